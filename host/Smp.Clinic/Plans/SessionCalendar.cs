using System;
using System.Collections.Generic;
using System.Globalization;
using Smp.Clinic.Protocols;

namespace Smp.Clinic.Plans;

/// <summary>Which days a protocol proposes and allows for the sessions of a treatment.</summary>
public static class SessionCalendar
{
    /// <summary>
    /// Proposals for the sessions that have no day yet; each builds on the proposal before it, as long as there is one.
    /// </summary>
    /// <param name="protocol">Whose spacing.</param>
    /// <param name="dates">The days that are set.</param>
    /// <param name="planned">How many sessions in all.</param>
    public static IReadOnlyList<SessionProposal> Propose(Protocol protocol, TreatmentDates dates, int planned)
    {
        List<SessionProposal> proposals = [];
        DateOnly? before = dates.Sessions[^1];
        for (int session = dates.Sessions.Count + 1; session <= planned; session++)
        {
            DaySpan? window = before is { } day ? WindowAfter(protocol, day) : null;
            int gap = session - 2;
            before = protocol.Spacing is { } spacing && gap < spacing.ProposalDays.Count
                ? before?.AddDays(spacing.ProposalDays[gap])
                : null;
            proposals.Add(new(session, before, window));
        }
        return proposals;
    }

    /// <summary>The days allowed for the session after one; nothing where the protocol is silent.</summary>
    public static DaySpan? WindowAfter(Protocol protocol, DateOnly session) => protocol.Spacing is { } spacing
        ? new(session.AddDays(spacing.LeastDays), session.AddDays(spacing.MostDays))
        : null;

    /// <summary>What goes against the protocol.</summary>
    public static IReadOnlyList<PlanWarning> Judge(Protocol protocol, TreatmentDates dates)
    {
        List<PlanWarning> warnings = [];
        for (int session = 2; session <= dates.Sessions.Count; session++)
        {
            DaySpan? window = WindowAfter(protocol, dates.DayOf(session - 1));
            if (window is not null && !window.Contains(dates.DayOf(session)))
            {
                warnings.Add(OutsideOf(window, session, dates.DayOf(session), protocol.Spacing!));
            }
        }
        int count = dates.Sessions.Count;
        if (count > protocol.Sessions.Most)
        {
            warnings.Add(new(PlanWarningKind.TooMany, count, $"{count} sessions; the protocol has at most "
                + $"{protocol.Sessions.Most}."));
        }
        if (dates.IsLastSet && count < protocol.Sessions.Least)
        {
            warnings.Add(new(PlanWarningKind.TooFew, count, $"{count} sessions; the protocol has at least "
                + $"{protocol.Sessions.Least}."));
        }
        return warnings;
    }

    private static PlanWarning OutsideOf(DaySpan window, int session, DateOnly day, SessionSpacing spacing) => new(
        day < window.First ? PlanWarningKind.TooSoon : PlanWarningKind.TooLate, session,
        string.Create(CultureInfo.InvariantCulture,
            $"Session {session} on {day:yyyy-MM-dd} is outside {window.First:yyyy-MM-dd} to {window.Last:yyyy-MM-dd}, ")
        + $"{spacing.LeastDays} to {spacing.MostDays} days after session {session - 1}.");
}
