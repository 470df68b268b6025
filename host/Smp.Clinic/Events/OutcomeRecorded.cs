namespace Smp.Clinic.Events;

/// <summary>What came of an intent. A later row of the same intent settles an unknown.</summary>
/// <param name="IntentId">The intent.</param>
/// <param name="Outcome">Done, not done, or unknown.</param>
/// <param name="Reason">Why it was not done or is not known; empty otherwise.</param>
/// <param name="PenNowMs">The pen's clock when it answered, ms since its boot; 0 when it did not answer.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record OutcomeRecorded(long IntentId, Outcome Outcome, string Reason, long PenNowMs, UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "outcome-recorded";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("intent", IntentId).Add("outcome", Words.Outcomes.WordOf(Outcome)).Add("reason", Reason)
            .Add("penNowMs", PenNowMs).Add("atUtcS", At);

    internal static OutcomeRecorded Read(EventFieldReader reader) => new(
        reader.Number("intent", 1, long.MaxValue),
        reader.Word("outcome", Words.Outcomes),
        reader.TextOrEmpty("reason", PrintableText.SentenceCharsMax),
        reader.Number("penNowMs", 0, uint.MaxValue),
        reader.At());
}
