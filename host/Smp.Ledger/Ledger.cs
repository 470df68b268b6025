using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Smp.Ledger;

/// <summary>The clinic's append-only record: one chain of rows in one file, which any process may append to.</summary>
/// <remarks>
/// Reading sees what is committed. Nothing can be changed or removed through it; a correction is a new row. One object is
/// for one thread. Every member throws <see cref="LedgerException"/> with one line when the file cannot be used.
/// </remarks>
public sealed class Ledger : IDisposable
{
    private const string CreatedEvent = "ledger-created";

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _headQuery;
    private readonly RowWriter _writer;

    private Ledger(SqliteConnection connection, string path)
    {
        _connection = connection;
        Path = path;
        _headQuery = connection.CreateCommand();
        _headQuery.CommandText = "SELECT row, hash FROM record ORDER BY row DESC LIMIT 1";
        _writer = new RowWriter(connection);
        Id = null!;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Which ledger it is, as its first row says.</summary>
    public LedgerId Id { get; private set; }

    /// <summary>Looks on at commits; null for nobody.</summary>
    public ICommitWatch? Watch { get; set; }

    /// <summary>The newest committed row.</summary>
    public LedgerHead Head => Guard(ReadHead);

    /// <summary>Makes a new ledger file.</summary>
    public static Ledger Create(string path, LedgerId id) => GuardFile(path, () =>
    {
        var ledger = new Ledger(LedgerFile.Create(path), path) { Id = id };
        byte[] created = Encoding.UTF8.GetBytes($$"""{"event":"{{CreatedEvent}}","ledger":"{{id}}"}""");
        ledger._writer.Insert(new LedgerHead(0, new byte[RowHash.Bytes]), RowKind.Event, created);
        LedgerFile.Run(ledger._connection, "COMMIT");
        return ledger;
    });

    /// <summary>Opens a ledger to read and append.</summary>
    public static Ledger Open(string path) => Open(path, false);

    /// <summary>Opens a ledger to read.</summary>
    public static Ledger OpenReadOnly(string path) => Open(path, true);

    /// <summary>Takes the write lock and reads the head; commit or dispose it soon, others wait.</summary>
    public LedgerBatch BeginBatch() => Guard(() =>
    {
        LedgerFile.Run(_connection, "BEGIN IMMEDIATE");
        var batch = new LedgerBatch(this, _connection, _writer, ReadHead());
        Watch?.Reached(CommitStage.BatchBegun, batch.Head.Rows);
        return batch;
    });

    /// <summary>Committed rows from a place on, oldest first.</summary>
    public IEnumerable<LedgerRow> Rows(long fromRow = 1)
    {
        using SqliteCommand query = _connection.CreateCommand();
        query.CommandText = "SELECT row, kind, body, hash FROM record WHERE row >= $from ORDER BY row";
        query.Parameters.AddWithValue("$from", fromRow);
        using SqliteDataReader reader = Guard(query.ExecuteReader);
        while (Guard(reader.Read))
        {
            yield return new LedgerRow(
                reader.GetInt64(0), (RowKind)reader.GetInt32(1), reader.GetFieldValue<byte[]>(2), reader.GetFieldValue<byte[]>(3));
        }
    }

    /// <summary>True when a row has this hash; looks at the newest rows first.</summary>
    public bool HasHash(byte[] hash) => Guard(() =>
    {
        using SqliteCommand query = _connection.CreateCommand();
        query.CommandText = "SELECT 1 FROM record WHERE hash = $hash ORDER BY row DESC LIMIT 1";
        query.Parameters.AddWithValue("$hash", hash);
        return query.ExecuteScalar() is not null;
    });

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        _headQuery.Dispose();
        _connection.Dispose();
    }

    internal T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SqliteException cause)
        {
            throw LedgerFaults.Of(Path, cause);
        }
    }

    internal LedgerHead ReadHead()
    {
        using SqliteDataReader reader = _headQuery.ExecuteReader();
        return reader.Read()
            ? new LedgerHead(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1))
            : new LedgerHead(0, new byte[RowHash.Bytes]);
    }

    private static Ledger Open(string path, bool isReadOnly) => GuardFile(path, () =>
    {
        var ledger = new Ledger(LedgerFile.Open(path, isReadOnly), path);
        foreach (LedgerRow first in ledger.Rows())
        {
            ledger.Id = ReadId(first)!;
            break;
        }
        if (ledger.Id is null)
        {
            ledger.Dispose();
            throw LedgerFaults.Of(LedgerFaultKind.Damaged, path, "its first row does not say which ledger it is; take the newest copy");
        }
        return ledger;
    });

    internal static LedgerId? ReadId(LedgerRow first)
    {
        if (first.Row != 1 || first.Kind != RowKind.Event || !CanonicalJson.IsCanonical(first.Body, out _))
        {
            return null;
        }
        using var document = System.Text.Json.JsonDocument.Parse(first.Body);
        bool isCreated = document.RootElement.TryGetProperty("event", out var name) && name.ValueEquals(CreatedEvent);
        return isCreated && document.RootElement.TryGetProperty("ledger", out var id)
            && LedgerId.TryParse(id.GetString() ?? "", out LedgerId? parsed) ? parsed : null;
    }

    private static Ledger GuardFile(string path, Func<Ledger> open)
    {
        try
        {
            return open();
        }
        catch (SqliteException cause)
        {
            throw LedgerFaults.Of(path, cause);
        }
    }
}
