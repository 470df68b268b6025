using System;
using Smp.Ledger.Sqlite;

namespace Smp.Ledger;

/// <summary>The writing side of one ledger file: its transaction and what was written into it.</summary>
internal sealed class BatchWork : IDisposable
{
    private readonly SqliteFile _file;
    private readonly LedgerQueries _queries;
    private readonly ICommitWatch? _watch;
    private readonly RowWriter _writer;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _rollback;
    private long _rowsInBatch;

    public BatchWork(SqliteFile file, LedgerQueries queries, ICommitWatch? watch)
    {
        _file = file;
        _queries = queries;
        _watch = watch;
        _writer = new RowWriter(file);
        _begin = file.Prepare("BEGIN IMMEDIATE");
        _commit = file.Prepare("COMMIT");
        _rollback = file.Prepare("ROLLBACK");
    }

    public bool IsOpen { get; private set; }

    public LedgerHead Head => _writer.Head;

    public void Begin()
    {
        if (IsOpen)
        {
            throw new InvalidOperationException("A group is open already: commit it or give it up first.");
        }
        _begin.Run();
        IsOpen = true;
        _rowsInBatch = 0;
        try
        {
            _writer.StartFrom(_queries.ReadHead());
            _watch?.Reached(CommitStage.BatchBegun, 0);
        }
        catch
        {
            GiveUp();
            throw;
        }
    }

    public AppendOutcome AppendRecord(ulong device, ulong epoch, ReadOnlySpan<byte> raw)
    {
        Span<byte> body = _writer.Body(RowFormat.RecordBodyBytes);
        RowFormat.WriteKeyPrefix(body, device, epoch);
        raw.CopyTo(body[RowFormat.KeyPrefixBytes..]);
        if (TryInsert(LedgerRowKind.DeviceRecord, body.Length))
        {
            return AppendOutcome.Appended;
        }
        if (!_queries.TryFindRecord(body, out bool isSame))
        {
            throw Refused();
        }
        if (isSame)
        {
            return AppendOutcome.AlreadyHeld;
        }
        return TryInsert(LedgerRowKind.QuarantinedRecord, body.Length)
            ? AppendOutcome.Quarantined
            : AppendOutcome.AlreadyQuarantined;
    }

    public long AppendEvent(ReadOnlySpan<byte> canonical)
    {
        canonical.CopyTo(_writer.Body(canonical.Length));
        return TryInsert(LedgerRowKind.Event, canonical.Length) ? _writer.Head.RowCount : throw Refused();
    }

    public LedgerHead Commit()
    {
        _watch?.Reached(CommitStage.BeforeCommit, _rowsInBatch);
        IsOpen = false;
        try
        {
            _commit.Run();
        }
        catch (LedgerException fault)
        {
            RollBack();
            throw fault.Fault is LedgerFault.Inaccessible or LedgerFault.Unexpected ? Unknown(fault) : fault;
        }
        _watch?.Reached(CommitStage.AfterCommit, _rowsInBatch);
        return _writer.Head;
    }

    /// <summary>Leaves nothing of an open group.</summary>
    public void GiveUp()
    {
        if (IsOpen)
        {
            IsOpen = false;
            RollBack();
        }
    }

    public void Dispose()
    {
        GiveUp();
        _writer.Dispose();
        _begin.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
    }

    private bool TryInsert(LedgerRowKind kind, int bodyBytes)
    {
        try
        {
            if (!_writer.TryInsert(kind, bodyBytes))
            {
                return false;
            }
        }
        catch (LedgerException fault)
        {
            throw Stopped(fault);
        }
        _watch?.Reached(CommitStage.RowAppended, ++_rowsInBatch);
        return true;
    }

    /// <summary>After a fault nothing more joins the group: half of a group must never be committed.</summary>
    private LedgerException Stopped(LedgerException fault)
    {
        GiveUp();
        return fault;
    }

    private LedgerException Refused() => Stopped(new LedgerException(
        LedgerFault.Altered, _file.Path, "a row was refused and no earlier row is the reason", "verify the ledger"));

    private void RollBack()
    {
        if (_file.IsInTransaction)
        {
            try
            {
                _rollback.Run();
            }
            catch (LedgerException)
            {
                // SQLite may end the transaction itself after a fault; nothing was committed either way.
                return;
            }
        }
    }

    private LedgerException Unknown(LedgerException fault) => new(
        LedgerFault.CommitUnknown, _file.Path,
        $"whether the last group was written is unknown ({fault.Message.TrimEnd('.')})",
        "open the ledger again and read its newest rows before repeating an event; records may be sent again");
}
