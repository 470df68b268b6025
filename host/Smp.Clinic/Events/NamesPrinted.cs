using Smp.Clinic.People;

namespace Smp.Clinic.Events;

/// <summary>Names of clients were joined to a report that left the program.</summary>
/// <param name="Person">Who had it made, by code.</param>
/// <param name="Report">Which report, such as hygiene html; 1..60 characters.</param>
/// <param name="Period">The period it is about, in words; 1..60 characters.</param>
/// <param name="Names">How many names it holds, from 0.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record NamesPrinted(PersonCode Person, string Report, string Period, long Names, UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "names-printed";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("person", Person.Text).Add("report", Report).Add("period", Period).Add("names", Names)
            .Add("atUtcS", At);

    internal static NamesPrinted Read(EventFieldReader reader) => new(
        reader.PersonCode("person"),
        reader.Text("report", PrintableText.NameCharsMax),
        reader.Text("period", PrintableText.NameCharsMax),
        reader.Number("names", 0, int.MaxValue),
        reader.At());
}
