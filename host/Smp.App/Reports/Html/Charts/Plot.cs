using System;
using System.Globalization;
using Smp.App.Pages;

namespace Smp.App.Reports.Html.Charts;

/// <summary>Places on a chart: across in per cent, so that it fills any width and its words keep their size.</summary>
internal static class Plot
{
    /// <summary>A part of a whole; 0 % of nothing.</summary>
    public static string Percent(double part, double whole) =>
        whole <= 0 ? "0%" : Number(Math.Clamp(part / whole, 0, 1) * 100) + "%";

    /// <summary>A number as SVG takes it.</summary>
    public static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Begins a chart that fills the width.</summary>
    public static Markup Chart(this Markup page, int heightPx, string summary) => page.Open(
        "svg", ("width", "100%"), ("height", Number(heightPx)), ("role", "img"), ("aria-label", summary));

    /// <summary>Words on a chart.</summary>
    public static Markup Label(
        this Markup page, string x, double yPx, string words, string look = "s", string anchor = "start") => page.Leaf(
        "text", words, ("x", x), ("y", Number(yPx)), ("class", look), ("text-anchor", anchor));

    /// <summary>A bar with a word for whoever points at it.</summary>
    public static Markup Bar(
        this Markup page, string look, string x, double yPx, string width, double heightPx, string? told = null)
    {
        page.Open(
            "rect", ("class", look), ("x", x), ("y", Number(yPx)), ("width", width), ("height", Number(heightPx)));
        return told is null ? page.Close() : page.Leaf("title", told).Close();
    }

    /// <summary>A line up and down.</summary>
    public static Markup Upright(this Markup page, string look, string x, double fromPx, double toPx) => page.Empty(
        "line", ("class", look), ("x1", x), ("x2", x), ("y1", Number(fromPx)), ("y2", Number(toPx)));

    /// <summary>A line from side to side.</summary>
    public static Markup Level(this Markup page, string look, double yPx) => page.Empty(
        "line", ("class", look), ("x1", "0"), ("x2", "100%"), ("y1", Number(yPx)), ("y2", Number(yPx)));

    /// <summary>A shape of its own size at a place across.</summary>
    public static Markup Shape(this Markup page, string look, string x, double yPx, string path, string? told = null)
    {
        page.Open("svg", ("x", x), ("y", Number(yPx))).Open("path", ("class", look), ("d", path));
        return (told is null ? page.Close() : page.Leaf("title", told).Close()).Close();
    }

    /// <summary>A round step of time, so that a scale has at most this many steps, ms.</summary>
    public static long StepMs(long topMs, int stepsMax)
    {
        ReadOnlySpan<long> minutes = [1, 2, 5, 10, 15, 30, 60, 120, 180, 300, 600, 1_200, 3_000, 6_000, 12_000, 30_000];
        foreach (long step in minutes)
        {
            if (topMs <= step * 60_000 * stepsMax)
            {
                return step * 60_000;
            }
        }
        return (topMs / stepsMax / 3_600_000 + 1) * 3_600_000;
    }

    /// <summary>Hours and minutes for a scale.</summary>
    public static string HourMinute(long ms) => string.Create(
        CultureInfo.InvariantCulture, $"{ms / 3_600_000}:{ms / 60_000 % 60:00}");
}
