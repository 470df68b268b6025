using System;
using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace Smp.Ledger;

/// <summary>Rows that become durable together or not at all. Holds the write lock from its beginning to its end.</summary>
public sealed class LedgerBatch : IDisposable
{
    private const int KeyBytes = 20;
    private const int RawBytes = 64;

    private readonly Ledger _ledger;
    private readonly SqliteConnection _connection;
    private readonly RowWriter _writer;
    private bool _isOver;

    internal LedgerBatch(Ledger ledger, SqliteConnection connection, RowWriter writer, LedgerHead head)
    {
        _ledger = ledger;
        _connection = connection;
        _writer = writer;
        Head = head;
        RowsBefore = head.Rows;
    }

    /// <summary>The newest row, those of this batch included.</summary>
    public LedgerHead Head { get; private set; }

    /// <summary>Rows when the batch began.</summary>
    public long RowsBefore { get; }

    /// <summary>Appends a pen's record unless its number is held: then it is the same, or it goes apart.</summary>
    public AppendOutcome AppendRecord(ulong device, ulong epoch, ReadOnlySpan<byte> raw)
    {
        byte[] body = BodyOf(device, epoch, raw);
        return _ledger.Guard(() =>
        {
            byte[]? held = _writer.FindRecord(body[..KeyBytes]);
            if (held is null)
            {
                Append(RowKind.Record, body);
                return AppendOutcome.Appended;
            }
            if (held.AsSpan().SequenceEqual(body))
            {
                return AppendOutcome.AlreadyHeld;
            }
            AppendOnce(RowKind.Quarantined, body);
            return AppendOutcome.Quarantined;
        });
    }

    /// <summary>Keeps 64 bytes that do not check as a record, once.</summary>
    public void AppendUnreadable(ulong device, ulong epoch, ReadOnlySpan<byte> raw)
    {
        byte[] body = BodyOf(device, epoch, raw);
        _ledger.Guard(() => AppendOnce(RowKind.Unreadable, body));
    }

    /// <summary>Appends an event.</summary>
    /// <param name="json">A JSON object; it is brought into canonical form.</param>
    /// <exception cref="ArgumentException">It cannot be.</exception>
    public void AppendEvent(ReadOnlyMemory<byte> json)
    {
        if (!CanonicalJson.TryMake(json, out byte[] canonical, out string complaint))
        {
            throw new ArgumentException($"This event cannot be kept: {complaint}.", nameof(json));
        }
        _ledger.Guard(() => Append(RowKind.Event, canonical));
    }

    /// <summary>Makes the rows durable.</summary>
    /// <returns>The new head.</returns>
    public LedgerHead Commit()
    {
        _ledger.Watch?.Reached(CommitStage.BeforeCommit, Head.Rows);
        _ledger.Guard(() => Run("COMMIT"));
        _isOver = true;
        _ledger.Watch?.Reached(CommitStage.AfterCommit, Head.Rows);
        return Head;
    }

    /// <summary>Ends the batch; what was not committed was never there.</summary>
    public void Dispose()
    {
        if (_isOver)
        {
            return;
        }
        _isOver = true;
        try
        {
            Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, as it does on a full disk; there is nothing left to undo.
        }
    }

    private static byte[] BodyOf(ulong device, ulong epoch, ReadOnlySpan<byte> raw)
    {
        if (raw.Length != RawBytes)
        {
            throw new ArgumentException($"A record is {RawBytes} bytes, not {raw.Length}.", nameof(raw));
        }
        byte[] body = new byte[LedgerRow.RecordBodyBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(body, device);
        BinaryPrimitives.WriteUInt64LittleEndian(body.AsSpan(8), epoch);
        raw.CopyTo(body.AsSpan(LedgerRow.KeyBytes));
        return body;
    }

    private bool AppendOnce(RowKind kind, byte[] body) => _writer.Holds(kind, body) || Append(kind, body);

    private bool Append(RowKind kind, byte[] body)
    {
        Head = _writer.Insert(Head, kind, body);
        _ledger.Watch?.Reached(CommitStage.RowAppended, Head.Rows);
        return true;
    }

    private bool Run(string sql)
    {
        LedgerFile.Run(_connection, sql);
        return true;
    }
}
