using Smp.Ledger.Sqlite;

namespace Smp.Ledger.People;

/// <summary>What SQLite's result codes mean to somebody who keeps a store of people.</summary>
internal static class PeopleFaults
{
    public static LedgerException Translate(string path, int code, string words)
    {
        LedgerException fault = SqliteFaults.Translate(path, code, words);
        (string What, string Cure)? line = fault.Fault switch
        {
            LedgerFault.Locked => ("another process holds the store", "let it finish or end it, then try again"),
            LedgerFault.ReadOnly => ("the store can only be read",
                "make the file and its folder writable for this user"),
            LedgerFault.DiskFull => ("the disk is full and nothing was changed", "free some space and try again"),
            LedgerFault.Damaged => ("the file is truncated or its pages are broken",
                "keep it and put the newest copy back; who was erased meanwhile is erased from the copy again"),
            LedgerFault.NotALedger => NoStore,
            LedgerFault.Inaccessible => ("the file or the -journal beside it cannot be opened or read",
                "check the drive, the path, and that this user may read and write the folder"),
            LedgerFault.Altered => ("the file refuses a row", "put the newest copy back"),
            _ => null,
        };
        return line is { } told ? new LedgerException(fault.Fault, path, told.What, told.Cure) : fault;
    }

    public static (string What, string Cure) NoStore =>
        ("this is no store of people but another kind of file", "move it away or put the newest copy back");
}
