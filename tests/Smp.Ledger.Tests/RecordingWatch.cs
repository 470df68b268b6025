using System;
using System.Collections.Generic;

namespace Smp.Ledger.Tests;

/// <summary>Remembers every stage, and can fail once at one.</summary>
internal sealed class RecordingWatch : ICommitWatch
{
    public List<(CommitStage Stage, long RowsInBatch)> Seen { get; } = [];

    public CommitStage? ThrowsOnceAt { get; set; }

    public void Reached(CommitStage stage, long rowsInBatch)
    {
        Seen.Add((stage, rowsInBatch));
        if (stage == ThrowsOnceAt)
        {
            ThrowsOnceAt = null;
            throw new InvalidOperationException("The watch was told to fail.");
        }
    }
}
