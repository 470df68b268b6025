using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Protocols;

namespace Smp.Clinic.Plans;

/// <summary>What a client does, leaves and may do on which days, for one treatment.</summary>
/// <remarks>
/// A rule that starts anew with each session gives one window where its days run into each other. What is allowed, to
/// be done, or has no end holds until the next session, which starts the count anew.
/// </remarks>
public sealed class TreatmentPlan
{
    private TreatmentPlan(
        Protocol protocol, TreatmentGoal goal, TreatmentDates dates, IReadOnlyList<PlannedWindow> windows)
    {
        Protocol = protocol;
        Goal = goal;
        Dates = dates;
        Windows = windows;
    }

    /// <summary>Whose rules.</summary>
    public Protocol Protocol { get; }

    /// <summary>For what.</summary>
    public TreatmentGoal Goal { get; }

    /// <summary>The days of the sessions.</summary>
    public TreatmentDates Dates { get; }

    /// <summary>By their first day, then by their point on the page.</summary>
    public IReadOnlyList<PlannedWindow> Windows { get; }

    /// <summary>Computes the plan.</summary>
    public static TreatmentPlan Of(Protocol protocol, TreatmentGoal goal, TreatmentDates dates)
    {
        IEnumerable<PlannedWindow> before = protocol.Preparation.Where(rule => rule.IsFor(goal))
            .SelectMany(rule => Before(protocol, rule, goal, dates));
        IEnumerable<PlannedWindow> after = protocol.Aftercare.Where(rule => rule.IsFor(goal))
            .SelectMany(rule => After(protocol, rule, dates));
        IEnumerable<PlannedWindow> all = before.Concat(after).Concat(Later(protocol, dates));
        return new(protocol, goal, dates, [.. all.OrderBy(window => window.Span.First).ThenBy(window => window.Point)]);
    }

    private static IEnumerable<PlannedWindow> Before(
        Protocol protocol, PreparationRule rule, TreatmentGoal goal, TreatmentDates dates)
    {
        AftercareRule[] bans =
            [.. protocol.Aftercare.Where(ban => rule.YieldsTo.Contains(ban.Id) && ban.IsFor(goal))];
        IEnumerable<RuleOccurrence> parts =
            from session in Enumerable.Range(1, dates.Sessions.Count)
            let day = dates.DayOf(session)
            let wanted = new DaySpan(day.AddDays(-rule.FromDaysBefore), day.AddDays(-rule.ToDaysBefore))
            from left in WithoutBans(wanted, bans, protocol, dates, session)
            select new RuleOccurrence(session, left);
        return United(parts, (span, of) => new(
            rule.Id, protocol.PointOf(rule.Id), PlanPhase.Before, rule.Kind, span, of, rule.Text, rule.Calendar));
    }

    /// <summary>What is left of a preparation beside the bans that earlier sessions left in force.</summary>
    private static IEnumerable<DaySpan> WithoutBans(
        DaySpan wanted, AftercareRule[] bans, Protocol protocol, TreatmentDates dates, int session)
    {
        IEnumerable<DaySpan> left = [wanted];
        foreach (AftercareRule ban in bans)
        {
            foreach (RuleOccurrence inForce in Occurrences(protocol, ban, dates).Where(one => one.Session < session))
            {
                left = [.. left.SelectMany(span => span.Without(inForce.Span))];
            }
        }
        return left;
    }

    private static IEnumerable<PlannedWindow> After(Protocol protocol, AftercareRule rule, TreatmentDates dates) =>
        United(Occurrences(protocol, rule, dates), (span, parts) => new(
            rule.Id, protocol.PointOf(rule.Id), PlanPhase.After, rule.Kind, span, parts, rule.Text, rule.Calendar));

    private static IEnumerable<RuleOccurrence> Occurrences(Protocol protocol, AftercareRule rule, TreatmentDates dates)
    {
        foreach (int session in SessionsOf(rule.After, dates))
        {
            DateOnly day = dates.DayOf(session);
            DateOnly first = rule.FirstDay is { } number ? protocol.DayCount.DateOf(number, day) : day;
            DateOnly? last = rule.LastDay is { } end ? protocol.DayCount.DateOf(end, day) : null;
            DaySpan? span = new(first, last);
            if ((rule.Kind != RuleKind.Ban || last is null) && dates.DayAfter(session) is { } next)
            {
                span = span.Before(next);
            }
            if (span is not null)
            {
                yield return new(session, span);
            }
        }
    }

    private static IEnumerable<int> SessionsOf(AftercareAnchor anchor, TreatmentDates dates) => anchor switch
    {
        AftercareAnchor.First => [1],
        AftercareAnchor.Last => dates.IsLastSet ? [dates.Sessions.Count] : [],
        _ => Enumerable.Range(1, dates.Sessions.Count),
    };

    private static IEnumerable<PlannedWindow> United(
        IEnumerable<RuleOccurrence> occurrences, Func<DaySpan, IReadOnlyList<RuleOccurrence>, PlannedWindow> window)
    {
        List<RuleOccurrence> parts = [.. occurrences];
        return DaySpan.Union(parts.Select(part => part.Span))
            .Select(span => window(span, [.. parts.Where(part => span.Contains(part.Span.First))]));
    }

    private static IEnumerable<PlannedWindow> Later(Protocol protocol, TreatmentDates dates)
    {
        if (protocol.TopUp is { } topUp)
        {
            DaySpan offer = new(dates.Sessions[0], dates.Sessions[0].AddYears(topUp.WithinYears));
            yield return new(
                LaterRules.TopUp, protocol.PointOf(LaterRules.TopUp), PlanPhase.Later, RuleKind.May, offer,
                [new(1, offer)], topUp.Text, topUp.Calendar);
        }
        if (protocol.Refresher is { } refresher && dates.IsLastSet)
        {
            DateOnly last = dates.Sessions[^1];
            DaySpan years = new(last.AddYears(refresher.FromYears), last.AddYears(refresher.ToYears));
            yield return new(
                LaterRules.Refresher, protocol.PointOf(LaterRules.Refresher), PlanPhase.Later, RuleKind.May, years,
                [new(dates.Sessions.Count, years)], refresher.Text, refresher.Calendar);
        }
    }
}
