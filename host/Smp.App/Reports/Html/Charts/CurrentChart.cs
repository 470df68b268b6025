using System;
using System.Collections.Generic;
using System.Linq;
using Smp.App.Pages;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.App.Reports.Html.Charts;

/// <summary>Mean current over motor-on time, a small chart for each cartridge, all on one scale.</summary>
internal static class CurrentChart
{
    private const int ShownMax = 24;
    private const int HeightPx = 64;
    private const int PointsMax = 120;

    public static void Write(Markup page, IReadOnlyList<CartridgeRow> rows, ReportWords words)
    {
        List<(CartridgeRow Row, CurrentTrend Trend)> all =
        [
            .. rows.Select(row => (row, CurrentTrend.Of(row.Runs))).Where(each => each.Item2.Points.Count > 1),
        ];
        if (all.Count == 0)
        {
            return;
        }
        // Signs of wear first, so that none is left out; then the newest.
        List<(CartridgeRow Row, CurrentTrend Trend)> shown =
        [
            .. all.OrderByDescending(each => each.Row.Wear?.Severity is null ? 0 : 1)
                .ThenByDescending(each => each.Row.FirstMounted.At.UtcS).Take(ShownMax)
                .OrderBy(each => each.Row.FirstMounted.At.UtcS),
        ];
        page.Open("div", ("class", "card")).FigureOf(words.CurrentTrend, words.CurrentTrendLead, isWhole: false)
            .Key(("curve", words.CurrentCurve), ("limit", words.CurrentLimit));
        int topMa = shown.Max(each => Math.Max(
            each.Trend.Points.Max(point => point.CurrentMa), Limit(each.Row) + 1));
        page.Open("div", ("class", "small"));
        foreach ((CartridgeRow row, CurrentTrend trend) in shown)
        {
            Write(page, row, trend, topMa, words);
        }
        page.Close();
        if (all.Count > shown.Count)
        {
            page.Leaf("p", words.NewestOf(shown.Count, all.Count), ("class", "note"));
        }
        page.Close().Close();
    }

    private static void Write(Markup page, CartridgeRow row, CurrentTrend trend, int topMa, ReportWords words)
    {
        string look = row.Wear?.Severity is { } severity ? "curve " + Icons.NameOf(severity) : "curve";
        string told = row.Wear is { } wear
            ? $"{words.CurrentFromTo(wear.FirstMa, wear.LastMa)}, {words.RisePercent(wear.RisePercent)}"
            : words.TooShortToTell;
        page.Open("div").Open("div", ("class", "top")).Leaf("span", row.Life.Cartridge.ToString());
        page.Leaf("small", words.CurrentAt(trend.RateMhz)).Close();
        page.Open(
            "svg", ("width", "100%"), ("height", $"{HeightPx}"), ("viewBox", $"0 0 100 {HeightPx}"),
            ("preserveAspectRatio", "none"), ("role", "img"), ("aria-label", $"{row.Life.Cartridge}: {told}"));
        Level(page, "axis", 0, topMa);
        Level(page, "rule", row.Wear?.FirstMa ?? 0, topMa);
        Level(page, "limit thin", Limit(row), topMa);
        page.Empty("path", ("class", look), ("d", Path(trend, topMa)), ("vector-effect", "non-scaling-stroke")).Close();
        page.Open("div", ("class", "n"));
        _ = row.Wear?.Severity is { } worn ? page.Chip(Icons.NameOf(worn), told) : page.Say(told);
        page.Close().Close();
    }

    private static int Limit(CartridgeRow row) =>
        row.Wear is { } wear ? wear.FirstMa * (100 + WearSign.AmberPercent) / 100 : 0;

    private static void Level(Markup page, string look, int currentMa, int topMa)
    {
        string y = Plot.Number(Y(currentMa, topMa));
        page.Empty(
            "line", ("class", look), ("x1", "0"), ("x2", "100"), ("y1", y), ("y2", y),
            ("vector-effect", "non-scaling-stroke"));
    }

    private static double Y(int currentMa, int topMa) => HeightPx - 1 - ((double)currentMa / topMa * (HeightPx - 5));

    private static string Path(CurrentTrend trend, int topMa)
    {
        long totalMs = trend.Points[^1].MotorOnMs;
        int step = Math.Max(1, trend.Points.Count / PointsMax);
        IEnumerable<string> steps = trend.Points.Where((_, i) => i % step == 0 || i == trend.Points.Count - 1)
            .Select(point => $"{Plot.Number(100.0 * point.MotorOnMs / totalMs)} "
                + Plot.Number(Y(point.CurrentMa, topMa)));
        return "M" + string.Join('L', steps);
    }
}
