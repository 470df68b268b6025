namespace Smp.Ledger;

/// <summary>Looks on at every stage of every commit.</summary>
public interface ICommitWatch
{
    /// <summary>A stage was reached.</summary>
    /// <param name="stage">Which.</param>
    /// <param name="rows">Rows of the ledger, those of the open batch included.</param>
    void Reached(CommitStage stage, long rows);
}
