using Smp.Clinic.Events;
using Smp.Clinic.People;

namespace Smp.Clinic.Treatments.Events;

/// <summary>The result so far was talked over before a later session.</summary>
/// <param name="Treatment">Which treatment.</param>
/// <param name="IsHairlineChanged">The hairline is to be drawn anew, so it has to be approved anew.</param>
/// <param name="Person">Who of the clinic did or heard it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record ReviewHeld(TreatmentId Treatment, bool IsHairlineChanged, PersonCode Person, UtcInstant At)
    : TreatmentEvent(Treatment, Person, At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "review-held";

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <inheritdoc/>
    public override bool NeedsSession => true;

    private protected override void WriteOwn(EventFields fields) =>
        fields.Add("isHairlineChanged", IsHairlineChanged);

    internal static ReviewHeld Read(EventFieldReader reader) =>
        new(reader.Treatment(), reader.Flag("isHairlineChanged"), reader.PersonCode("person"), reader.At())
        {
            Session = reader.OptionalSession(), Paper = reader.OptionalPaper(),
        };
}
