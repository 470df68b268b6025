using Smp.Clinic.Events;
using Smp.Clinic.People;

namespace Smp.Clinic.Treatments.Events;

/// <summary>A doctor's word was seen, and a hard stop is lifted by it.</summary>
/// <param name="Treatment">Which treatment.</param>
/// <param name="Subject">Of what.</param>
/// <param name="Person">Who of the clinic did or heard it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record ClearanceTaken(TreatmentId Treatment, ClearanceSubject Subject, PersonCode Person, UtcInstant At)
    : TreatmentEvent(Treatment, Person, At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "clearance-taken";

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <inheritdoc/>
    public override bool NeedsPaper => true;

    private protected override void WriteOwn(EventFields fields) =>
        fields.Add("subject", TreatmentWords.Clearances.WordOf(Subject));

    internal static ClearanceTaken Read(EventFieldReader reader) => new(
        reader.Treatment(),
        reader.Word("subject", TreatmentWords.Clearances),
        reader.PersonCode("person"),
        reader.At())
    {
        Session = reader.OptionalSession(), Paper = reader.OptionalPaper(),
    };
}
