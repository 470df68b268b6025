namespace Smp.Ledger.Sqlite;

/// <summary>How a database file is opened.</summary>
internal enum SqliteAccess
{
    /// <summary>Read and write a file that is there.</summary>
    ReadWrite,

    /// <summary>Read, write, and make the file.</summary>
    Create,

    /// <summary>Read only.</summary>
    ReadOnly,

    /// <summary>Read only from a medium where nothing can change, without a lock.</summary>
    Immutable,
}
