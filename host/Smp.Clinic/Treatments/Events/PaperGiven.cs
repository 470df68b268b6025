using Smp.Clinic.Events;
using Smp.Clinic.People;

namespace Smp.Clinic.Treatments.Events;

/// <summary>A paper left with the client.</summary>
/// <param name="Treatment">Which treatment.</param>
/// <param name="Kind">Which.</param>
/// <param name="Issue">Which issue of the plan it shows; 0 for what has none.</param>
/// <param name="Person">Who of the clinic did or heard it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record PaperGiven(TreatmentId Treatment, PaperKind Kind, int Issue, PersonCode Person, UtcInstant At)
    : TreatmentEvent(Treatment, Person, At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "paper-given";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteOwn(EventFields fields) =>
        fields.Add("kind", TreatmentWords.Papers.WordOf(Kind)).AddIf("issue", Issue);

    internal static PaperGiven Read(EventFieldReader reader) => new(
        reader.Treatment(),
        reader.Word("kind", TreatmentWords.Papers),
        (int)reader.OptionalNumber("issue", 10_000),
        reader.PersonCode("person"),
        reader.At())
    {
        Session = reader.OptionalSession(), Paper = reader.OptionalPaper(),
    };
}
