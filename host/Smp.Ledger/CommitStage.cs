namespace Smp.Ledger;

/// <summary>The places of a commit at which a process can die.</summary>
public enum CommitStage
{
    /// <summary>The write lock is held, nothing is written.</summary>
    BatchBegun,

    /// <summary>A row was inserted, not committed.</summary>
    RowAppended,

    /// <summary>All rows are inserted, the commit is next.</summary>
    BeforeCommit,

    /// <summary>The rows are durable, nobody has been told.</summary>
    AfterCommit,
}
