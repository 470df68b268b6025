namespace Smp.Ledger;

/// <summary>Is told each stage of each group, so that a process can be killed at an exact one.</summary>
public interface ICommitWatch
{
    /// <summary>A group has reached a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="rowsInBatch">Rows written into the group so far.</param>
    void Reached(CommitStage stage, long rowsInBatch);
}
