using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Plans;

namespace Smp.Clinic.Treatments.Events;

/// <summary>A visit may go against the protocol's days, for a reason that lies in the store of people.</summary>
/// <param name="Treatment">Which treatment.</param>
/// <param name="Kind">What goes against it.</param>
/// <param name="Person">Who of the clinic did or heard it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record DepartureAllowed(TreatmentId Treatment, PlanWarningKind Kind, PersonCode Person, UtcInstant At)
    : TreatmentEvent(Treatment, Person, At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "departure-allowed";

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <inheritdoc/>
    public override bool NeedsSession => true;

    /// <inheritdoc/>
    public override bool NeedsPaper => true;

    private protected override void WriteOwn(EventFields fields) =>
        fields.Add("kind", TreatmentWords.Departures.WordOf(Kind));

    internal static DepartureAllowed Read(EventFieldReader reader) => new(
        reader.Treatment(), reader.Word("kind", TreatmentWords.Departures), reader.PersonCode("person"), reader.At())
    {
        Session = reader.OptionalSession(), Paper = reader.OptionalPaper(),
    };
}
