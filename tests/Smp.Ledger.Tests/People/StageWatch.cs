using System;

namespace Smp.Ledger.Tests.People;

/// <summary>Does something whenever a change comes to a stage: looks, meddles, or fails as a crash would.</summary>
internal sealed class StageWatch(CommitStage stage, Action act) : ICommitWatch
{
    /// <summary>Ends the change there.</summary>
    public static StageWatch FailingAt(CommitStage stage) =>
        new(stage, () => throw new InvalidOperationException("The process ends here."));

    public void Reached(CommitStage reached, long rowsInBatch)
    {
        if (reached == stage)
        {
            act();
        }
    }
}
