using System.Collections.Generic;
using System.Linq;
using System.Text;
using Smp.Ledger;
using Smp.Ledger.Sqlite;

namespace Smp.Bench.Lists;

/// <summary>The peer of a list: the same file opened, the same rows selected, nothing made of them.</summary>
internal static class BareRows
{
    /// <summary>Reads the newest rows of each name; gives how many bytes their bodies have.</summary>
    public static long Run(string ledger, IReadOnlyList<string> names, int count)
    {
        using SqliteFile file = SqliteFile.Open(ledger, SqliteAccess.ReadOnly, busyTimeoutMs: 0);
        return names.Sum(name => BytesOf(file, name, count));
    }

    /// <summary>Makes a ledger as older programs left it.</summary>
    public static void WithoutIndex(string ledger)
    {
        using SqliteFile file = SqliteFile.Open(ledger, SqliteAccess.ReadWrite, busyTimeoutMs: 0);
        file.Execute("DROP INDEX record_event");
    }

    private static long BytesOf(SqliteFile file, string name, int count)
    {
        using SqliteStatement rows = file.Prepare(
            $"SELECT row, body FROM record WHERE {LedgerSchema.EventName}=?1 AND kind=2 ORDER BY row DESC LIMIT ?2");
        rows.Bind(1, Encoding.ASCII.GetBytes(name)).Bind(2, count);
        long bytes = 0;
        while (rows.Step())
        {
            bytes += rows.Blob(1).Length;
        }
        return bytes;
    }
}
