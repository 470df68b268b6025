using Smp.Clinic.Events;
using Smp.Clinic.People;

namespace Smp.Clinic.Treatments.Events;

/// <summary>A photo was taken or drawn on; it lies elsewhere, its hash and place in the store of people.</summary>
/// <param name="Treatment">Which treatment.</param>
/// <param name="Subject">What it shows.</param>
/// <param name="Person">Who of the clinic did or heard it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record PhotoKept(TreatmentId Treatment, PhotoSubject Subject, PersonCode Person, UtcInstant At)
    : TreatmentEvent(Treatment, Person, At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "photo-kept";

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <inheritdoc/>
    public override bool NeedsPaper => true;

    private protected override void WriteOwn(EventFields fields) =>
        fields.Add("subject", TreatmentWords.Photos.WordOf(Subject));

    internal static PhotoKept Read(EventFieldReader reader) => new(
        reader.Treatment(),
        reader.Word("subject", TreatmentWords.Photos),
        reader.PersonCode("person"),
        reader.At())
    {
        Session = reader.OptionalSession(), Paper = reader.OptionalPaper(),
    };
}
