using System.Collections.Generic;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Ledger;

namespace Smp.Bridge.Cartridges;

/// <summary>Cartridges as a list shows them, with what the record of these alone says of them.</summary>
/// <remarks>
/// The newest, those of open sessions, and each that a pen used since then and nobody opened: of that one all rows are
/// read, because nothing says where it begins. Of the others no row can stand before their opening, unless it was
/// written against the rules; nor is it asked whether their visits were opened by the rules.
/// </remarks>
public sealed class CartridgeList
{
    private readonly LedgerFile _ledger;

    private CartridgeList(LedgerFile ledger) => _ledger = ledger;

    /// <summary>What is on record of those that are shown, and not of others.</summary>
    public ClinicRecord Record { get; private set; } = new();

    /// <summary>Those that are shown, in the order in which the ledger met them.</summary>
    public IReadOnlyList<CartridgeId> Shown { get; private set; } = [];

    /// <summary>How many that were opened are not shown.</summary>
    public long Left { get; private set; }

    /// <summary>So many of the newest, and every one of an open session.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static CartridgeList Newest(LedgerFile ledger, int count)
    {
        CartridgeList list = new(ledger);
        list.ReadNewest(count);
        return list;
    }

    /// <summary>All.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static CartridgeList All(LedgerFile ledger)
    {
        ClinicReader reader = new(ledger);
        reader.Refresh();
        return new CartridgeList(ledger)
        {
            Record = reader.Record,
            Shown = [.. reader.Record.Cartridges.Select(life => life.Cartridge)],
        };
    }

    /// <summary>Those of one visit, in the order in which the pen takes them; null for a visit that is not known.
    /// </summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static CartridgeList? Of(LedgerFile ledger, SessionId session)
    {
        long begun = 0;
        string[] texts = [$"\"session\":{session.Number}"];
        EventRows.Read(ledger, [SessionOpened.EventName], Begin, holding: texts);
        if (begun == 0)
        {
            return null;
        }
        HashSet<CartridgeId> bound = [];
        EventRows.Read(ledger, [CartridgeBound.EventName], Take, begun, texts);
        Dictionary<CartridgeId, long> opened = [];
        EventRows.Read(
            ledger, [CartridgeOpened.EventName], (next, row) => opened.TryAdd(((CartridgeOpened)next).Cartridge, row),
            mayName: body => EventGlance.MayBe(
                body, "\"cartridge\":"u8, number => bound.Contains(new CartridgeId((uint)number))));
        CartridgeList list = new(ledger);
        list.Read(bound, opened);
        list.Shown = list.Record.BoundIn(session);
        return list;

        // Of two that open one number the older counts.
        void Begin(ClinicEvent next, long row) =>
            begun = begun == 0 && ((SessionOpened)next).Session == session ? row : begun;

        void Take(ClinicEvent next, long row)
        {
            if (((CartridgeBound)next).Session == session)
            {
                bound.Add(((CartridgeBound)next).Cartridge);
            }
        }
    }

    private void ReadNewest(int count)
    {
        Dictionary<CartridgeId, long> newest = Newest(count);
        long since = newest.Count < count ? 1 : newest.Values.Min();
        HashSet<CartridgeId> wanted = [.. newest.Keys, .. OfOpenSessions()];
        HashSet<CartridgeId> used = PieceReader.UsedSince(_ledger, since);
        Dictionary<CartridgeId, long> opened = Find([.. wanted, .. used], newest, since);
        wanted.UnionWith(used.Where(piece => !opened.ContainsKey(piece)));
        Read(wanted, opened);
        Shown = [.. Record.Cartridges.Select(life => life.Cartridge).Where(wanted.Contains)];
        Left = _ledger.CountOfEvents(CartridgeOpened.EventName) - Shown.Count(opened.ContainsKey);
    }

    // Of a piece that nobody opened nothing says where it begins: then all rows are read.
    private void Read(HashSet<CartridgeId> pieces, Dictionary<CartridgeId, long> opened)
    {
        long from = pieces.Count == 0
            ? _ledger.ReadHead().RowCount + 1
            : pieces.Min(piece => opened.GetValueOrDefault(piece, 1));
        Record = new PieceReader(_ledger, pieces, from).Read();
    }

    /// <summary>The rows of the newest openings; of two with one number the older row.</summary>
    private Dictionary<CartridgeId, long> Newest(int count)
    {
        Dictionary<CartridgeId, long> rows = [];
        foreach ((ClinicEvent next, long row) in EventRows.Newest(_ledger, CartridgeOpened.EventName))
        {
            rows[((CartridgeOpened)next).Cartridge] = row;
            if (rows.Count >= count)
            {
                break;
            }
        }
        return rows;
    }

    private IEnumerable<CartridgeId> OfOpenSessions()
    {
        HashSet<uint> open = [.. new SessionList(_ledger).Open().Select(session => session.Session.Number)];
        HashSet<uint> unread = [.. open];
        string[] names = [SessionOpened.EventName, CartridgeBound.EventName];
        foreach ((ClinicEvent next, _) in open.Count == 0 ? [] : EventRows.Newest(_ledger, names))
        {
            if (next is CartridgeBound bound && open.Contains(bound.Session.Number))
            {
                yield return bound.Cartridge;
            }
            else if (next is SessionOpened begun && unread.Remove(begun.Session.Number) && unread.Count == 0)
            {
                break;
            }
        }
    }

    /// <summary>Adds the openings of these pieces that stand before a row.</summary>
    private Dictionary<CartridgeId, long> Find(
        IEnumerable<CartridgeId> pieces, Dictionary<CartridgeId, long> newest, long before)
    {
        Dictionary<CartridgeId, long> opened = new(newest);
        HashSet<CartridgeId> sought = [.. pieces.Where(piece => !newest.ContainsKey(piece))];
        foreach ((ClinicEvent next, long row) in sought.Count == 0
            ? []
            : EventRows.Newest(_ledger, [CartridgeOpened.EventName], MayBeSought).Where(found => found.Row < before))
        {
            CartridgeId piece = ((CartridgeOpened)next).Cartridge;
            if (sought.Remove(piece))
            {
                opened[piece] = row;
            }
            if (sought.Count == 0)
            {
                break;
            }
        }
        return opened;

        bool MayBeSought(byte[] body) => EventGlance.MayBe(
            body, "\"cartridge\":"u8, number => sought.Contains(new CartridgeId((uint)number)));
    }
}
