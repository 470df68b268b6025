using System.Diagnostics;
using Smp.Ledger;

namespace Smp.EndToEnd.Bridge;

/// <summary>Ends this process with SIGKILL at a stage, once so many rows were written.</summary>
/// <remarks>Rows count over all groups. A group that begins after rows begins after they were acknowledged.</remarks>
internal sealed class KillingWatch : ICommitWatch
{
    private readonly CommitStage _stage;
    private readonly int _rowsBefore;
    private int _rows;

    public KillingWatch(CommitStage stage, int rowsBefore)
    {
        _stage = stage;
        _rowsBefore = rowsBefore;
    }

    /// <inheritdoc/>
    public void Reached(CommitStage stage, long rowsInBatch)
    {
        _rows += stage == CommitStage.RowAppended ? 1 : 0;
        if (stage == _stage && _rows >= _rowsBefore)
        {
            using Process self = Process.GetCurrentProcess();
            self.Kill();
            self.WaitForExit();
        }
    }
}
