using Smp.App.Pages;

namespace Smp.App.Reports.Html.Charts;

/// <summary>What the looks of a chart mean, under its title.</summary>
internal static class ChartKey
{
    /// <summary>Begins a figure with its title and a sentence; no page break tears a whole one.</summary>
    public static Markup FigureOf(this Markup page, string title, string lead, bool isWhole = true)
    {
        page.Open("figure", ("class", isWhole ? "whole" : "long")).Open("figcaption").Leaf("h3", title);
        return page.Leaf("p", lead, ("class", "lead"));
    }

    /// <summary>Looks and their meaning; ends the caption.</summary>
    public static Markup Key(this Markup page, params (string Look, string Words)[] entries)
    {
        if (entries.Length > 0)
        {
            page.Open("div", ("class", "key"));
            foreach ((string look, string words) in entries)
            {
                page.Open("span").Open("svg", ("width", "18"), ("height", "10"), ("aria-hidden", "true"));
                Sample(page, look);
                page.Close().Say(words).Close();
            }
            page.Close();
        }
        return page.Close();
    }

    private static void Sample(Markup page, string look)
    {
        switch (look)
        {
            case "limit" or "now" or "curve":
                page.Empty("line", ("class", look), ("x1", "0"), ("x2", "18"), ("y1", "5"), ("y2", "5"));
                break;
            case "fault":
                page.Empty("path", ("class", "bad"), ("d", "M9 0 14 9H4z"));
                break;
            case "cut":
                page.Empty("path", ("class", "warn"), ("d", Looks.Cut), ("transform", "translate(9 0)"));
                break;
            case "diamond":
                page.Empty("path", ("class", "fine"), ("d", "M9 0 14 5 9 10 4 5z"));
                break;
            default:
                page.Empty("rect", ("class", look), ("width", "18"), ("height", "10"), ("rx", "2"));
                break;
        }
    }
}
