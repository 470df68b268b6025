using System.Collections.Generic;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Ledger;
using Smp.Wire.Framing;
using Smp.Wire.Records;

namespace Smp.Bridge;

/// <summary>Which rows of a ledger are shown when somebody may see a lot or a period, and nothing else.</summary>
/// <remarks>
/// Of a lot: its boxes and their counts, its cartridges with every step of theirs, the sessions they were used in, by
/// the clinic's events or by a pen's records, with all that names such a session, the clients of those sessions, and
/// every record of a pen with such a cartridge in it. A refused step stands as it was written, with the session and
/// client it was tried for, and nothing more is shown of those. A cartridge of another lot shows where it was used in
/// such a session. Of a period: rows whose time lies in it; a row without a time stands at the latest time before it,
/// as in the report.
/// </remarks>
public sealed class RowSelection
{
    private const string BoxKey = "box";
    private const string CartridgeKey = "cartridge";
    private const string CartridgesKey = "cartridges";
    private const string ClientKey = "client";
    private const string IntentKey = "intent";
    private const string LotKey = "lot";
    private const string SessionKey = "session";
    private const string TimeKey = "atUtcS";

    private readonly HashSet<long> _boxes = [];
    private readonly HashSet<long> _cartridges = [];
    private readonly HashSet<long> _sessions = [];
    private readonly HashSet<long> _intents = [];
    private readonly HashSet<string> _clients = [];
    private readonly SlicedCrc32 _crc = new();
    private readonly UsageRecord _record = new();
    private readonly Lot? _lot;
    private readonly ReportPeriod _period;
    private UtcInstant _latest;

    private RowSelection(Lot? lot, ReportPeriod period)
    {
        _lot = lot;
        _period = period;
    }

    /// <summary>Numbers of the rows, in order.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="lot">The lot; null for any.</param>
    /// <param name="period">The period.</param>
    public static IReadOnlyCollection<long> Choose(LedgerFile ledger, Lot? lot, ReportPeriod period)
    {
        RowSelection selection = new(lot, period);
        if (lot is not null)
        {
            selection.Trace(ledger);
        }
        // Row 1 names the ledger and comes with every choice.
        return [.. ledger.Rows(fromRow: 2).Where(selection.IsChosen).Select(row => row.Row)];
    }

    // Rows stand in the order of what happened: a box before its cartridges, those before their sessions. What a pen
    // recorded comes in late, after the session was opened, and is put together at the end.
    private void Trace(LedgerFile ledger)
    {
        HashSet<(long Cartridge, long Session)> stays = [];
        HashSet<(long Session, string Client)> visits = [];
        foreach (LedgerRow row in ledger.Rows())
        {
            if (row.Kind == LedgerRowKind.DeviceRecord)
            {
                TraceStay(row, stays);
            }
            else if (Fields(row, out string name) is { } fields)
            {
                TraceEvent(name, fields, visits);
            }
        }
        _sessions.UnionWith(stays.Where(stay => _cartridges.Contains(stay.Cartridge)).Select(stay => stay.Session));
        _clients.UnionWith(visits.Where(visit => _sessions.Contains(visit.Session)).Select(visit => visit.Client));
    }

    private void TraceStay(LedgerRow row, HashSet<(long Cartridge, long Session)> stays)
    {
        bool isStay = TryRead(row) && (RecordKind)_record.Kind is RecordKind.Mount or RecordKind.Unmount;
        if (isStay && _record.Cartridge > 0 && _record.Value > 0)
        {
            stays.Add((_record.Cartridge, _record.Value));
        }
    }

    private void TraceEvent(string name, EventFields fields, HashSet<(long Session, string Client)> visits)
    {
        if (IsOfLot(fields))
        {
            Note(_boxes, fields, BoxKey);
            Note(_cartridges, fields, CartridgeKey);
        }
        // What was refused or only intended did not happen: its session and its client never had the cartridge.
        if (name is TransitionRefused.EventName or IntentRecorded.EventName)
        {
            return;
        }
        if (IsOfCartridge(fields))
        {
            Note(_sessions, fields, SessionKey);
        }
        if (fields.Find(SessionKey) is { Kind: FieldKind.Number } session
            && fields.Find(ClientKey) is { Kind: FieldKind.Text } client)
        {
            visits.Add((session.Number, client.Text));
        }
    }

    private bool IsChosen(LedgerRow row)
    {
        EventFields? fields = Fields(row, out _);
        bool isRecord = fields is null && row.Kind != LedgerRowKind.Event && TryRead(row);
        var at = new UtcInstant(isRecord ? _record.StartUtcS : fields?.Find(TimeKey) is { Kind: FieldKind.Number } told
            ? told.Number
            : 0);
        _latest = at > _latest ? at : _latest;
        bool isOfLot = _lot is null || (fields is null ? isRecord && _cartridges.Contains(_record.Cartridge)
            : IsNamed(fields));
        return isOfLot && _period.Contains(at.IsKnown ? at : _latest);
    }

    // What came of an intent names the intent alone.
    private bool IsNamed(EventFields fields)
    {
        bool isNamed = IsNamedByItself(fields);
        if (isNamed)
        {
            Note(_intents, fields, IntentKey);
        }
        return isNamed;
    }

    private bool IsNamedByItself(EventFields fields) => IsOfLot(fields) || IsOfCartridge(fields)
        || Has(_sessions, fields, SessionKey) || Has(_intents, fields, IntentKey)
        || (fields.Find(SessionKey) is null && fields.Find(ClientKey) is { Kind: FieldKind.Text } client
            && _clients.Contains(client.Text));

    private bool IsOfLot(EventFields fields) =>
        (fields.Find(LotKey) is { Kind: FieldKind.Text } lot && lot.Text == _lot!.Text) || Has(_boxes, fields, BoxKey);

    private bool IsOfCartridge(EventFields fields) => Has(_cartridges, fields, CartridgeKey)
        || (fields.Find(CartridgesKey) is { Kind: FieldKind.List } list && list.Items.Any(item =>
            item.Kind == FieldKind.Number && _cartridges.Contains(item.Number)));

    private static bool Has(HashSet<long> known, EventFields fields, string key) =>
        fields.Find(key) is { Kind: FieldKind.Number } value && known.Contains(value.Number);

    private static void Note(HashSet<long> known, EventFields fields, string key)
    {
        if (fields.Find(key) is { Kind: FieldKind.Number, Number: > 0 } value)
        {
            known.Add(value.Number);
        }
    }

    private static EventFields? Fields(LedgerRow row, out string name)
    {
        name = "";
        bool isEvent = row.Kind == LedgerRowKind.Event;
        return isEvent && EventJson.TryReadFields(row.Body.Span, out name, out EventFields fields) ? fields : null;
    }

    private bool TryRead(LedgerRow row) => _record.TryReadFrom(row.Raw.ToArray(), 0, _crc);
}
