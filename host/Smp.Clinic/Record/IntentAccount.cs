using Smp.Clinic.Events;

namespace Smp.Clinic.Record;

/// <summary>What was to be asked of a pen, and what came of it.</summary>
/// <param name="Intent">What was to be asked.</param>
/// <param name="Result">What came of it; nothing while nobody has said.</param>
public sealed record IntentAccount(IntentRecorded Intent, OutcomeRecorded? Result)
{
    /// <summary>The row of the ledger that keeps the intent.</summary>
    public long Row { get; init; }

    /// <summary>Done, not done, or unknown, which it is while nobody has said.</summary>
    public Outcome Outcome => Result?.Outcome ?? Outcome.Unknown;

    /// <summary>True once it is known.</summary>
    public bool IsSettled => Outcome != Outcome.Unknown;
}
