using System;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Usage;
using Smp.Ledger;
using Smp.Wire.Records;

namespace Smp.Bridge;

/// <summary>Keeps the clinic's view of a ledger up to date: reads on from where it stopped.</summary>
public sealed class ClinicReader
{
    private readonly LedgerFile _ledger;
    private readonly UsageFacts _facts = new();

    /// <summary>A reader that has read nothing yet.</summary>
    public ClinicReader(LedgerFile ledger)
    {
        _ledger = ledger;
    }

    /// <summary>What the rows read so far say.</summary>
    public ClinicRecord Record { get; } = new();

    /// <summary>Rows read.</summary>
    public long Rows { get; private set; }

    /// <summary>Reads the rows that are new.</summary>
    /// <returns>True when there were any.</returns>
    public bool Refresh()
    {
        long before = Rows;
        _ledger.Read(Rows + 1, Take);
        return Rows > before;
    }

    private void Take(long row, LedgerRowKind kind, ReadOnlySpan<byte> body)
    {
        switch (kind)
        {
            case LedgerRowKind.Event when row == 1:
                // The ledger's own first row says which ledger it is; the clinic has nothing to do with it.
                break;
            case LedgerRowKind.Event:
                TakeEvent(row, body);
                break;
            case LedgerRowKind.DeviceRecord when DeviceRecord.TryRead(body, out DeviceRecord record)
                && _facts.Read(record) is { } fact:
                Record.Apply(fact, row);
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
            Record.Apply(clinicEvent, row);
        }
        else
        {
            Record.ApplyUnread(complaint, row);
        }
    }
}
