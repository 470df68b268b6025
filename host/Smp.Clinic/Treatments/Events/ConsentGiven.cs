using Smp.Clinic.Events;
using Smp.Clinic.People;

namespace Smp.Clinic.Treatments.Events;

/// <summary>A client signed the text of a consent.</summary>
/// <param name="Treatment">Which treatment.</param>
/// <param name="Text">Which text, in which version; 1..60 characters.</param>
/// <param name="TextSha256">Of the text that was signed, 64 small hexadecimal digits.</param>
/// <param name="Means">On what it was signed.</param>
/// <param name="Person">Who of the clinic did or heard it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record ConsentGiven(
    TreatmentId Treatment, string Text, string TextSha256, ConsentMeans Means, PersonCode Person, UtcInstant At)
    : TreatmentEvent(Treatment, Person, At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "consent-given";

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <inheritdoc/>
    public override bool NeedsPaper => true;

    private protected override void WriteOwn(EventFields fields) =>
        fields.Add("text", Text).Add("textSha256", TextSha256).Add("means", TreatmentWords.Means.WordOf(Means));

    internal static ConsentGiven Read(EventFieldReader reader) => new(
        reader.Treatment(),
        reader.Text("text", PrintableText.NameCharsMax),
        reader.Digest("textSha256"),
        reader.Word("means", TreatmentWords.Means),
        reader.PersonCode("person"),
        reader.At())
    {
        Session = reader.OptionalSession(), Paper = reader.OptionalPaper(),
    };
}
