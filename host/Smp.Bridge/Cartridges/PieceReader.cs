using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Stock;
using Smp.Clinic.Usage;
using Smp.Ledger;

namespace Smp.Bridge.Cartridges;

/// <summary>Folds the rows about some pieces by the rules of the whole record, with what those rules ask for.</summary>
internal sealed class PieceReader
{
    private static readonly string[] Told =
    [
        CartridgeOpened.EventName, CartridgeBound.EventName, CartridgeMounted.EventName, CartridgeRemoved.EventName,
        CartridgeDisposed.EventName, SessionOpened.EventName, SessionClosed.EventName, BoxReceived.EventName,
        LabelsMinted.EventName, AdvisoryLimitSet.EventName,
    ];

    private readonly LedgerFile _ledger;
    private readonly HashSet<CartridgeId> _pieces;
    private readonly HashSet<uint> _sessions = [];
    private readonly HashSet<ClientReference> _clients = [];
    private readonly UsageFacts _facts = new();
    private readonly SilentRows _silent = new();
    private readonly ClinicRecord _record = new();
    private readonly long _fromRow;
    private UtcInstant _latest;
    private bool _isWholeNeeded;

    /// <param name="ledger">The ledger.</param>
    /// <param name="pieces">Which pieces.</param>
    /// <param name="fromRow">A row before which none about them stands.</param>
    public PieceReader(LedgerFile ledger, HashSet<CartridgeId> pieces, long fromRow)
    {
        _ledger = ledger;
        _pieces = pieces;
        _fromRow = fromRow;
    }

    /// <summary>Cartridges that any pen's record from a row on names.</summary>
    public static HashSet<CartridgeId> UsedSince(LedgerFile ledger, long row)
    {
        HashSet<CartridgeId> used = [];
        UsageFacts facts = new();
        ledger.Read(row, Take);
        used.Remove(default);
        return used;

        void Take(long at, LedgerRowKind kind, ReadOnlySpan<byte> body)
        {
            if (kind == LedgerRowKind.DeviceRecord && DeviceRecord.TryRead(body, out DeviceRecord record)
                && facts.Read(record) is { } fact)
            {
                used.Add(fact.Cartridge);
            }
        }
    }

    /// <summary>The record of these pieces; the whole one where the count of a box has a say.</summary>
    public ClinicRecord Read()
    {
        List<(ClinicEvent Event, long Row)> before = ReadVisits();
        before.AddRange(ReadBoxes());
        EventRows.Read(_ledger, [AdvisoryLimitSet.EventName], (next, row) => before.Add((next, row)));
        foreach ((ClinicEvent next, long row) in before.Where(one => one.Row < _fromRow).OrderBy(one => one.Row))
        {
            Apply(next, row);
        }
        _ledger.Read(_fromRow, Take);
        _isWholeNeeded |= !_silent.TryTell(_record);
        if (!_isWholeNeeded)
        {
            return _record;
        }
        ClinicReader whole = new(_ledger);
        whole.Refresh();
        return whole.Record;
    }

    // The boxes they came out of, or may have come out of, and the sheets of labels of those.
    private List<(ClinicEvent Event, long Row)> ReadBoxes()
    {
        HashSet<string> texts = [];
        bool isAll = false;
        EventRows.Read(
            _ledger, [LabelsMinted.EventName], (next, _) => texts.Add(TextOf(((LabelsMinted)next).Box)),
            holding: [.. _pieces.Select(piece => $"{piece.Number}")]);
        EventRows.Read(_ledger, [CartridgeOpened.EventName], Open, _fromRow, mayName: MayNamePiece);
        List<(ClinicEvent Event, long Row)> found = [];
        EventRows.Read(
            _ledger, [BoxReceived.EventName], (next, row) => found.Add((next, row)),
            holding: isAll ? null : [.. texts]);
        string[] sheets = [.. found.Select(box => TextOf(((BoxReceived)box.Event).Box))];
        EventRows.Read(_ledger, [LabelsMinted.EventName], (next, row) => found.Add((next, row)), holding: sheets);
        return found;

        static string TextOf(long box) => $"\"box\":{box},";

        void Open(ClinicEvent next, long row)
        {
            CartridgeOpened opened = (CartridgeOpened)next;
            texts.Add(opened.Box > 0 ? TextOf(opened.Box) : opened.Lot?.Text ?? TextOf(0));
            // JSON may write such a lot in another way.
            isAll |= opened.Lot?.Text.Any(letter => letter is '"' or '\\' or < ' ' or > '~') == true;
        }
    }

