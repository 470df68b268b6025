using System;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;
using Smp.Ledger.Canonical;
using Smp.Ledger.Crash;
using Smp.Ledger.Sqlite;

namespace Smp.Ledger.Tests;

/// <summary>A folder of its own with a ledger in it, and a way past all of the ledger's guards.</summary>
internal sealed class Rig : IDisposable
{
    public const ulong Device = 0xA1;

    public static readonly LedgerId Id = new([.. Enumerable.Range(0, 16).Select(number => (byte)number)]);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smp-ledger-");

    static Rig() => SystemSqlite.Load();

    public string Folder => _folder.FullName;

    public string Path => System.IO.Path.Combine(Folder, "ledger.db");

    public static CanonicalObject Event(int number) =>
        new CanonicalObject().Set("event", "tested").Set("number", number);

    /// <summary>A ledger with its creation in row 1, records 1..n in rows 2..n+1 and an event in row n+2.</summary>
    public LedgerHead Fill(int records)
    {
        using LedgerFile ledger = LedgerFile.Create(Path, Id);
        Append(ledger, 1, records);
        using LedgerBatch batch = ledger.BeginBatch();
        batch.AppendEvent(Event(records).ToUtf8());
        return batch.Commit();
    }

    public static LedgerHead Append(LedgerFile ledger, int firstSequence, int count, ulong device = Device)
    {
        using LedgerBatch batch = ledger.BeginBatch();
        for (int sequence = firstSequence; sequence < firstSequence + count; sequence++)
        {
            batch.AppendRecord(device, MadeRecord.Epoch, MadeRecord.Raw((uint)sequence));
        }
        return batch.Commit();
    }

    /// <summary>Plain SQL as anybody can send it, through another driver than the ledger's own.</summary>
    public void Sql(string sql, params byte[][] blobs)
    {
        using SqliteConnection connection = new($"Data Source={Path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int index = 0; index < blobs.Length; index++)
        {
            command.Parameters.AddWithValue($"@{index}", blobs[index]);
        }
        command.ExecuteNonQuery();
    }

    public void DropGuards() => Sql(
        "DROP TRIGGER record_grows_at_its_end; DROP TRIGGER record_never_changes; DROP TRIGGER record_never_goes;"
        + "DROP INDEX record_key; DROP INDEX record_quarantined");

    public void Dispose() => _folder.Delete(recursive: true);
}
