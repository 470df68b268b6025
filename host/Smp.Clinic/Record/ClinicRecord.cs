using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Catalogue;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Premises;
using Smp.Clinic.Retention;
using Smp.Clinic.Sessions;
using Smp.Clinic.Staff;
using Smp.Clinic.Stock;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Record;

/// <summary>
/// What the ledger's rows, taken in their order, say of clients, sessions, cartridges, profiles and pens.
/// </summary>
/// <remarks>
/// The same rows give the same record. A usage fact that comes twice counts once. A row against the rules is kept as
/// evidence and changes nothing, so that no row, however it got there, can give a used cartridge to a second client.
/// </remarks>
public sealed partial class ClinicRecord
{
    private readonly bool _keepsFacts;
    private readonly Dictionary<ClientReference, UtcInstant> _clients = [];
    private readonly Dictionary<string, ClientReference> _clientsByShortForm = new(StringComparer.Ordinal);
    private readonly SortedDictionary<uint, SessionAccount> _sessions = [];
    private readonly Dictionary<SessionId, List<CartridgeId>> _bound = [];
    private readonly Dictionary<CartridgeId, CartridgeLife> _lives = [];
    private readonly List<CartridgeId> _order = [];
    private readonly Dictionary<PenEpoch, PenAccount> _pens = [];
    private readonly Dictionary<(int Profile, int Version), ProfileDefined> _profiles = [];
    private readonly Dictionary<ClientReference, SessionId> _open = [];
    private readonly SortedDictionary<long, IntentAccount> _intents = [];
    private readonly SortedSet<long> _unanswered = [];
    private readonly Dictionary<SessionId, ProfileSent> _profilesSent = [];
    private readonly HashSet<SessionId> _profilesOut = [];
    private readonly List<AdvisoryLimitSet> _advisoryLimits = [];
    private readonly List<PlacedEvent> _events = [];
    private readonly List<RefusedRow> _refusedRows = [];
    private readonly List<QuarantinedRecord> _quarantined = [];
    private readonly List<UnreadRow> _unreadRows = [];

    /// <summary>A record of no rows yet.</summary>
    /// <param name="keepsFacts">
    /// False when nobody will ask what pens' facts add up to: each has its effect and is let go. Then no fact may come
    /// twice, which holds for a ledger whose guards stand.
    /// </param>
    public ClinicRecord(bool keepsFacts = true) => _keepsFacts = keepsFacts;

    /// <summary>Latest time that any row told.</summary>
    public UtcInstant LatestAt { get; private set; }

    /// <summary>References of clients, with the time of their registration.</summary>
    public IReadOnlyDictionary<ClientReference, UtcInstant> Clients => _clients;

    /// <summary>Sessions by number.</summary>
    public IEnumerable<SessionAccount> Sessions => _sessions.Values;

    /// <summary>Cartridges in the order in which the ledger met them.</summary>
    public IEnumerable<CartridgeLife> Cartridges => _order.Select(cartridge => _lives[cartridge]);

    /// <summary>Boxes of cartridges and their counts.</summary>
    public StockBook Stock { get; } = new();

    /// <summary>When which pen ran for whom.</summary>
    public SessionUseBook Use { get; } = new();

    /// <summary>Pigments, cleanings and signatures.</summary>
    public SessionBook Visits { get; } = new();

    /// <summary>Whose personal record was erased or shredded.</summary>
    public PeopleBook People { get; } = new();

    /// <summary>How long each class of records is kept.</summary>
    public RetentionBook Retention { get; } = new();

    /// <summary>Treatments, and which visit belongs to which.</summary>
    public TreatmentBook Treatments { get; } = new();

    /// <summary>Protocols the clinic has adopted.</summary>
    public ProtocolBook Protocols { get; } = new();

    /// <summary>Kinds of cartridges the clinic knows.</summary>
    public CatalogueBook Catalogue { get; } = new();

    /// <summary>Who treats clients.</summary>
    public PractitionerBook Staff { get; } = new();

    /// <summary>Where clients are treated.</summary>
    public PremisesBook Premises { get; } = new();

    /// <summary>Pens and epochs in the order of their numbers.</summary>
    public IEnumerable<PenAccount> Pens =>
        _pens.Values.OrderBy(pen => pen.Pen.Device).ThenBy(pen => pen.Pen.Epoch);

    /// <summary>Versions of profiles.</summary>
    public IEnumerable<ProfileDefined> Profiles =>
        _profiles.Values.OrderBy(profile => profile.Profile).ThenBy(profile => profile.Version);

    /// <summary>Intents and what came of them, by number.</summary>
    public IEnumerable<IntentAccount> Intents => _intents.Values;

    /// <summary>Of these, those of which nobody has said anything.</summary>
    public IEnumerable<IntentAccount> Unanswered => _unanswered.Select(intent => _intents[intent]);

    /// <summary>The highest number of an intent; 0 before the first.</summary>
    public long LastIntent { get; private set; }

