using Smp.Clinic.Events;
using Smp.Clinic.People;

namespace Smp.Clinic.Treatments.Events;

/// <summary>The place is ready for the needle: a sharps container stands within reach.</summary>
/// <param name="Treatment">Which treatment.</param>
/// <param name="Container">Which one.</param>
/// <param name="Person">Who of the clinic did or heard it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record RoomReady(TreatmentId Treatment, SharpsContainer Container, PersonCode Person, UtcInstant At)
    : TreatmentEvent(Treatment, Person, At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "room-ready";

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <inheritdoc/>
    public override bool NeedsSession => true;

    private protected override void WriteOwn(EventFields fields) =>
        fields.Add("container", Container.Mark);

    internal static RoomReady Read(EventFieldReader reader) =>
        new(reader.Treatment(), reader.Container("container"), reader.PersonCode("person"), reader.At())
        {
            Session = reader.OptionalSession(), Paper = reader.OptionalPaper(),
        };
}
