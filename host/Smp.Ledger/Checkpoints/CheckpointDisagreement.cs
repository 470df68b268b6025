namespace Smp.Ledger.Checkpoints;

/// <summary>The first checkpoint that a ledger disagrees with.</summary>
/// <param name="At">The checkpoint.</param>
/// <param name="Why">What is wrong, in words that follow its name.</param>
public sealed record CheckpointDisagreement(SignedCheckpoint At, string Why)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() => $"{At.Checkpoint}: {Why}";
}