    /// <summary>Every event, in the ledger's order, the refused rows too.</summary>
    public IReadOnlyList<PlacedEvent> Events => _events;

    /// <summary>Rows against the rules.</summary>
    public IReadOnlyList<RefusedRow> RefusedRows => _refusedRows;

    /// <summary>Records kept aside.</summary>
    public IReadOnlyList<QuarantinedRecord> Quarantined => _quarantined;

    /// <summary>Rows that could not be read.</summary>
    public IReadOnlyList<UnreadRow> UnreadRows => _unreadRows;

    /// <summary>The life of a cartridge; sealed when the ledger does not know it.</summary>
    public CartridgeLife LifeOf(CartridgeId cartridge) =>
        _lives.TryGetValue(cartridge, out CartridgeLife? life) ? life : CartridgeLife.SealedAs(cartridge);

    /// <summary>A session; nothing when the ledger does not know it.</summary>
    public SessionAccount? SessionOf(SessionId session) => _sessions.GetValueOrDefault(session.Number);

    /// <summary>Cartridges of a session in the order in which the pen is to take them.</summary>
    public IReadOnlyList<CartridgeId> BoundIn(SessionId session) =>
        _bound.TryGetValue(session, out List<CartridgeId>? bound) ? bound : [];

    /// <summary>How long a cartridge should run at most by the clinic's own word then, ms; 0 for none.</summary>
    public long AdvisoryMotorOnMs(UtcInstant at) =>
        _advisoryLimits.LastOrDefault(limit => limit.At <= at)?.MotorOnMs ?? 0;

    /// <summary>The session of this client that is open; nothing when none is.</summary>
    public SessionAccount? OpenSessionOf(ClientReference client) => SessionOf(_open.GetValueOrDefault(client));

    /// <summary>An intent and what came of it; nothing when the ledger does not know it.</summary>
    public IntentAccount? IntentOf(long intentId) => _intents.GetValueOrDefault(intentId);

    /// <summary>A client by the printed short form; none when the ledger does not know it.</summary>
    public ClientReference ClientOf(string shortForm) => _clientsByShortForm.GetValueOrDefault(shortForm);

    /// <summary>A version of a profile; nothing when the ledger does not know it.</summary>
    public ProfileDefined? ProfileOf(int profile, int version) => _profiles.GetValueOrDefault((profile, version));

    /// <summary>A pen's facts; nothing when the ledger has none.</summary>
    public PenAccount? PenOf(PenEpoch pen) => _pens.GetValueOrDefault(pen);

    /// <summary>The newest profile that a pen took over for a visit; nothing when none did.</summary>
    public ProfileSent? ProfileIn(SessionId session) => _profilesSent.GetValueOrDefault(session);

    /// <summary>The day on which a visit was opened, by the clock of the place.</summary>
    public DateOnly DayAt(SessionAccount visit) =>
        (visit.Premises is { } told ? Premises.Find(told) : Premises.Only)?.Zone.DayOf(visit.OpenedAt)
        ?? visit.OpenedAt.Day;

    /// <summary>A pen may know of a visit: a profile went out, done or unknown, or a cartridge is bound.</summary>
    public bool MayBeOnPen(SessionId session) => _profilesOut.Contains(session) || BoundIn(session).Count > 0;

    /// <summary>Would the rules allow this event as the next row?</summary>
    /// <returns>Nothing when they would.</returns>
    public ClinicRefusal? Judge(ClinicEvent intended) => ClinicRules.Judge(this, intended);

    /// <summary>
    /// The row that keeps a refused step of a cartridge's life; nothing when the refused event is no such step.
    /// </summary>
    public TransitionRefused? RefusalOf(ClinicEvent intended, ClinicRefusal refusal) =>
        ClinicRules.Step(intended) is not { Cartridge.IsUnassigned: false } step
        ? null
        : new TransitionRefused(
            step.Cartridge, LifeOf(step.Cartridge).State, step.Transition, refusal.Reason, refusal.Sentence,
            step.Session, step.Client, intended.At);

    /// <summary>Takes the next row when it is an event.</summary>
    public void Apply(ClinicEvent next, long row)
    {
        PlacedEvent placed = new(next, Place(next.At), row);
        _events.Add(placed);
        // What was read has its form. To judge that once more, for each row of years, took half of all time.
        if (ClinicRules.JudgeMeaning(this, next) is { } refusal)
        {
            _refusedRows.Add(new(placed, refusal, ClinicRules.Step(next)?.Cartridge ?? default));
            return;
        }
        Fold(next, row);
    }

