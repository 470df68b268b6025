using Smp.Clinic.Events;
using Smp.Clinic.People;

namespace Smp.Clinic.Treatments.Events;

/// <summary>Somebody may have been exposed to blood: a prick, a splash, a cut.</summary>
/// <remarks>What a sharps-injury log and a blood-exposure record ask for; who was exposed stands as a role, no name.
/// </remarks>
/// <param name="Exposed">Who.</param>
/// <param name="Device">Type and brand of what did it, 1..60 characters.</param>
/// <param name="WorkArea">Where it happened, 1..60 characters.</param>
/// <param name="BodyPart">Where on the body, 1..60 characters.</param>
/// <param name="How">How it happened; never a name.</param>
/// <param name="Actions">What was done about it; never a name.</param>
/// <param name="HappenedAt">When it happened.</param>
/// <param name="Person">Who tells.</param>
/// <param name="At">When it was told, by the host's clock.</param>
public sealed record ExposureIncident(
    ExposedPerson Exposed, string Device, string WorkArea, string BodyPart, string How, string Actions,
    UtcInstant HappenedAt, PersonCode Person, UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "exposure-incident";

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <summary>During which visit; none for an incident outside of one.</summary>
    public SessionId Session { get; init; }

    private protected override void WriteTo(EventFields fields) =>
        fields.AddIf("session", Session).Add("exposed", TreatmentWords.Exposed.WordOf(Exposed)).Add("device", Device)
            .Add("workArea", WorkArea).Add("bodyPart", BodyPart).Add("how", How).Add("actions", Actions)
            .Add("happenedUtcS", HappenedAt).Add("person", Person.Text).Add("atUtcS", At);

    internal static ExposureIncident Read(EventFieldReader reader) => new(
        reader.Word("exposed", TreatmentWords.Exposed),
        reader.Text("device", PrintableText.NameCharsMax),
        reader.Text("workArea", PrintableText.NameCharsMax),
        reader.Text("bodyPart", PrintableText.NameCharsMax),
        reader.Text("how", PrintableText.SentenceCharsMax),
        reader.Text("actions", PrintableText.SentenceCharsMax),
        reader.At("happenedUtcS"),
        reader.PersonCode("person"),
        reader.At())
    {
        Session = reader.OptionalSession(),
    };
}
