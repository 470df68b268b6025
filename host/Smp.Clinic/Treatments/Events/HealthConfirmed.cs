using Smp.Clinic.Events;
using Smp.Clinic.People;

namespace Smp.Clinic.Treatments.Events;

/// <summary>A client said at a visit that nothing has changed since the form.</summary>
/// <param name="Treatment">Which treatment.</param>
/// <param name="Person">Who of the clinic did or heard it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record HealthConfirmed(TreatmentId Treatment, PersonCode Person, UtcInstant At)
    : TreatmentEvent(Treatment, Person, At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "health-confirmed";

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <inheritdoc/>
    public override bool NeedsSession => true;

    private protected override void WriteOwn(EventFields fields)
    {
    }

    internal static HealthConfirmed Read(EventFieldReader reader) =>
        new(reader.Treatment(), reader.PersonCode("person"), reader.At())
        {
            Session = reader.OptionalSession(), Paper = reader.OptionalPaper(),
        };
}
