using System.Collections.Generic;
using Smp.Clinic.Protocols;

namespace Smp.Clinic.Plans;

/// <summary>Days in a row on which one rule holds for a client.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Point">Its point on the printed page, from 1.</param>
/// <param name="Phase">Before a session, after one, or later.</param>
/// <param name="Kind">Not to do, allowed again, or to do.</param>
/// <param name="Span">The days.</param>
/// <param name="Parts">From which sessions they were counted; more than one where the days run into each other.</param>
/// <param name="Text">Our words on paper.</param>
/// <param name="Calendar">Its entry in a calendar, if it has one.</param>
public sealed record PlannedWindow(
    string Rule, int Point, PlanPhase Phase, RuleKind Kind, DaySpan Span, IReadOnlyList<RuleOccurrence> Parts,
    string Text, CalendarLine? Calendar)
{
    /// <summary>The first session it was counted from: with the rule it names the window in every issue.</summary>
    public int Session => Parts[0].Session;

    /// <summary>
    /// The days of its calendar entry: of what is allowed again, or has no end, the first day; of an offer, the last.
    /// </summary>
    public DaySpan CalendarSpan => Rule == LaterRules.TopUp && Span.Last is { } last
        ? new(last, last)
        : Kind == RuleKind.May || Phase == PlanPhase.Later || Span.IsOpen ? new(Span.First, Span.First) : Span;
}
