using System;
using Smp.Ledger;

namespace Smp.Bridge.Tests.People;

/// <summary>Ends the work at a stage as a crash would: what is not durable by then is lost.</summary>
internal sealed class FailingWatch(CommitStage stage, int group = 1) : ICommitWatch
{
    private int _groupsToGo = group;

    public void Reached(CommitStage reached, long rowsInBatch)
    {
        if (reached == stage && --_groupsToGo == 0)
        {
            throw new InvalidOperationException("The process ends here.");
        }
    }
}
