using System.Collections.Generic;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;
using Smp.Ledger;

namespace Smp.Bridge.Treatments;

/// <summary>Treatments as a list shows them: how each began and how it ended, without what was done in between.
/// </summary>
/// <remarks>
/// Read from the newest row back, as the rows stand: of two that open one number, or end one, the older counts, as in
/// the whole record. Whether the rules allowed a row is not asked; one against them stands in no ledger that only these
/// programs wrote, and the report names it.
/// </remarks>
public sealed class TreatmentList
{
    private static readonly string[] Names = [TreatmentOpened.EventName, TreatmentClosed.EventName];

    private readonly LedgerFile _ledger;

    /// <summary>Over this ledger, which may have been opened for reading alone.</summary>
    public TreatmentList(LedgerFile ledger) => _ledger = ledger;

    /// <summary>Treatments that ever were opened.</summary>
    public long Count => _ledger.CountOfEvents(TreatmentOpened.EventName);

    /// <summary>So many of the newest, and of those before them each that is still open; by number.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<TreatmentLine> Newest(int count)
    {
        long open = Count - _ledger.CountOfEvents(TreatmentClosed.EventName);
        SortedDictionary<uint, TreatmentLine> shown = [];
        Dictionary<uint, TreatmentClosed> closed = [];
        int seen = 0;
        foreach ((ClinicEvent next, _) in EventRows.Newest(_ledger, Names))
        {
            if (next is TreatmentClosed end)
            {
                closed[end.Treatment.Number] = end;
            }
            else if (next is TreatmentOpened begun)
            {
                TreatmentLine line = new(begun, closed.GetValueOrDefault(begun.Treatment.Number));
                open -= line.IsOpen ? 1 : 0;
                if (++seen <= count || line.IsOpen)
                {
                    shown[begun.Treatment.Number] = line;
                }
            }
            if (seen >= count && open <= 0)
            {
                break;
            }
        }
        return [.. shown.Values];
    }

    /// <summary>Those that are open; by number.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<TreatmentLine> Open() => Newest(0);

    /// <summary>Those of a client; by number.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<TreatmentLine> Of(ClientReference client)
    {
        SortedDictionary<uint, TreatmentOpened> begun = [];
        Dictionary<uint, TreatmentClosed> closed = [];
        EventRows.Read(_ledger, [TreatmentOpened.EventName], Begin, holding: [$"\"{client.StoredForm}\""]);
        string[] ends = [.. begun.Keys.SelectMany(number => new[] { $":{number},", $":{number}}}" })];
        if (ends.Length > 0)
        {
            EventRows.Read(_ledger, [TreatmentClosed.EventName], End, holding: ends);
        }
        return [.. begun.Values.Select(one => new TreatmentLine(one, closed.GetValueOrDefault(one.Treatment.Number)))];

        void Begin(ClinicEvent next, long row)
        {
            if (next is TreatmentOpened one && one.Client == client)
            {
                begun.TryAdd(one.Treatment.Number, one);
            }
        }

        void End(ClinicEvent next, long row)
        {
            if (next is TreatmentClosed one)
            {
                closed.TryAdd(one.Treatment.Number, one);
            }
        }
    }
}