    // Which visits they were given to, then how those began and ended. An opening that stands behind the giving came
    // too late for it, so that the walk goes on to the one before.
    private List<(ClinicEvent Event, long Row)> ReadVisits()
    {
        Dictionary<uint, long> given = [];
        EventRows.Read(_ledger, [CartridgeBound.EventName], Give, _fromRow, mayName: MayNamePiece);
        _sessions.UnionWith(given.Keys);
        List<(ClinicEvent Event, long Row)> visits = [];
        string[] names = [SessionOpened.EventName, SessionClosed.EventName];
        foreach ((ClinicEvent next, long row) in given.Count == 0
            ? []
            : EventRows.Newest(_ledger, names, MayNameSession))
        {
            uint session = SessionOf(next).Number;
            if (!_sessions.Contains(session))
            {
                continue;
            }
            visits.Add((next, row));
            if (next is SessionOpened && given.TryGetValue(session, out long at) && row < at
                && given.Remove(session) && given.Count == 0)
            {
                break;
            }
        }
        return visits;

        void Give(ClinicEvent next, long row)
        {
            if (next is CartridgeBound bound && _pieces.Contains(bound.Cartridge))
            {
                given.TryAdd(bound.Session.Number, row);
            }
        }
    }

    private static SessionId SessionOf(ClinicEvent next) => next switch
    {
        SessionOpened begun => begun.Session,
        SessionClosed end => end.Session,
        _ => default,
    };

    private bool MayNamePiece(ReadOnlySpan<byte> body) => EventGlance.MayBe(
        body, "\"cartridge\":"u8, number => _pieces.Contains(new CartridgeId((uint)number)));

    private bool MayNameSession(byte[] body) => IsOfSession(body);

    private bool IsOfSession(ReadOnlySpan<byte> body) =>
        EventGlance.MayBe(body, "\"session\":"u8, number => _sessions.Contains((uint)number));

    private void Take(long row, LedgerRowKind kind, ReadOnlySpan<byte> body)
    {
        if (kind == LedgerRowKind.Event && row > 1 && !IsSkipped(body))
        {
            TakeEvent(row, body);
        }
        else if (kind == LedgerRowKind.DeviceRecord && DeviceRecord.TryRead(body, out DeviceRecord record)
            && _facts.Read(record) is { } fact)
        {
            TakeFact(fact, row);
        }
    }

    private bool IsSkipped(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> name = EventGlance.NameOf(body);
        if (name.IsEmpty || !EventGlance.IsPlain(body))
        {
            return false;
        }
        bool isAbout = name switch
        {
            _ when name.StartsWith("cartridge-"u8) => MayNamePiece(body),
            _ when name.SequenceEqual("session-opened"u8) || name.SequenceEqual("session-closed"u8) =>
                IsOfSession(body),
            _ => name.SequenceEqual("box-received"u8) || name.SequenceEqual("labels-minted"u8)
                || name.SequenceEqual("advisory-limit-set"u8),
        };
        return !isAbout && _silent.TryTake(body, ScopeKey.None);
    }

    private void TakeFact(in UsageFact fact, long row)
    {
        if (!_pieces.Contains(fact.Cartridge))
        {
            _latest = fact.Start > _latest ? fact.Start : _latest;
            return;
        }
        if (!fact.Start.IsKnown)
        {
            TellTime();
        }
        _record.Apply(fact, row);
    }

    private void TakeEvent(long row, ReadOnlySpan<byte> body)
    {
        if (!EventJson.TryReadFields(body, out string name, out EventFields fields)
            || !ClinicEvents.TryRead(name, fields, out ClinicEvent? next, out _))
        {
            return;
        }
        if (!next.At.IsKnown)
        {
            TellTime();
        }
        if (Told.Contains(name) && (PieceOf(next) is not { } piece || _pieces.Contains(piece))
            && (SessionOf(next).IsNone || _sessions.Contains(SessionOf(next).Number)))
        {
            Apply(next, row);
        }
        else
        {
            _record.Pass(next);
        }
    }

    // A row without a time stands at the latest time before it, of whatever row.
    private void TellTime()
    {
        _isWholeNeeded |= !_silent.TryTell(_record);
        _record.Pass(new SessionClosed(default, _latest));
    }

    private static CartridgeId? PieceOf(ClinicEvent next) => next switch
    {
        CartridgeOpened e => e.Cartridge,
        CartridgeBound e => e.Cartridge,
        CartridgeMounted e => e.Cartridge,
        CartridgeRemoved e => e.Cartridge,
        CartridgeDisposed e => e.Cartridge,
        _ => null,
    };

    private void Apply(ClinicEvent next, long row)
    {
        switch (next)
        {
            case SessionOpened begun:
                // Of the visit only whose it is and that it is open have a say; its client was judged when it began.
                if (_clients.Add(begun.Client))
                {
                    _record.Apply(new ClientRegistered(begun.Client, begun.At), row);
                }
                _record.Apply(new SessionOpened(begun.Session, begun.Client, begun.At), row);
                return;
            case CartridgeOpened opened:
                _isWholeNeeded |= IsCountAsked(opened);
                break;
        }
        _record.Apply(next, row);
    }

    // Whether a piece without a label may come out of a box with labels hangs on every piece that did.
    private bool IsCountAsked(CartridgeOpened opened)
    {
        StockBook stock = _record.Stock;
        return stock.Labels.BoxOf(opened.Cartridge) == 0 && stock.Boxes.Any(box => box.Labelled > 0
            && (opened.Box == 0 ? box.Receipt.Lot == opened.Lot : box.Receipt.Box == opened.Box));
    }
}
