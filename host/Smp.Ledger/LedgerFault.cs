namespace Smp.Ledger;

/// <summary>Why a ledger cannot be opened, read or written.</summary>
public enum LedgerFault
{
    /// <summary>SQLite said something that no other value covers; the line holds its words.</summary>
    Unexpected = 0,

    /// <summary>The system's SQLite library is absent or too old.</summary>
    LibraryMissing = 1,

    /// <summary>There is no such file.</summary>
    Missing = 2,

    /// <summary>A new ledger may not take the place of a file that is there.</summary>
    AlreadyExists = 3,

    /// <summary>The file is something else: empty, no database, or another program's database.</summary>
    NotALedger = 4,

    /// <summary>A ledger of a format this program does not know.</summary>
    ForeignVersion = 5,

    /// <summary>Its table, index or triggers are not those a ledger is created with.</summary>
    Altered = 6,

    /// <summary>The file is truncated or its pages are broken.</summary>
    Damaged = 7,

    /// <summary>File, folder or medium may only be read.</summary>
    ReadOnly = 8,

    /// <summary>Another process holds it for longer than this one may wait.</summary>
    Locked = 9,

    /// <summary>The disk is full, or the file may not grow.</summary>
    DiskFull = 10,

    /// <summary>The operating system refuses to open it or to read from it.</summary>
    Inaccessible = 11,

    /// <summary>A commit broke: whether the group is in the ledger is unknown until it is read again.</summary>
    CommitUnknown = 12,

    /// <summary>The store of people beside it belongs to another ledger.</summary>
    ForeignStore = 13,

    /// <summary>Others than its owner may read the store of people.</summary>
    NotPrivate = 14,
}
