using SQLitePCL;

namespace Smp.Ledger.Sqlite;

/// <summary>What SQLite's result codes mean to somebody who keeps a ledger.</summary>
internal static class SqliteFaults
{
    private const int PrimaryMask = 0xFF;

    /// <summary>SQLITE_IOERR_SHMSIZE: the index beside the write-ahead log cannot grow.</summary>
    private const int SharedMemoryCannotGrow = raw.SQLITE_IOERR | (19 << 8);

    public static LedgerException Translate(string path, int code, string words)
    {
        (LedgerFault fault, string what, string cure) = code == SharedMemoryCannotGrow
            ? DiskFull
            : (code & PrimaryMask) switch
            {
                raw.SQLITE_BUSY or raw.SQLITE_LOCKED => (LedgerFault.Locked,
                    "another process holds the ledger", "let it finish or end it, then try again"),
                raw.SQLITE_READONLY => (LedgerFault.ReadOnly,
                    "the ledger can only be read", "make the file and its folder writable for this user"),
                raw.SQLITE_FULL => DiskFull,
                raw.SQLITE_CORRUPT => (LedgerFault.Damaged,
                    "the file is truncated or its pages are broken",
                    "keep it, restore the newest copy and let the pens send again what they still hold"),
                raw.SQLITE_NOTADB => (LedgerFault.NotALedger,
                    "this is no ledger but another kind of file", "give the path of a ledger"),
                raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH => (LedgerFault.Inaccessible,
                    "the file or the -wal and -shm files beside it cannot be opened",
                    "check the path and that this user may read and write the folder"),
                raw.SQLITE_CONSTRAINT => (LedgerFault.Altered,
                    $"the file refuses a row ({words})", "verify the ledger"),
                raw.SQLITE_IOERR => (LedgerFault.Inaccessible,
                    $"the disk or network drive refuses ({words})", "check the drive and keep ledgers on a local disk"),
                _ => (LedgerFault.Unexpected,
                    $"SQLite says {code} {words}", "keep the file and report this line"),
            };
        return new LedgerException(fault, path, what, cure);
    }

    private static (LedgerFault Fault, string What, string Cure) DiskFull => (LedgerFault.DiskFull,
        "the disk is full and the last group was not written", "free some space and try again");
}
