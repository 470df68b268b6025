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
        foreach (LedgerRow row in _ledger.Rows(Rows + 1))
        {
            Take(row);
            Rows = row.Row;
        }
        return Rows > before;
    }

    private void Take(LedgerRow row)
    {
        switch (row.Kind)
        {
            case LedgerRowKind.Event when row.Row == 1:
                // The ledger's own first row says which ledger it is; the clinic has nothing to do with it.
                break;
            case LedgerRowKind.Event:
                TakeEvent(row);
                break;
            case LedgerRowKind.DeviceRecord when _facts.Read(row) is { } fact:
                Record.Apply(fact, row.Row);
                break;
            case LedgerRowKind.QuarantinedRecord:
                Record.Apply(new QuarantinedRecord(
                    new PenEpoch(row.Device, row.Epoch), UsageRecord.SequenceOf(row.Raw.ToArray(), 0), default,
                        row.Row));
                break;
            default:
                Record.ApplyUnread("it holds a pen's record whose own check does not hold", row.Row);
                break;
        }
    }

    private void TakeEvent(LedgerRow row)
    {
        if (!EventJson.TryReadFields(row.Body, out string name, out EventFields fields))
        {
            Record.ApplyUnread("it holds no event that can be read", row.Row);
        }
        else if (name == RecordUnreadable.EventName)
        {
            Record.ApplyUnread(
                "a pen handed over 64 bytes that do not check as a record; they are kept as evidence", row.Row);
        }
        else if (ClinicEvents.TryRead(name, fields, out ClinicEvent? clinicEvent, out string? complaint))
        {
            Record.Apply(clinicEvent, row.Row);
        }
        else
        {
            Record.ApplyUnread(complaint, row.Row);
        }
    }
}
