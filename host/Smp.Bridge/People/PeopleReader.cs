using System;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Ledger;

namespace Smp.Bridge.People;

/// <summary>Reads of a ledger only what lists of people need: registrations, erasures, shreddings.</summary>
/// <remarks>
/// Reads on from where it stopped. Nothing is written by what it says: whatever is to be judged is judged by the whole
/// record.
/// </remarks>
internal sealed class PeopleReader
{
    private static readonly string[] Wanted =
    [
        ClientRegistered.EventName, ErasureIntended.EventName, ClientErased.EventName, RecordsShredded.EventName,
        PeopleStoreBegun.EventName,
    ];

    private readonly LedgerFile _ledger;
    private readonly ClinicRecord _record = new();
    private long _rows;

    /// <summary>A reader that has read nothing yet.</summary>
    public PeopleReader(LedgerFile ledger) => _ledger = ledger;

    /// <summary>A record of people alone, as of now.</summary>
    public ClinicRecord Record
    {
        get
        {
            long newest = _ledger.ReadHead().RowCount;
            if (newest > _rows)
            {
                EventRows.Read(_ledger, Wanted, Take, _rows + 1);
                _rows = Math.Max(newest, _rows);
            }
            return _record;
        }
    }

    private void Take(ClinicEvent next, long row)
    {
        _record.Apply(next, row);
        _rows = row;
    }
}
