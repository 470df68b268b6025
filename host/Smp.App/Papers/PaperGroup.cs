using System.Collections.Generic;
using Smp.Clinic.Plans;

namespace Smp.App.Papers;

/// <summary>Rules that hold on the same days, said once: the days, then one line for each rule.</summary>
internal static class PaperGroup
{
    public static void Open(PaperMarkup page) => page.Raw("<ol class=\"groups\">\n");

    public static void Close(PaperMarkup page) => page.Raw("</ol>\n");

    /// <summary>One group.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="days">One line each.</param>
    /// <param name="rules">One line each.</param>
    /// <param name="bar">A drawing of the days, or nothing.</param>
    public static void Write(
        PaperMarkup page, IEnumerable<string> days, IEnumerable<PlannedWindow> rules, string bar)
    {
        page.Raw("<li><div class=\"days\">");
        foreach (string day in days)
        {
            page.Leaf("p", day);
        }
        page.Raw("</div><div>\n");
        foreach (PlannedWindow rule in rules)
        {
            page.Raw($"<p class=\"rule\"><span class=\"n\">{rule.Point}</span>").Raw(PaperMarks.Of(rule.Kind))
                .Raw("<span>").Say(rule.Text).Raw("</span></p>\n");
        }
        page.Raw("</div>").Raw(bar).Raw("</li>\n");
    }
}
