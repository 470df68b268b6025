using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Record;
using Smp.Clinic.Treatments.Events;

namespace Smp.Clinic.Treatments;

/// <summary>One course of sessions of one client, as far as the ledger has it.</summary>
public sealed class TreatmentAccount
{
    private readonly List<TreatmentEvent> _events = [];
    private readonly List<SessionId> _visits = [];
    private readonly HashSet<SessionId> _worked = [];

    internal TreatmentAccount(TreatmentOpened opened) => Opened = opened;

    /// <summary>How it began.</summary>
    public TreatmentOpened Opened { get; }

    /// <summary>Its number.</summary>
    public TreatmentId Treatment => Opened.Treatment;

    /// <summary>Whose.</summary>
    public ClientReference Client => Opened.Client;

    /// <summary>How it ended; nothing while it is open.</summary>
    public TreatmentClosed? Closing { get; private set; }

    /// <summary>True until it was closed.</summary>
    public bool IsOpen => Closing is null;

    /// <summary>All that was done for it, in the ledger's order.</summary>
    public IReadOnlyList<TreatmentEvent> Events => _events;

    /// <summary>Its visits in the order in which they were opened, those too in which the pen never ran.</summary>
    public IReadOnlyList<SessionId> Visits => _visits;

    /// <summary>The visits in which the pen ran: session 1, 2 and so on.</summary>
    public IEnumerable<SessionId> Sessions => _visits.Where(_worked.Contains);

    /// <summary>The number that a visit has, or would have, among those in which the pen ran; from 1.</summary>
    public int NumberOf(SessionId session) =>
        1 + _visits.TakeWhile(one => one != session).Count(_worked.Contains);

    /// <summary>The newest event of a kind; nothing when there is none.</summary>
    public T? Newest<T>(Func<T, bool>? where = null)
        where T : TreatmentEvent => _events.OfType<T>().LastOrDefault(where ?? (static _ => true));

    /// <summary>Where an event stands among those of the treatment; -1 for nothing.</summary>
    public int PlaceOf(TreatmentEvent? one) => one is null ? -1 : _events.FindLastIndex(e => ReferenceEquals(e, one));

    /// <summary>As the record had it at a time, with all its visits.</summary>
    internal TreatmentAccount AsOf(UtcInstant at)
    {
        TreatmentAccount then = new(Opened);
        then._visits.AddRange(_visits);
        then._worked.UnionWith(_worked);
        foreach (TreatmentEvent one in _events.Where(one => one.At <= at))
        {
            then.Fold(one);
        }
        return then;
    }

    internal void Visit(SessionId session) => _visits.Add(session);

    internal void Worked(SessionId session) => _worked.Add(session);

    internal void Fold(TreatmentEvent next)
    {
        _events.Add(next);
        Closing = next as TreatmentClosed ?? Closing;
    }
}
