using System.Globalization;
using Smp.Clinic.People;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Events;

/// <summary>
/// A pen was told that this ledger holds its records, and the ledger does not: it is an old or an altered copy.
/// </summary>
/// <param name="Pen">The witness, in which life of its memory.</param>
/// <param name="PenSequence">Up to which record the pen was told that all are held.</param>
/// <param name="LedgerSequence">Up to which record all are held; 0 for none.</param>
/// <param name="IsHeadKnown">The ledger still has the row whose hash the pen was told.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record LedgerBehindPen(
    PenEpoch Pen, uint PenSequence, uint LedgerSequence, bool IsHeadKnown, UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "ledger-behind-pen";

    /// <summary>Who took the loss; nothing while nobody has.</summary>
    public PersonCode? AcceptedBy { get; init; }

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("device", Pen.Device.ToString("x16", CultureInfo.InvariantCulture))
            .Add("epoch", Pen.Epoch.ToString("x16", CultureInfo.InvariantCulture))
            .Add("penSequence", PenSequence).Add("ledgerSequence", LedgerSequence).Add("isHeadKnown", IsHeadKnown)
            .AddIf("acceptedBy", AcceptedBy?.Text).Add("atUtcS", At);

    internal static LedgerBehindPen Read(EventFieldReader reader) => new(
        new PenEpoch(reader.Hex("device"), reader.Hex("epoch")),
        (uint)reader.Number("penSequence", 1, uint.MaxValue),
        (uint)reader.Number("ledgerSequence", 0, uint.MaxValue),
        reader.Flag("isHeadKnown"),
        reader.At())
    {
        AcceptedBy = reader.OptionalPersonCode("acceptedBy"),
    };
}
