using System.Globalization;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Events;

/// <summary>A pen said of record numbers that it lost them or never used them, and the import passed them by.</summary>
/// <param name="Pen">Which pen, in which life of its memory.</param>
/// <param name="First">First number.</param>
/// <param name="Last">Last number.</param>
/// <remarks>The row has no time of its own: it stands beside the records that were imported with it.</remarks>
public sealed record RecordsSkipped(PenEpoch Pen, uint First, uint Last) : ClinicEvent(default(UtcInstant))
{
    /// <summary>The stable name.</summary>
    public const string EventName = "gap-declared";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("device", Pen.Device.ToString("x16", CultureInfo.InvariantCulture))
            .Add("epoch", Pen.Epoch.ToString("x16", CultureInfo.InvariantCulture))
            .Add("from", First).Add("to", Last);

    internal static RecordsSkipped Read(EventFieldReader reader)
    {
        PenEpoch pen = new(reader.Hex("device"), reader.Hex("epoch"));
        uint first = (uint)reader.Number("from", 1, uint.MaxValue);
        return new RecordsSkipped(pen, first, (uint)reader.Number("to", first, uint.MaxValue));
    }
}
