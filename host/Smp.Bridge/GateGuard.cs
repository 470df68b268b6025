using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Treatments.Gates;

namespace Smp.Bridge;

/// <summary>Ends a session on the pen as soon as the record forbids it: a gate that was met is stopped.</summary>
/// <remarks>
/// Ended and not only disarmed: a pen that keeps its profile is armed again by a long press, without a host. What is
/// missing and forbids nothing does not end a session that was rightly begun.
/// </remarks>
/// <param name="intents">Where the pen is asked, and the record is read.</param>
/// <param name="isReady">True while a pen is there that would carry it out: rows for nobody fill a ledger.</param>
/// <param name="tell">Takes a line for a person.</param>
public sealed class GateGuard(IntentRunner intents, Func<bool> isReady, Action<string> tell)
{
    private const long AskAgainMs = 5_000;

    private readonly HashSet<SessionId> _told = [];
    private int _seen;
    private long _nextMs;

    /// <summary>Looks at what is new in the record.</summary>
    /// <param name="nowMs">For asking again.</param>
    /// <param name="at">The time of day; that of the record where it is not known.</param>
    public void Tick(long nowMs, UtcInstant at)
    {
        if (nowMs < _nextMs || !isReady())
        {
            return;
        }
        ClinicRecord record = intents.ReadRecord();
        if (record.Events.Count == _seen)
        {
            return;
        }
        _seen = record.Events.Count;
        foreach (SessionAccount visit in record.Sessions.Where(one => one.IsOpen && IsOnPen(record, one.Session)))
        {
            UtcInstant now = at.IsKnown ? at : record.LatestAt;
            Gate? stop = SessionGates.Of(record, visit.Session, now)
                .FirstOrDefault(gate => gate.State == GateState.Stopped);
            if (stop is not null)
            {
                End(visit.Session, stop, now, nowMs);
            }
        }
    }

    private void End(SessionId session, Gate stop, UtcInstant now, long nowMs)
    {
        _nextMs = nowMs + AskAgainMs;
        intents.Intend(new Intent { Verb = Intent.EndSession, Session = session }, now);
        if (_told.Add(session))
        {
            tell($"session {session} is ended on the pen: {stop.Sentence}");
        }
    }

    // It may have a profile for the visit, and the session was not surely ended since: what is unknown is asked again.
    private static bool IsOnPen(ClinicRecord record, SessionId session)
    {
        long sent = Newest(record, session, Intent.SendProfile, static outcome => outcome != Outcome.NotDone);
        return sent > Newest(record, session, Intent.EndSession, static outcome => outcome is Outcome.Done or null);
    }

    private static long Newest(ClinicRecord record, SessionId session, string verb, Func<Outcome?, bool> isMeant) =>
        record.Intents.Where(one => one.Intent.Session == session && one.Intent.Verb == verb
            && isMeant(one.Result?.Outcome)).Select(one => one.Intent.IntentId).DefaultIfEmpty().Max();
}
