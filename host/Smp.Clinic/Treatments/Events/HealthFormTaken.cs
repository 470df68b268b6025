using System;
using System.Globalization;
using Smp.Clinic.Events;
using Smp.Clinic.People;

namespace Smp.Clinic.Treatments.Events;

/// <summary>A client filled in the form about health; the answers lie in the store of people alone.</summary>
/// <param name="Treatment">Which treatment.</param>
/// <param name="Form">Which form, in which version; 1..60 characters.</param>
/// <param name="Verdict">What it means for the treatment, and no word of why.</param>
/// <param name="NotBefore">For what has to pass: the first day on which it may be over, if anybody can say.</param>
/// <param name="Person">Who of the clinic did or heard it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record HealthFormTaken(
    TreatmentId Treatment, string Form, HealthVerdict Verdict, DateOnly? NotBefore, PersonCode Person, UtcInstant At)
    : TreatmentEvent(Treatment, Person, At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "health-form-taken";

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <inheritdoc/>
    public override bool NeedsPaper => true;

    private protected override void WriteOwn(EventFields fields) => fields
        .Add("form", Form)
        .Add("verdict", TreatmentWords.Verdicts.WordOf(Verdict))
        .AddIf("notBefore", NotBefore?.ToString("O", CultureInfo.InvariantCulture));

    internal static HealthFormTaken Read(EventFieldReader reader) => new(
        reader.Treatment(),
        reader.Text("form", PrintableText.NameCharsMax),
        reader.Word("verdict", TreatmentWords.Verdicts),
        reader.OptionalDay("notBefore"),
        reader.PersonCode("person"),
        reader.At())
    {
        Session = reader.OptionalSession(), Paper = reader.OptionalPaper(),
    };
}
