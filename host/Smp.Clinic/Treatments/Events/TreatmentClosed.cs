using Smp.Clinic.Events;
using Smp.Clinic.People;

namespace Smp.Clinic.Treatments.Events;

/// <summary>A treatment came to its end.</summary>
/// <param name="Treatment">Which treatment.</param>
/// <param name="Ending">How.</param>
/// <param name="Person">Who of the clinic did or heard it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record TreatmentClosed(TreatmentId Treatment, TreatmentEnding Ending, PersonCode Person, UtcInstant At)
    : TreatmentEvent(Treatment, Person, At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "treatment-closed";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteOwn(EventFields fields) =>
        fields.Add("ending", TreatmentWords.Endings.WordOf(Ending));

    internal static TreatmentClosed Read(EventFieldReader reader) => new(
        reader.Treatment(),
        reader.Word("ending", TreatmentWords.Endings),
        reader.PersonCode("person"),
        reader.At())
    {
        Session = reader.OptionalSession(), Paper = reader.OptionalPaper(),
    };
}
