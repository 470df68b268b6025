using Smp.Clinic.Events;
using Smp.Clinic.People;

namespace Smp.Clinic.Treatments.Events;

/// <summary>A client approved the hairline as it is drawn.</summary>
/// <param name="Treatment">Which treatment.</param>
/// <param name="Person">Who of the clinic did or heard it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record HairlineApproved(TreatmentId Treatment, PersonCode Person, UtcInstant At)
    : TreatmentEvent(Treatment, Person, At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "hairline-approved";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteOwn(EventFields fields)
    {
    }

    internal static HairlineApproved Read(EventFieldReader reader) =>
        new(reader.Treatment(), reader.PersonCode("person"), reader.At())
        {
            Session = reader.OptionalSession(), Paper = reader.OptionalPaper(),
        };
}
