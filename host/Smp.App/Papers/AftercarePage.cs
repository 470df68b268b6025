using System;
using System.Collections.Generic;
using System.Linq;
using Smp.App.Pages;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols;

namespace Smp.App.Papers;

/// <summary>The page a client takes home: what to leave until when, what is allowed again, where to turn to.</summary>
public static class AftercarePage
{
    /// <summary>One HTML file for the whole treatment, as far as its days are set.</summary>
    public static string Render(TreatmentPlan plan, PaperHeading heading)
    {
        PaperDates dates = new(plan.Dates.Sessions[0].Year);
        PlannedWindow[] windows = [.. plan.Windows.Where(window => window.Phase == PlanPhase.After)];
        Markup page = new();
        Visits(page, plan.Dates, dates);
        Leave(page, windows, plan.Dates, dates);
        Again(page, windows, plan.Dates, dates);
        Expect(page, plan);
        Later(page, plan, dates);
        return PaperFrame.Around(heading, PaperWords.After, [new(PaperWords.After, Lead(plan), page)]);
    }

    private static string Lead(TreatmentPlan plan)
    {
        int visits = plan.Dates.Sessions.Count;
        return $"{(visits == 1 ? "One visit" : $"{visits} visits")}, {PaperWords.NameOf(plan.Goal)}";
    }

    private static void Visits(Markup page, TreatmentDates set, PaperDates dates)
    {
        page.Open("ul", ("class", "visits"));
        for (int session = 1; session <= set.Sessions.Count; session++)
        {
            page.Open("li").Leaf("b", $"{PaperDates.Ordinal(session)} visit").Say($" {dates.Of(set.DayOf(session))}")
                .Close();
        }
        page.Close();
    }

    private static void Leave(Markup page, PlannedWindow[] windows, TreatmentDates set, PaperDates dates)
    {
        IGrouping<string, PlannedWindow>[] bans =
            [.. windows.Where(window => window.Kind == RuleKind.Ban).GroupBy(window => window.Rule)];
        if (bans.Length == 0)
        {
            return;
        }
        DayBars bars = new(set.Sessions, bans.SelectMany(rule => rule).Select(window => window.Span));
        page.Open("section").Open("div", ("class", "top")).Leaf("h2", PaperWords.LeaveTitle);
        bars.Axis(page);
        page.Close();
        PaperGroup.Open(page);
        IEnumerable<IGrouping<string, IGrouping<string, PlannedWindow>>> sameDays =
            from rule in bans
            orderby rule.Min(window => window.Span.First), rule.Max(window => window.Span.Last ?? DateOnly.MaxValue)
            group rule by string.Join(' ', rule.Select(window => window.Span));
        foreach (IGrouping<string, IGrouping<string, PlannedWindow>> group in sameDays)
        {
            DaySpan[] spans = [.. group.First().Select(window => window.Span)];
            IEnumerable<PlannedWindow> rules = group.Select(rule => rule.First());
            PaperGroup.Write(page, spans.Select(dates.Of), rules, () => bars.Row(page, spans));
        }
        PaperGroup.Close(page);
        page.Close();
    }

    private static void Again(Markup page, PlannedWindow[] windows, TreatmentDates set, PaperDates dates)
    {
        PlannedWindow[] again = [.. windows.Where(window => window.Kind != RuleKind.Ban)];
        if (again.Length == 0)
        {
            return;
        }
        page.Open("section", ("class", "keep")).Open("div", ("class", "top")).Leaf("h2", PaperWords.AgainTitle);
        if (set.Sessions.Count > 1)
        {
            page.Leaf("p", PaperWords.CountsAnew, ("class", "remark"));
        }
        page.Close();
        PaperGroup.Open(page);
        IEnumerable<IGrouping<string, IGrouping<string, PlannedWindow>>> sameDays =
            from rule in again.GroupBy(window => window.Rule)
            group rule by string.Join('/', rule.Select(window => Since(window, set, dates)));
        foreach (IGrouping<string, IGrouping<string, PlannedWindow>> group in sameDays)
        {
            IEnumerable<string> days = group.First().Select(window => Since(window, set, dates));
            PaperGroup.Write(page, days, group.Select(rule => rule.First()));
        }
        PaperGroup.Close(page);
        page.Close();
    }

    /// <summary>From when, and until when where that is not simply the next visit.</summary>
    private static string Since(PlannedWindow window, TreatmentDates set, PaperDates dates) =>
        window.Span.Last is { } last && !set.Sessions.Contains(last.AddDays(1))
            ? dates.Of(window.Span)
            : $"from {dates.Of(window.Span.First)}";

    private static void Expect(Markup page, TreatmentPlan plan)
    {
        if (plan.Protocol.Healing.Count == 0)
        {
            return;
        }
        page.Open("section", ("class", "keep")).Leaf("h2", PaperWords.NormalTitle).Open("ul", ("class", "plain"));
        foreach (HealingStage stage in plan.Protocol.Healing)
        {
            page.Leaf("li", stage.Text);
        }
        page.Close().Close();
    }

    private static void Later(Markup page, TreatmentPlan plan, PaperDates dates)
    {
        PlannedWindow[] later = [.. plan.Windows.Where(window => window.Phase == PlanPhase.Later)];
        if (later.Length == 0)
        {
            return;
        }
        page.Open("section", ("class", "keep")).Leaf("h2", PaperWords.LaterTitle);
        PaperGroup.Open(page);
        foreach (PlannedWindow window in later)
        {
            string when = window.Rule == LaterRules.TopUp
                ? $"until {dates.Of(window.Span.Last!.Value)}"
                : $"{window.Span.First.Year} to {window.Span.Last!.Value.Year}";
            PaperGroup.Write(page, [when], [window]);
        }
        PaperGroup.Close(page);
        page.Close();
    }
}
