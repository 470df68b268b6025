using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Protocols;

namespace Smp.Clinic.Treatments.Events;

/// <summary>A client was advised, before anything is agreed.</summary>
/// <param name="Treatment">Which treatment.</param>
/// <param name="Channel">How it was held.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Person">Who of the clinic did or heard it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record ConsultationHeld(
    TreatmentId Treatment, ConsultationChannel Channel, ConsultationOutcome Outcome, PersonCode Person, UtcInstant At)
    : TreatmentEvent(Treatment, Person, At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "consultation-held";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteOwn(EventFields fields) => fields
        .Add("channel", ProtocolWords.Channels.WordOf(Channel))
        .Add("outcome", TreatmentWords.Consultations.WordOf(Outcome));

    internal static ConsultationHeld Read(EventFieldReader reader) => new(
        reader.Treatment(),
        reader.Word("channel", ProtocolWords.Channels),
        reader.Word("outcome", TreatmentWords.Consultations),
        reader.PersonCode("person"),
        reader.At())
    {
        Session = reader.OptionalSession(), Paper = reader.OptionalPaper(),
    };
}
