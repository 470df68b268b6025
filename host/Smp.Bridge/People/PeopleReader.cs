using System;
using System.Linq;
using System.Text;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Ledger;

namespace Smp.Bridge.People;

/// <summary>Reads of a ledger only what lists of people need: registrations, erasures, shreddings.</summary>
/// <remarks>Nothing is written by what it says: whatever is to be judged is judged by the whole record.</remarks>
internal static class PeopleReader
{
    private static readonly byte[][] Wanted =
    [
        .. new[]
        {
            ClientRegistered.EventName, ErasureIntended.EventName, ClientErased.EventName, RecordsShredded.EventName,
            PeopleStoreBegun.EventName,
        }
        .Select(name => Encoding.ASCII.GetBytes($"\"event\":\"{name}\"")),
    ];

    /// <summary>A record of people alone.</summary>
    public static ClinicRecord Read(LedgerFile ledger)
    {
        ClinicRecord record = new();
        foreach (LedgerRow row in ledger.Rows())
        {
            if (IsWanted(row) && EventJson.TryReadFields(row.Body.Span, out string name, out EventFields fields)
                && ClinicEvents.TryRead(name, fields, out ClinicEvent? next, out _))
            {
                record.Apply(next, row.Row);
            }
        }
        return record;
    }

    private static bool IsWanted(LedgerRow row)
    {
        if (row.Kind != LedgerRowKind.Event)
        {
            return false;
        }
        foreach (byte[] name in Wanted)
        {
            if (row.Body.Span.IndexOf(name) >= 0)
            {
                return true;
            }
        }
        return false;
    }
}
