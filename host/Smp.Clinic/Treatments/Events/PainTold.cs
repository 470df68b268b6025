using Smp.Clinic.Events;
using Smp.Clinic.People;

namespace Smp.Clinic.Treatments.Events;

/// <summary>A client said how much it hurt; the figure lies in the store of people alone.</summary>
/// <param name="Treatment">Which treatment.</param>
/// <param name="Person">Who of the clinic did or heard it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record PainTold(TreatmentId Treatment, PersonCode Person, UtcInstant At)
    : TreatmentEvent(Treatment, Person, At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "pain-told";

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <inheritdoc/>
    public override bool NeedsSession => true;

    /// <inheritdoc/>
    public override bool NeedsPaper => true;

    private protected override void WriteOwn(EventFields fields)
    {
    }

    internal static PainTold Read(EventFieldReader reader) =>
        new(reader.Treatment(), reader.PersonCode("person"), reader.At())
        {
            Session = reader.OptionalSession(), Paper = reader.OptionalPaper(),
        };
}
