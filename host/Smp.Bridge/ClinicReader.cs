using System;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Usage;
using Smp.Ledger;
using Smp.Wire.Records;

namespace Smp.Bridge;

/// <summary>Keeps the clinic's view of a ledger up to date: reads on from where it stopped.</summary>
/// <remarks>
/// With a scope it leaves out the rows that have no say in it, which is most of what takes time after years. Should a
/// piece that was left out be given to a visit of it later, or a row be odd, it begins again with the whole record.
/// </remarks>
public sealed class ClinicReader
{
    private readonly LedgerFile _ledger;
    private readonly UsageFacts _facts = new();
    private readonly SilentRows _silent = new();
    private ClinicScope? _scope;

    /// <summary>A reader that has read nothing yet.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="scope">What it is asked about; null for everything.</param>
    public ClinicReader(LedgerFile ledger, ClinicScope? scope = null)
    {
        _ledger = ledger;
        _scope = scope;
        Record = new ClinicRecord(keepsFacts: scope is null);
    }

    /// <summary>What the rows read so far say. It may be another one after more were read.</summary>
    public ClinicRecord Record { get; private set; }

    /// <summary>True while rows without a say in the scope are left out.</summary>
    public bool IsNarrow => _scope is not null;

    /// <summary>Rows read.</summary>
    public long Rows { get; private set; }

    /// <summary>Reads the rows that are new.</summary>
    /// <returns>True when there were any.</returns>
    public bool Refresh()
    {
        long before = Rows;
        bool wasNarrow = IsNarrow;
        _ledger.Read(Rows + 1, Take);
        TellSilent();
        if (wasNarrow && !IsNarrow)
        {
            (Record, Rows) = (new ClinicRecord(), 0);
            _ledger.Read(1, Take);
        }
        return Rows > before;
    }

    private void TellSilent()
    {
        if (!_silent.TryTell(Record))
        {
            _scope = null;
        }
    }

    private bool IsSkipped(long row, ReadOnlySpan<byte> body)
    {
        if (_scope is not { } scope || !scope.IsSilent(body, out ScopeKey key))
        {
            return false;
        }
        if (row > scope.Rows && (key == ScopeKey.Intent || scope.IsMissed(body)))
        {
            _scope = key == ScopeKey.Intent ? scope : null;
            return false;
        }
        return _silent.TryTake(body, key);
    }

    private void Take(long row, LedgerRowKind kind, ReadOnlySpan<byte> body)
    {
        switch (kind)
        {
            case LedgerRowKind.Event when row > 1 && IsSkipped(row, body):
                break;
            case LedgerRowKind.Event when row == 1:
                // The ledger's own first row says which ledger it is; the clinic has nothing to do with it.
                break;
            case LedgerRowKind.Event:
                TakeEvent(row, body);
                break;
            case LedgerRowKind.DeviceRecord when DeviceRecord.TryRead(body, out DeviceRecord record)
                && _facts.Read(record) is { } fact:
                TakeFact(fact, row);
                break;
            case LedgerRowKind.QuarantinedRecord when DeviceRecord.TryRead(body, out DeviceRecord record):
                PenEpoch pen = new(record.Device, record.Epoch);
                Record.Apply(new QuarantinedRecord(pen, UsageRecord.SequenceOf(record.Raw.ToArray(), 0), default, row));
                break;
            default:
                Record.ApplyUnread("it holds a pen's record whose own check does not hold", row);
                break;
        }
        Rows = row;
    }

    private void TakeFact(in UsageFact fact, long row)
    {
        if (!fact.Start.IsKnown && IsNarrow)
        {
            // It stands at the latest time before it, of whatever row.
            TellSilent();
        }
        Record.Apply(fact, row);
    }

    private void TakeEvent(long row, ReadOnlySpan<byte> body)
    {
        if (!EventJson.TryReadFields(body, out string name, out EventFields fields))
        {
            Record.ApplyUnread("it holds no event that can be read", row);
        }
        else if (name == RecordUnreadable.EventName)
        {
            Record.ApplyUnread(
                "a pen handed over 64 bytes that do not check as a record; they are kept as evidence", row);
        }
        else if (ClinicEvents.TryRead(name, fields, out ClinicEvent? clinicEvent, out string? complaint))
        {
            if (!clinicEvent.At.IsKnown && IsNarrow)
            {
                TellSilent();
            }
            if (row > _scope?.Rows)
            {
                _scope.Learn(clinicEvent);
            }
            Record.Apply(clinicEvent, row);
        }
        else
        {
            Record.ApplyUnread(complaint, row);
        }
    }
}
