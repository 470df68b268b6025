using System;
using Microsoft.Data.Sqlite;

namespace Smp.Ledger;

/// <summary>Turns what SQLite says into the line that a person needs.</summary>
internal static class LedgerFaults
{
    private const int Busy = 5;
    private const int LockedTable = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static LedgerException Of(string path, SqliteException cause) => cause.SqliteErrorCode switch
    {
        Busy or LockedTable => Of(LedgerFaultKind.Locked, path, "another process holds it; wait for it or end it, then try again", cause),
        ReadOnly => Of(LedgerFaultKind.ReadOnly, path, "it cannot be written; give this user the right to the file and its folder", cause),
        Full => Of(LedgerFaultKind.Full, path, "the disk is full; make room and try again, nothing that was committed is lost", cause),
        CannotOpen => Of(LedgerFaultKind.ReadOnly, path, "it cannot be opened; check the path and this user's rights to the folder", cause),
        NotADatabase => Of(LedgerFaultKind.Foreign, path, "this is not a ledger; give the path of one", cause),
        Corrupt => Of(LedgerFaultKind.Damaged, path, "the file is cut short or overwritten; keep it as it is and take the newest copy", cause),
        InputOutput => Of(LedgerFaultKind.Storage, path, "the disk failed; copy the ledger to another disk before anything else", cause),
        _ => Of(LedgerFaultKind.Storage, path, $"{cause.Message.TrimEnd('.')}; run 'smp verify' on it", cause),
    };

    public static LedgerException Of(LedgerFaultKind kind, string path, string what, Exception? cause = null) =>
        new(kind, $"{path}: {what}.", cause);
}
