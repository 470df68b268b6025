using System;
using System.Collections.Generic;
using System.Threading;
using Smp.Ledger.Sqlite;
using Smp.Ledger.Verification;

namespace Smp.Ledger;

/// <summary>Recomputes every hash of a ledger and checks every rule a row must keep.</summary>
/// <remarks>
/// Trusts neither triggers nor indexes nor the types of columns, and reads without changing a byte of the ledger. It
/// shows that the file agrees with itself. Rows that were cut off its end, or a chain computed anew from some row on,
/// only show against what is kept elsewhere: see <see cref="Checkpoints.CheckpointCheck"/>.
/// </remarks>
public static class LedgerVerifier
{
    private const int FirstBlobColumn = 2;
    private const int Columns = 5;

    /// <summary>Verifies a file as it is at one moment; others may go on appending.</summary>
    /// <param name="path">The ledger.</param>
    /// <param name="progress">Is told the number of rows done, now and then.</param>
    /// <param name="marks">Is told what the ledger was at the sizes it asks for, as far as the rows are right.</param>
    /// <param name="notices">Is told the right rows.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="LedgerException">It cannot be opened as a ledger at all.</exception>
    public static VerifyOutcome Verify(
        string path, IProgress<long>? progress = null, LedgerMarks? marks = null, LedgerNotices? notices = null,
        CancellationToken stop = default)
    {
        using SqliteFile file = LedgerCreation.OpenForReading(path, LedgerFile.BusyTimeoutMs);
        RowChecker checker = new(marks);
        PagedCheck check = new(checker, notices, progress, stop);
        string? why;
        try
        {
            using SqliteStatement rows = file.Prepare(
                "SELECT row, kind, body, previous, hash FROM record NOT INDEXED ORDER BY row");
            why = FirstWrong(rows, check);
        }
        catch (LedgerException fault) when (fault.Fault == LedgerFault.Damaged)
        {
            why = check.WhyTakenWrong() ?? "it cannot be read: the file is truncated or its pages are broken";
        }
        return why is null ? checker.End() : checker.Wrong(why);
    }

    /// <summary>Verifies rows from elsewhere, such as an exported file.</summary>
    public static VerifyOutcome Verify(IEnumerable<LedgerRow> rows)
    {
        RowChecker checker = new();
        Span<byte> previous = stackalloc byte[LedgerHash.Bytes];
        Span<byte> hash = stackalloc byte[LedgerHash.Bytes];
        foreach (LedgerRow row in rows)
        {
            row.Previous.CopyTo(previous);
            row.Hash.CopyTo(hash);
            string? why = checker.WhyWrong(row.Row, (long)row.Kind, row.Body.Span, previous, hash);
            if (why is not null)
            {
                return checker.Wrong(why);
            }
        }
        return checker.End();
    }

    private static string? FirstWrong(SqliteStatement rows, PagedCheck check)
    {
        while (rows.Step())
        {
            string? why = HasColumnTypes(rows)
                ? check.WhyWrong(rows.Integer(0), rows.Integer(1), rows.Blob(2), rows.Blob(3), rows.Blob(4))
                : check.WhyTakenWrong() ?? "its columns have foreign types";
            if (why is not null)
            {
                return why;
            }
        }
        return check.WhyTakenWrong();
    }

    private static bool HasColumnTypes(SqliteStatement rows)
    {
        bool areRight = rows.IsInteger(0) && rows.IsInteger(1);
        for (int column = FirstBlobColumn; column < Columns; column++)
        {
            areRight &= rows.IsBlob(column);
        }
        return areRight;
    }
}
