using System.Collections.Generic;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Ledger;

namespace Smp.Bridge;

/// <summary>Sessions as a list shows them, read from the newest back: years of others are never touched.</summary>
/// <remarks>
/// Rows are taken as they stand: of two that open one number the older counts, as in the whole record, but whether the
/// client was known is not asked. A row against the rules stands in no ledger that only these programs wrote; the
/// report names it.
/// </remarks>
public sealed class SessionList
{
    private readonly LedgerFile _ledger;

    /// <summary>Over this ledger, which may have been opened for reading alone.</summary>
    public SessionList(LedgerFile ledger) => _ledger = ledger;

    /// <summary>Sessions that ever were opened.</summary>
    public long Count => _ledger.CountOfEvents(SessionOpened.EventName);

    /// <summary>So many of the newest, and of those before them each that is still open; by number.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<SessionAccount> Newest(int count)
    {
        long open = Count - _ledger.CountOfEvents(SessionClosed.EventName);
        SortedDictionary<uint, SessionAccount> shown = [];
        Dictionary<uint, UtcInstant> closed = [];
        int seen = 0;
        foreach ((ClinicEvent next, _) in EventRows.Newest(_ledger, SessionOpened.EventName, SessionClosed.EventName))
        {
            if (next is SessionClosed end)
            {
                closed[end.Session.Number] = end.At;
            }
            else if (next is SessionOpened begun)
            {
                SessionAccount session = AccountOf(begun, closed);
                open -= session.IsOpen ? 1 : 0;
                if (++seen <= count || session.IsOpen)
                {
                    shown[session.Session.Number] = session;
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
    public IReadOnlyList<SessionAccount> Open() => Newest(0);

    /// <summary>Those of a client; by number.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<SessionAccount> Of(ClientReference client)
    {
        SortedDictionary<uint, SessionOpened> begun = [];
        long first = 0;
        EventRows.Read(_ledger, [SessionOpened.EventName], Begin, holding: [$"\"{client.StoredForm}\""]);
        if (begun.Count == 0)
        {
            return [];
        }
        Dictionary<uint, UtcInstant> closed = [];
        string[] ends = [.. begun.Keys.SelectMany(number => new[] { $":{number},", $":{number}}}" })];
        EventRows.Read(_ledger, [SessionClosed.EventName], Close, first, ends);
        return [.. begun.Values.Select(session => AccountOf(session, closed))];

        void Begin(ClinicEvent next, long row)
        {
            if (next is SessionOpened session && session.Client == client)
            {
                first = first == 0 ? row : first;
                begun.TryAdd(session.Session.Number, session);
            }
        }

        void Close(ClinicEvent next, long row)
        {
            if (next is SessionClosed end)
            {
                closed.TryAdd(end.Session.Number, end.At);
            }
        }
    }

    private static SessionAccount AccountOf(SessionOpened begun, Dictionary<uint, UtcInstant> closed) =>
        new(begun.Session, begun.Client, begun.At, closed.GetValueOrDefault(begun.Session.Number))
        {
            Practitioner = begun.Practitioner,
            Premises = begun.Premises,
        };
}
