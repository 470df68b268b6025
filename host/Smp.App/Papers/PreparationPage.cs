using System;
using System.Collections.Generic;
using System.Linq;
using Smp.App.Pages;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols;

namespace Smp.App.Papers;

/// <summary>What a client gets before visits: what to leave and what to do on which days, a sheet each.</summary>
public static class PreparationPage
{
    /// <summary>True when the protocol asks anything of a client before a visit.</summary>
    public static bool HasContent(Protocol protocol) => protocol.Preparation.Count > 0;

    /// <summary>One HTML file.</summary>
    /// <param name="plan">What holds when.</param>
    /// <param name="sessions">Which visits, from 1; a sheet for each.</param>
    /// <param name="heading">Head and foot.</param>
    public static string Render(TreatmentPlan plan, IReadOnlyList<int> sessions, PaperHeading heading) =>
        PaperFrame.Around(
            heading, sessions.Count == 1 ? TitleOf(sessions[0]) : PaperWords.Before,
            sessions.Select(session => Sheet(plan, session)));

    private static string TitleOf(int session) => $"Before your {PaperDates.Ordinal(session)} visit";

    private static PaperSheet Sheet(TreatmentPlan plan, int session)
    {
        DateOnly day = plan.Dates.DayOf(session);
        PaperDates dates = new(day.Year);
        Markup page = new();
        (PlannedWindow Window, DaySpan Span)[] rows =
            [.. from window in plan.Windows
                where window.Phase == PlanPhase.Before
                from part in window.Parts
                where part.Session == session
                orderby part.Span.First, part.Span.Last, window.Point
                select (window, part.Span)];
        Rows(page, PaperWords.RunUpTitle, rows.Where(row => row.Span.First < day), dates);
        Rows(page, PaperWords.DayTitle, rows.Where(row => row.Span.First == day), dates);
        Stops(page, plan, session);
        return new(TitleOf(session), $"{PaperDates.Long(day)}, {PaperWords.NameOf(plan.Goal)}", page);
    }

    private static void Rows(
        Markup page, string title, IEnumerable<(PlannedWindow Window, DaySpan Span)> rows, PaperDates dates)
    {
        if (!rows.Any())
        {
            return;
        }
        page.Leaf("h2", title);
        PaperGroup.Open(page);
        foreach (IGrouping<DaySpan, (PlannedWindow Window, DaySpan Span)> same in rows.GroupBy(row => row.Span))
        {
            PaperGroup.Write(page, [dates.Of(same.Key)], same.Select(row => row.Window));
        }
        PaperGroup.Close(page);
    }

    private static void Stops(Markup page, TreatmentPlan plan, int session)
    {
        string[] texts = [.. plan.Protocol.Stops.Where(stop => stop.IsAsked(plan.Goal, session))
            .Select(stop => stop.Text).OfType<string>()];
        if (texts.Length == 0)
        {
            return;
        }
        page.Open("section", ("class", "keep")).Leaf("h2", PaperWords.StopTitle).Open("ul", ("class", "plain"));
        foreach (string text in texts)
        {
            page.Leaf("li", text);
        }
        page.Close().Close();
    }
}
