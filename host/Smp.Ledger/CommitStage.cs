namespace Smp.Ledger;

/// <summary>Where a group of rows stands on its way to the disk.</summary>
public enum CommitStage
{
    /// <summary>The ledger is held for writing, its head has been read.</summary>
    BatchBegun = 1,

    /// <summary>A row was written into the group; nothing is durable.</summary>
    RowAppended = 2,

    /// <summary>The group is complete and not durable.</summary>
    BeforeCommit = 3,

    /// <summary>The group is durable; nobody has been told.</summary>
    AfterCommit = 4,
}