    /// <summary>Takes the next row when it is a pen's record.</summary>
    public void Apply(UsageFact next, long row)
    {
        PlacedFact placed = new(next, Place(next.Start), row);
        PenAccount pen = PenFor(next.Pen);
        if (_keepsFacts && !pen.TryAdd(placed))
        {
            if (pen.Contradicts(next))
            {
                Apply(new QuarantinedRecord(next.Pen, next.Sequence, placed.At, row));
            }
            return;
        }
        FoldMount(placed);
        if (next.Kind == UsageKind.Run)
        {
            SessionId session = LifeOf(next.Cartridge).Session;
            Use.Fold(placed, session);
            Treatments.Worked(session);
        }
    }

    /// <summary>Takes the next row when it keeps a record aside.</summary>
    public void Apply(QuarantinedRecord next)
    {
        QuarantinedRecord placed = next with { At = Place(next.At) };
        _quarantined.Add(placed);
        PenFor(next.Pen).Quarantine(next.Sequence);
    }

    /// <summary>Takes an event of which only its time and, of an intent, its number count: the rest is not asked for.
    /// </summary>
    public void Pass(ClinicEvent next)
    {
        Place(next.At);
        LastIntent = next is IntentRecorded intent ? Math.Max(LastIntent, intent.IntentId) : LastIntent;
    }

    /// <summary>Takes the next row when it could not be read: unseen, it could hide a use.</summary>
    public void ApplyUnread(string complaint, long row) => _unreadRows.Add(new(row, LatestAt, complaint));

    /// <summary>True for a number that a row about a cartridge, or a pen, has used.</summary>
    public bool IsKnown(CartridgeId cartridge) => _lives.ContainsKey(cartridge);

    private void FoldStep(ClinicEvent next)
    {
        if (ClinicRules.Step(next) is not { } step)
        {
            return;
        }
        if (step.Transition == CartridgeTransition.Bind)
        {
            // Bound again it goes to the end: the newest word says the order.
            _bound[step.Session].Remove(step.Cartridge);
            _bound[step.Session].Add(step.Cartridge);
        }
        if (next is CartridgeOpened opened)
        {
            Stock.Fold(opened);
        }
        CartridgeLife life = LifeOf(step.Cartridge);
        Keep(next switch
        {
            CartridgeOpened e => life.After(e),
            CartridgeBound e => life.After(e),
            CartridgeMounted e => life.After(e),
            CartridgeRemoved e => life.After(e),
            CartridgeDisposed e => life.After(e),
            _ => life,
        });
    }

    private void FoldMount(PlacedFact placed)
    {
        UsageFact fact = placed.Fact;
        if (fact.Cartridge.IsUnassigned)
        {
            return;
        }
        bool isKnown = _lives.TryGetValue(fact.Cartridge, out CartridgeLife? life);
        life ??= CartridgeLife.SealedAs(fact.Cartridge);
        CartridgeLife next = fact.Kind switch
        {
            UsageKind.Mount => life.AfterPenUsed(SessionIn(fact)).AfterPenMounted(placed.At),
            UsageKind.Unmount => life.AfterPenUsed(SessionIn(fact)).AfterPenRemoved(placed.At, fact.IsFinishing),
            UsageKind.Run => life.AfterPenRan(placed.At),
            _ => life,
        };
        if (!isKnown || !ReferenceEquals(next, life))
        {
            Keep(next);
        }
    }

    private static SessionId SessionIn(UsageFact fact) => new((uint)fact.Value);

    private void Close(SessionClosed closed)
    {
        SessionAccount session = _sessions[closed.Session.Number];
        _sessions[closed.Session.Number] = session with { ClosedAt = closed.At };
        _open.Remove(session.Client);
        foreach (CartridgeId cartridge in _bound[closed.Session])
        {
            _lives[cartridge] = _lives[cartridge].AfterSessionClosed(closed.At);
        }
    }

    private void Intend(IntentRecorded intent, long row)
    {
        if (_intents.TryAdd(intent.IntentId, new(intent, null) { Row = row }))
        {
            _unanswered.Add(intent.IntentId);
            LastIntent = Math.Max(LastIntent, intent.IntentId);
        }
    }

    private void Settle(OutcomeRecorded outcome)
    {
        // Once settled it stays settled: a late "unknown" of a killed process must not hide what is known.
        if (_intents.TryGetValue(outcome.IntentId, out IntentAccount? intent) && !intent.IsSettled)
        {
            _intents[outcome.IntentId] = intent with { Result = outcome };
            _unanswered.Remove(outcome.IntentId);
        }
    }

    private void Keep(CartridgeLife life)
    {
        if (_lives.TryAdd(life.Cartridge, life))
        {
            _order.Add(life.Cartridge);
            return;
        }
        _lives[life.Cartridge] = life;
    }

    private PenAccount PenFor(PenEpoch pen)
    {
        if (!_pens.TryGetValue(pen, out PenAccount? account))
        {
            account = new PenAccount(pen);
            _pens.Add(pen, account);
        }
        return account;
    }

    private UtcInstant Place(UtcInstant at)
    {
        LatestAt = at > LatestAt ? at : LatestAt;
        return at.IsKnown ? at : LatestAt;
    }
}
