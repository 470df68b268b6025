using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Record;
using Smp.Clinic.Treatments;

namespace Smp.Bridge;

/// <summary>Says once what is too long about a visit that is open: its length, and the time without a pause.</summary>
/// <param name="record">The clinic's record.</param>
/// <param name="tell">Takes a line for a person.</param>
public sealed class VisitTeller(Func<ClinicRecord> record, Action<string> tell)
{
    private const long LookEveryMs = 60_000;

    private readonly HashSet<(SessionId Session, VisitWarningKind Kind, int Pauses)> _told = [];
    private long _nextMs;

    /// <summary>Looks when a minute has gone by; a time that is not known tells nothing.</summary>
    /// <param name="nowMs">For the minute.</param>
    /// <param name="at">The time of day.</param>
    public void Tick(long nowMs, UtcInstant at)
    {
        if (nowMs < _nextMs || !at.IsKnown)
        {
            return;
        }
        _nextMs = nowMs + LookEveryMs;
        ClinicRecord now = record();
        foreach (SessionAccount visit in now.Sessions.Where(one => one.IsOpen))
        {
            VisitClock clock = VisitClock.Of(now, visit.Session, at);
            // After a pause a break can be due anew; a session does not become too long a second time.
            foreach (VisitWarning warning in clock.Warnings.Where(one => _told.Add(
                (visit.Session, one.Kind, one.Kind == VisitWarningKind.BreakDue ? clock.Use!.Pauses : 0))))
            {
                tell($"session {visit.Session}: {warning.Sentence}");
            }
        }
    }
}
