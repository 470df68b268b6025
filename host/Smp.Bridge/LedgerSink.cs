using System;
using System.Collections.Generic;
using Smp.Ledger;
using Smp.Link.Import;

namespace Smp.Bridge;

/// <summary>The ledger as the import sees it: groups of records, durable together, each held once.</summary>
public sealed class LedgerSink : IRecordSink, IDisposable
{
    private readonly Ledger.Ledger _ledger;
    private readonly UsageFacts _facts = new();
    private readonly Dictionary<(ulong Device, ulong Epoch), Contiguity> _marks = [];
    private LedgerBatch? _batch;
    private long _rowsRead;

    /// <summary>A sink into this ledger.</summary>
    public LedgerSink(Ledger.Ledger ledger)
    {
        _ledger = ledger;
    }

    /// <summary>Records newly held since the sink was made.</summary>
    public long Appended { get; private set; }

    /// <summary>Records that came again.</summary>
    public long Repeated { get; private set; }

    /// <summary>Records kept apart because their number was taken by other bytes, or because they do not check.</summary>
    public long Apart { get; private set; }

    /// <inheritdoc/>
    public uint HighestContiguous(ulong device, ulong epoch)
    {
        foreach (LedgerRow row in _ledger.Rows(_rowsRead + 1))
        {
            Mark(row);
            _rowsRead = row.Row;
        }
        return _marks.TryGetValue((device, epoch), out Contiguity? mark) ? mark.Watermark : 0;
    }

    /// <inheritdoc/>
    public bool HoldsHead(byte[] head) => _ledger.HasHash(head);

    /// <inheritdoc/>
    public void Offer(ulong device, ulong epoch, byte[] raw, int offset) => Keep(batch =>
    {
        switch (batch.AppendRecord(device, epoch, raw.AsSpan(offset, 64)))
        {
            case AppendOutcome.Appended: Appended++; break;
            case AppendOutcome.AlreadyHeld: Repeated++; break;
            default: Apart++; break;
        }
    });

    /// <inheritdoc/>
    public void GapDeclared(ulong device, ulong epoch, uint fromSequence, uint toSequence) => Keep(batch =>
        batch.AppendEvent(EventJson.Write(
            Bridge.GapDeclared.EventName, new GapDeclared(device, epoch, fromSequence, toSequence).ToFields())));

    /// <inheritdoc/>
    public void Unreadable(ulong device, ulong epoch, byte[] raw, int offset) => Keep(batch =>
    {
        batch.AppendUnreadable(device, epoch, raw.AsSpan(offset, 64));
        Apart++;
    });

    /// <inheritdoc/>
    public byte[] Commit()
    {
        if (_batch is null)
        {
            return _ledger.Head.Hash;
        }
        // Nothing new: the lock is given back without a write, so that a pen which repeats itself costs no disk.
        using LedgerBatch batch = _batch;
        _batch = null;
        return batch.Head.Rows > batch.RowsBefore ? batch.Commit().Hash : batch.Head.Hash;
    }

    /// <summary>Drops an open group; its records are not acknowledged and come again.</summary>
    public void Dispose()
    {
        _batch?.Dispose();
        _batch = null;
    }

    private void Keep(Action<LedgerBatch> append)
    {
        bool isKept = false;
        try
        {
            _batch ??= _ledger.BeginBatch();
            append(_batch);
            isKept = true;
        }
        finally
        {
            if (!isKept)
            {
                Dispose();
            }
        }
    }

    private void Mark(LedgerRow row)
    {
        if (row.Kind == RowKind.Record)
        {
            (uint sequence, uint predecessor) = _facts.Place(row);
            MarkOf(row.Device, row.Epoch).Hold(sequence, predecessor, Contiguity.HeldBeforeUnknown);
        }
        else if (row.Kind == RowKind.Event)
        {
            (string name, var fields) = EventJson.ReadFields(row.Body);
            if (name == Bridge.GapDeclared.EventName && Bridge.GapDeclared.Read(fields) is { } gap)
            {
                MarkOf(gap.Device, gap.Epoch).Pass(gap.ToSequence);
            }
        }
    }

    private Contiguity MarkOf(ulong device, ulong epoch)
    {
        if (!_marks.TryGetValue((device, epoch), out Contiguity? mark))
        {
            mark = new Contiguity(0, static (_, _) => { });
            _marks.Add((device, epoch), mark);
        }
        return mark;
    }
}
