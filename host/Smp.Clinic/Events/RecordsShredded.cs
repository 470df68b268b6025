using System.Globalization;
using Smp.Clinic.Retention;

namespace Smp.Clinic.Events;

/// <summary>What was kept of a client in one class was over its time and is gone.</summary>
/// <param name="Shredding">Random, so that it is told once.</param>
/// <param name="Client">Whose.</param>
/// <param name="Class">Of which class.</param>
/// <param name="Count">How many values, from 1.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record RecordsShredded(
    ulong Shredding, ClientReference Client, RecordClass Class, long Count, UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "records-shredded";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("shredding", Shredding.ToString("x16", CultureInfo.InvariantCulture)).Add("client", Client)
            .Add("class", Words.RecordClasses.WordOf(Class)).Add("count", Count).Add("atUtcS", At);

    internal static RecordsShredded Read(EventFieldReader reader) => new(
        reader.Hex("shredding"),
        reader.Client(),
        reader.Word("class", Words.RecordClasses),
        reader.Number("count", 1, int.MaxValue),
        reader.At());
}
