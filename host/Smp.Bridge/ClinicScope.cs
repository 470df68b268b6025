using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;
using Smp.Ledger;

namespace Smp.Bridge;

/// <summary>What an act at the desk is about: one treatment, one visit, some pieces, and what those bring with them.
/// </summary>
/// <remarks>
/// A row is silent when no rule and no gate of the act could ask for it: what was done for another client's
/// treatment, a step of a piece that never was in these visits, what was asked of a pen and answered long ago.
/// Everything else has a say: all clients, erasures, treatments and their ends, visits, boxes, openings, cleanings, and
/// every pen's every record. So a record without the silent rows judges the act as the whole record does; tests hold
/// the two to each other.
/// </remarks>
public sealed class ClinicScope
{
    private static readonly (byte[] Name, ScopeKey Key)[] Bounded =
    [
        .. Names(ScopeKey.Treatment,
            ConsultationHeld.EventName, PhotoKept.EventName, SkinChecked.EventName, HealthFormTaken.EventName,
            HealthConfirmed.EventName, ClearanceTaken.EventName, ConsentGiven.EventName, ConsentConfirmed.EventName,
            ConsentWithdrawn.EventName, HairlineApproved.EventName, ReviewHeld.EventName, ChecksAnswered.EventName,
            RoomReady.EventName, PlanSet.EventName, DepartureAllowed.EventName, ComplicationNoted.EventName,
            PainTold.EventName, PaperGiven.EventName),
        .. Names(ScopeKey.Cartridge,
            CartridgeBound.EventName, CartridgeMounted.EventName, CartridgeRemoved.EventName,
            CartridgeDisposed.EventName),
        .. Names(ScopeKey.Session, PigmentUsed.EventName, SessionSigned.EventName, ProfileSent.EventName),
        .. Names(ScopeKey.Intent, IntentRecorded.EventName, OutcomeRecorded.EventName),
    ];

    private readonly HashSet<long> _treatments = [];
    private readonly HashSet<long> _sessions = [];
    private readonly HashSet<long> _cartridges = [];
    private readonly HashSet<ClientReference> _clients = [];

    private ClinicScope(LedgerFile ledger) => Rows = ledger.ReadHead().RowCount;

    /// <summary>Rows that it was made of.</summary>
    public long Rows { get; }

    /// <summary>Of no treatment, no visit and no piece: what is opened or registered anew.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static ClinicScope OfNothing(LedgerFile ledger) => new(ledger);

    /// <summary>Of a treatment, all of its client's, their visits and all pieces that were in them.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static ClinicScope Of(LedgerFile ledger, TreatmentId treatment)
    {
        ClinicScope scope = new(ledger);
        if (!treatment.IsNone)
        {
            scope._treatments.Add(treatment.Number);
            scope.Widen(ledger);
        }
        return scope;
    }

    /// <summary>Of a visit with its client's treatments as above, and of pieces beside.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static ClinicScope Of(LedgerFile ledger, SessionId session, params IEnumerable<CartridgeId> cartridges)
    {
        ClinicScope scope = new(ledger);
        scope._cartridges.UnionWith(cartridges.Select(cartridge => (long)cartridge.Number));
        if (!session.IsNone)
        {
            scope._sessions.Add(session.Number);
            EventRows.Read(ledger, [SessionOpened.EventName], scope.Note, mayName: scope.MayNameSession);
            scope.Widen(ledger);
        }
        return scope;
    }

    /// <summary>True when the act could never ask for this event. False also when that is not sure.</summary>
    internal bool IsSilent(ReadOnlySpan<byte> body, out ScopeKey key)
    {
        key = ScopeKey.None;
        ReadOnlySpan<byte> name = EventGlance.NameOf(body);
        foreach ((byte[] bounded, ScopeKey by) in name.IsEmpty ? [] : Bounded)
        {
            if (name.SequenceEqual(bounded))
            {
                key = by;
                return EventGlance.IsPlain(body) && IsForeign(body, by);
            }
        }
        return false;
    }

    /// <summary>Of rows that came later: a visit or a treatment that is new belongs to it as an old one does.</summary>
    internal void Learn(ClinicEvent next)
    {
        if (next is TreatmentOpened opened && _clients.Contains(opened.Client))
        {
            _treatments.Add(opened.Treatment.Number);
        }
        Note(next, 0);
    }

    /// <summary>True when a piece whose life was left out was later given to one of the visits.</summary>
    internal bool IsMissed(ReadOnlySpan<byte> body) =>
        EventGlance.NameOf(body).SequenceEqual("cartridge-bound"u8) && MayNameSession(body);

    private bool IsForeign(ReadOnlySpan<byte> body, ScopeKey key) => key switch
    {
        ScopeKey.Treatment =>
            EventGlance.TryNumber(body, "\"treatment\":"u8, out long number) && !_treatments.Contains(number),
        ScopeKey.Cartridge =>
            EventGlance.TryNumber(body, "\"cartridge\":"u8, out long number) && !_cartridges.Contains(number),
        ScopeKey.Session =>
            EventGlance.TryNumber(body, "\"session\":"u8, out long number) && !_sessions.Contains(number),
        _ => EventGlance.TryNumber(body, "\"intent\":"u8, out _),
    };

    // The other treatments of the client: what was answered at one holds for all. Then visits, then their pieces.
    private void Widen(LedgerFile ledger)
    {
        List<TreatmentOpened> all = [];
        EventRows.Read(ledger, [TreatmentOpened.EventName], (next, _) => all.Add((TreatmentOpened)next));
        _clients.UnionWith(all.Where(one => _treatments.Contains(one.Treatment.Number)).Select(one => one.Client));
        _treatments.UnionWith(
            all.Where(one => _clients.Contains(one.Client)).Select(one => (long)one.Treatment.Number));
        EventRows.Read(ledger, [SessionOpened.EventName], Note, mayName: MayNameTreatment);
        EventRows.Read(ledger, [CartridgeBound.EventName], Note, mayName: MayNameSession);
    }

    private void Note(ClinicEvent next, long row)
    {
        if (next is SessionOpened opened
            && (_sessions.Contains(opened.Session.Number) || _treatments.Contains(opened.Treatment.Number)))
        {
            _sessions.Add(opened.Session.Number);
            if (!opened.Treatment.IsNone)
            {
                _treatments.Add(opened.Treatment.Number);
            }
        }
        else if (next is CartridgeBound bound && _sessions.Contains(bound.Session.Number))
        {
            _cartridges.Add(bound.Cartridge.Number);
        }
    }

    private bool MayNameSession(ReadOnlySpan<byte> body) => MayName(body, "\"session\":"u8, _sessions);

    private bool MayNameTreatment(ReadOnlySpan<byte> body) => MayName(body, "\"treatment\":"u8, _treatments);

    private static bool MayName(ReadOnlySpan<byte> body, ReadOnlySpan<byte> key, HashSet<long> wanted) =>
        !EventGlance.IsPlain(body) || !EventGlance.TryNumber(body, key, out long number) || wanted.Contains(number);

    private static IEnumerable<(byte[] Name, ScopeKey Key)> Names(ScopeKey key, params IEnumerable<string> names) =>
        names.Select(name => (Encoding.ASCII.GetBytes(name), key));
}
