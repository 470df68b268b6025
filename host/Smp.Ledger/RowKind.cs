namespace Smp.Ledger;

/// <summary>What a row holds. Numbers stand in every ledger: never reused.</summary>
public enum RowKind
{
    /// <summary>Not a row.</summary>
    None = 0,

    /// <summary>A pen's usage record: device (8 bytes), epoch (8 bytes), the 64 bytes as the pen wrote them.</summary>
    Record = 1,

    /// <summary>Something people or the program did: canonical JSON.</summary>
    Event = 2,

    /// <summary>A record under a number that is taken by other bytes. Same layout as a record.</summary>
    Quarantined = 3,

    /// <summary>64 bytes that a pen holds as a record and that do not check. Same layout as a record.</summary>
    Unreadable = 4,
}
