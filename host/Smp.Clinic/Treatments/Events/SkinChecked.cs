using Smp.Clinic.Events;
using Smp.Clinic.People;

namespace Smp.Clinic.Treatments.Events;

/// <summary>A practitioner looked over the scalp.</summary>
/// <param name="Treatment">Which treatment.</param>
/// <param name="Finding">Nothing, or something that a doctor should see first.</param>
/// <param name="Person">Who of the clinic did or heard it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record SkinChecked(TreatmentId Treatment, SkinFinding Finding, PersonCode Person, UtcInstant At)
    : TreatmentEvent(Treatment, Person, At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "skin-checked";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteOwn(EventFields fields) =>
        fields.Add("finding", TreatmentWords.Findings.WordOf(Finding));

    internal static SkinChecked Read(EventFieldReader reader) => new(
        reader.Treatment(),
        reader.Word("finding", TreatmentWords.Findings),
        reader.PersonCode("person"),
        reader.At())
    {
        Session = reader.OptionalSession(), Paper = reader.OptionalPaper(),
    };
}
