using System;
using System.Collections.Generic;
using System.Linq;
using Smp.App.Pages;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Usage;

namespace Smp.App.Reports.Html.Charts;

/// <summary>Motor-on time of each cartridge: bars with names for a few, columns for many.</summary>
internal static class NeedleHoursChart
{
    private const int NamedMax = 12;
    private const int ShownMax = 60;
    private const int RowPx = 40;
    private const int ColumnsPx = 190;

    public static void Write(Markup page, HygieneReport report, ReportWords words)
    {
        List<CartridgeRow> used = [.. report.Cartridges.Where(row => row.Clocks.Use.MotorOnMs > 0)];
        if (used.Count == 0)
        {
            return;
        }
        List<CartridgeRow> shown = [.. used.OrderBy(row => row.FirstMounted.At.UtcS).TakeLast(ShownMax)];
        bool isNamed = shown.Count <= NamedMax;
        string lead = isNamed ? words.HoursPerCartridgeLead : words.HoursPerCartridgeManyLead;
        page.Open("div", ("class", "card")).FigureOf(
            words.HoursPerCartridge,
            used.Count > ShownMax ? $"{lead} {words.NewestOf(shown.Count, used.Count)}" : lead);
        long advisoryMs = report.AdvisoryMotorOnMs;
        (string, string)[] key = [("fill", words.UnderLoad), ("pale", words.RunningFree)];
        page.Key(advisoryMs > 0 ? [.. key, ("limit", words.Advisory(Spoken.Duration(advisoryMs)))] : key);
        long topMs = Math.Max(advisoryMs, shown.Max(row => row.Clocks.Use.MotorOnMs));
        if (isNamed)
        {
            Named(page, shown, topMs, advisoryMs, words);
        }
        else
        {
            Columns(page, shown, topMs, advisoryMs, words);
        }
        page.Close().Close();
    }

    private static void Named(
        Markup page, List<CartridgeRow> shown, long topMs, long advisoryMs, ReportWords words)
    {
        page.Chart(shown.Count * RowPx, words.ChartSummary(words.HoursPerCartridge, shown.Count));
        for (int i = 0; i < shown.Count; i++)
        {
            UseCounts use = shown[i].Clocks.Use;
            int y = i * RowPx;
            page.Label("0", y + 13, shown[i].Life.Cartridge.ToString(), "b");
            page.Label("100%", y + 13, Spoken.Duration(use.MotorOnMs), "b", "end");
            page.Bar("track", "0", y + 20, "100%", 10);
            page.Bar("pale", "0", y + 20, Plot.Percent(use.MotorOnMs, topMs), 10, Told(shown[i], words));
            page.Bar("fill", "0", y + 20, Plot.Percent(use.LoadedMs, topMs), 10, Told(shown[i], words));
        }
        if (advisoryMs > 0)
        {
            page.Upright("limit", Plot.Percent(advisoryMs, topMs), 16, shown.Count * RowPx);
        }
        page.Close();
    }

    private static void Columns(
        Markup page, List<CartridgeRow> shown, long topMs, long advisoryMs, ReportWords words)
    {
        page.Chart(ColumnsPx + 24, words.ChartSummary(words.HoursPerCartridge, shown.Count));
        ColumnScale scale = new(topMs, ColumnsPx);
        scale.Write(page);
        for (int i = 0; i < shown.Count; i++)
        {
            UseCounts use = shown[i].Clocks.Use;
            scale.Column(page, "pale", i, shown.Count, use.MotorOnMs, Told(shown[i], words));
            scale.Column(page, "fill", i, shown.Count, use.LoadedMs, Told(shown[i], words));
        }
        if (advisoryMs > 0)
        {
            page.Level("limit", scale.Y(advisoryMs));
        }
        page.Label("0", ColumnsPx + 20, Named(shown[0], words));
        page.Label("100%", ColumnsPx + 20, Named(shown[^1], words), "s", "end").Close();
    }

    private static string Named(CartridgeRow row, ReportWords words) =>
        row.FirstMounted.At.IsKnown ? words.ShortDay(row.FirstMounted) : row.Life.Cartridge.ToString();

    private static string Told(CartridgeRow row, ReportWords words) =>
        $"{row.Life.Cartridge}: {Spoken.Duration(row.Clocks.Use.MotorOnMs)}, "
        + words.LoadedShort(Spoken.Duration(row.Clocks.Use.LoadedMs));
}
