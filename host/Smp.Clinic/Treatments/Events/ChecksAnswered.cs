using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Protocols;

namespace Smp.Clinic.Treatments.Events;

/// <summary>The questions before a session were asked; the answers lie in the store of people alone.</summary>
/// <param name="Treatment">Which treatment.</param>
/// <param name="Rules">Ids of the rules asked, of the protocol.</param>
/// <param name="Outcome">The gravest of the answers.</param>
/// <param name="Until">What lifts a stop; nothing for other outcomes.</param>
/// <param name="IsCorrection">What was told before at this visit was wrong; the store says why.</param>
/// <param name="Person">Who of the clinic did or heard it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record ChecksAnswered(
    TreatmentId Treatment, IReadOnlyList<string> Rules, CheckOutcome Outcome, StopUntil? Until, bool IsCorrection,
    PersonCode Person, UtcInstant At)
    : TreatmentEvent(Treatment, Person, At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "checks-answered";

    /// <summary>Beside what needs a doctor's word, something forbids a session on that day.</summary>
    public bool IsAlsoForDay { get; init; }

    /// <summary>True when no session is held on the day of the answers.</summary>
    public bool ForbidsDay => Until == StopUntil.AnotherDay || IsAlsoForDay;

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <inheritdoc/>
    public override bool NeedsSession => true;

    /// <inheritdoc/>
    public override bool NeedsPaper => true;

    /// <inheritdoc/>
    public bool Equals(ChecksAnswered? other) => other is not null && ToFields().Equals(other.ToFields());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Treatment, Rules.Count, At);

    private protected override void WriteOwn(EventFields fields) => fields
        .Add("rules", FieldValue.Of(Rules.Select(FieldValue.Of)))
        .Add("outcome", ProtocolWords.Outcomes.WordOf(Outcome))
        .AddIf("until", Until is { } until ? ProtocolWords.Untils.WordOf(until) : null)
        .AddIf("isAlsoForDay", IsAlsoForDay)
        .AddIf("isCorrection", IsCorrection);

    internal static ChecksAnswered Read(EventFieldReader reader) => new(
        reader.Treatment(),
        reader.Slugs("rules"),
        reader.Word("outcome", ProtocolWords.Outcomes),
        reader.OptionalWord("until", ProtocolWords.Untils),
        reader.OptionalFlag("isCorrection"),
        reader.PersonCode("person"),
        reader.At())
    {
        IsAlsoForDay = reader.OptionalFlag("isAlsoForDay"),
        Session = reader.OptionalSession(), Paper = reader.OptionalPaper(),
    };
}
