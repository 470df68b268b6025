using System;
using System.Collections.Generic;
using Smp.Clinic.Events;
using Smp.Clinic.Usage;
using Smp.Ledger;
using Smp.Link.Import;

namespace Smp.Bridge;

/// <summary>The ledger as the import sees it: groups of records, durable together, each held once.</summary>
public sealed class LedgerSink : IRecordSink, IDisposable
{
    private readonly LedgerFile _ledger;
    private readonly UsageFacts _facts = new();
    private readonly Dictionary<(ulong Device, ulong Epoch), Contiguity> _marks = [];
    private LedgerBatch? _batch;
    private readonly HashSet<string> _unreadable = [];
    private readonly List<string> _unreadableOfGroup = [];
    private long _rowsRead;
    private long _rowsBefore;

    /// <summary>A sink into this ledger.</summary>
    public LedgerSink(LedgerFile ledger)
    {
        _ledger = ledger;
    }

    /// <summary>Records newly held since the sink was made.</summary>
    public long Appended { get; private set; }

    /// <summary>Records that came again.</summary>
    public long Repeated { get; private set; }

    /// <summary>
    /// Records kept apart because their number was taken by other bytes, or because they do not check.
    /// </summary>
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
    public bool HoldsHead(byte[] head) => _ledger.RowWithHash(new LedgerHash(head)) is not null;

    /// <inheritdoc/>
    public void Offer(ulong device, ulong epoch, byte[] raw, int offset) => Keep(batch =>
    {
        switch (batch.AppendRecord(device, epoch, raw.AsSpan(offset, 64)))
        {
            case AppendOutcome.Appended: Appended++; break;
            case AppendOutcome.AlreadyHeld or AppendOutcome.AlreadyQuarantined: Repeated++; break;
            default: Apart++; break;
        }
    });

    /// <inheritdoc/>
    public void GapDeclared(ulong device, ulong epoch, uint fromSequence, uint toSequence) => Keep(batch =>
        batch.AppendEvent(EventJson.Write(new RecordsSkipped(new PenEpoch(device, epoch), fromSequence, toSequence))));

    /// <inheritdoc/>
    public void Unreadable(ulong device, ulong epoch, byte[] raw, int offset)
    {
        var unreadable = new RecordUnreadable(device, epoch, Convert.ToHexStringLower(raw, offset, 64));
        string print = unreadable.ToString();
        if (!_unreadable.Contains(print))
        {
            Keep(batch => batch.AppendEvent(EventJson.Write(RecordUnreadable.EventName, unreadable.ToFields())));
            _unreadable.Add(print);
            _unreadableOfGroup.Add(print);
            Apart++;
        }
    }

    /// <inheritdoc/>
    public byte[] Commit()
    {
        if (_batch is null)
        {
            return _ledger.ReadHead().Hash.ToArray();
        }
        // Nothing new: the lock is given back without a write, so that a pen which repeats itself costs no disk.
        try
        {
            LedgerHead head = _batch.Head.RowCount > _rowsBefore ? _batch.Commit() : _batch.Head;
            _unreadableOfGroup.Clear();
            return head.Hash.ToArray();
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>Drops an open group; its records are not acknowledged and come again.</summary>
    public void Dispose()
    {
        _batch?.Dispose();
        _batch = null;
        // What came with a group that was dropped comes again, and must then be kept.
        _unreadable.ExceptWith(_unreadableOfGroup);
        _unreadableOfGroup.Clear();
    }

    private void Keep(Action<LedgerBatch> append)
    {
        bool isKept = false;
        try
        {
            Begin();
            append(_batch!);
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

    private void Begin()
    {
        if (_batch is null)
        {
            _batch = _ledger.BeginBatch();
            _rowsBefore = _batch.Head.RowCount;
        }
    }

    private void Mark(LedgerRow row)
    {
        if (row.Kind == LedgerRowKind.DeviceRecord && DeviceRecord.TryRead(row.Body.Span, out DeviceRecord record))
        {
            (uint sequence, uint predecessor) = _facts.Place(record);
            MarkOf(record.Device, record.Epoch).Hold(sequence, predecessor, Contiguity.HeldBeforeUnknown);
        }
        else if (row.Kind == LedgerRowKind.Event)
        {
            MarkEvent(row);
        }
    }

    private void MarkEvent(LedgerRow row)
    {
        if (!EventJson.TryReadFields(row.Body.Span, out string name, out EventFields fields))
        {
            return;
        }
        if (name == RecordUnreadable.EventName)
        {
            _unreadable.Add(RecordUnreadable.Read(fields).ToString());
        }
        else if (name == RecordsSkipped.EventName
            && ClinicEvents.TryRead(name, fields, out ClinicEvent? skipped, out _)
            && skipped is RecordsSkipped gap)
        {
            MarkOf(gap.Pen.Device, gap.Pen.Epoch).Pass(gap.Last);
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
