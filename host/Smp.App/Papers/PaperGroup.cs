using System;
using System.Collections.Generic;
using System.Globalization;
using Smp.App.Pages;
using Smp.Clinic.Plans;

namespace Smp.App.Papers;

/// <summary>Rules that hold on the same days, said once: the days, then one line for each rule.</summary>
internal static class PaperGroup
{
    public static void Open(Markup page) => page.Open("ol", ("class", "groups"));

    public static void Close(Markup page) => page.Close();

    /// <summary>One group.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="days">One line each.</param>
    /// <param name="rules">One line each.</param>
    /// <param name="draw">Draws the days below, or nothing.</param>
    public static void Write(
        Markup page, IEnumerable<string> days, IEnumerable<PlannedWindow> rules, Action? draw = null)
    {
        page.Open("li").Open("div", ("class", "days"));
        foreach (string day in days)
        {
            page.Leaf("p", day);
        }
        page.Close().Open("div", ("class", "rules"));
        foreach (PlannedWindow rule in rules)
        {
            Rule(page, rule);
        }
        page.Close();
        draw?.Invoke();
        page.Close();
    }

    private static void Rule(Markup page, PlannedWindow rule) => page.Open("p", ("class", "rule"))
        .Leaf("span", rule.Point.ToString(CultureInfo.InvariantCulture), ("class", "n"))
        .Constant(PaperMarks.Of(rule.Kind)).Leaf("span", rule.Text).Close();
}
