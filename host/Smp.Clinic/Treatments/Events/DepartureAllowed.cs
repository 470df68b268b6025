using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols;

namespace Smp.Clinic.Treatments.Events;

/// <summary>A session may go against the protocol's days, for a reason.</summary>
/// <param name="Treatment">Which treatment.</param>
/// <param name="Number">The number of the session in the treatment, from 1.</param>
/// <param name="Kind">What goes against it.</param>
/// <param name="Reason">Why it is allowed all the same; never a name.</param>
/// <param name="Person">Who of the clinic did or heard it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record DepartureAllowed(
    TreatmentId Treatment, int Number, PlanWarningKind Kind, string Reason, PersonCode Person, UtcInstant At)
    : TreatmentEvent(Treatment, Person, At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "departure-allowed";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteOwn(EventFields fields) =>
        fields.Add("number", Number).Add("kind", TreatmentWords.Departures.WordOf(Kind)).Add("reason", Reason);

    internal static DepartureAllowed Read(EventFieldReader reader) => new(
        reader.Treatment(),
        (int)reader.Number("number", 1, SessionCount.CountMax),
        reader.Word("kind", TreatmentWords.Departures),
        reader.Text("reason", PrintableText.SentenceCharsMax),
        reader.PersonCode("person"),
        reader.At())
    {
        Session = reader.OptionalSession(), Paper = reader.OptionalPaper(),
    };
}
