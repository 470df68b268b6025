namespace Smp.Ledger;

/// <summary>Why a ledger cannot be used.</summary>
public enum LedgerFaultKind
{
    /// <summary>There is no file.</summary>
    Missing,

    /// <summary>A file is there already.</summary>
    Exists,

    /// <summary>A file of something else, or of a newer program.</summary>
    Foreign,

    /// <summary>Cut short or overwritten.</summary>
    Damaged,

    /// <summary>Another process holds it.</summary>
    Locked,

    /// <summary>It cannot be written.</summary>
    ReadOnly,

    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>The system's SQLite is missing.</summary>
    NoLibrary,

    /// <summary>The disk failed.</summary>
    Storage,
}
