using System;
using System.Diagnostics;
using System.Globalization;

namespace Smp.Ledger.Crash;

/// <summary>Ends this process with SIGKILL when a group has come to a stage with a number of rows.</summary>
internal sealed class KillingWatch : ICommitWatch
{
    private readonly CommitStage _stage;
    private readonly long _rowsInBatch;
    private int _groupsToGo;

    public KillingWatch(ReadOnlySpan<string> arguments)
    {
        _stage = Enum.Parse<CommitStage>(arguments[0]);
        _rowsInBatch = long.Parse(arguments[1], CultureInfo.InvariantCulture);
        _groupsToGo = int.Parse(arguments[2], CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public void Reached(CommitStage stage, long rowsInBatch)
    {
        if (stage == _stage && rowsInBatch == _rowsInBatch && --_groupsToGo == 0)
        {
            using Process self = Process.GetCurrentProcess();
            self.Kill();
            self.WaitForExit();
        }
    }
}
