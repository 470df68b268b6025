using System;
using System.Collections.Generic;
using System.Linq;
using Smp.App.Pages;
using Smp.Clinic;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.App.Reports.Html.Charts;

/// <summary>Lots from the first box to the printed expiry, with the day on which the report is made.</summary>
internal static class LotTimeline
{
    private const int ShownMax = 30;
    private const int RowPx = 44;
    private const int AxisPx = 26;
    private const long DayS = 86_400;
    private const long AheadMaxS = 900 * DayS;

    public static void Write(Markup page, IReadOnlyList<LotRow> rows, UtcInstant madeAt, ReportWords words)
    {
        List<LotRow> shown =
        [
            .. rows.Where(row => BeginOf(row).IsKnown).OrderByDescending(row => row.LastOpenedAt.UtcS).Take(ShownMax)
                .OrderBy(row => row.Expiry?.LastGood.UtcS ?? long.MaxValue),
        ];
        if (shown.Count == 0)
        {
            return;
        }
        page.Open("div", ("class", "card")).FigureOf(
            words.LotTimeline,
            rows.Count > ShownMax
                ? $"{words.LotTimelineLead} {words.NewestOf(shown.Count, rows.Count)}"
                : words.LotTimelineLead);
        page.Key(
            ("fill", words.LotUsed), ("pale", words.LotKept), ("diamond", words.ExpiryMark), ("now", words.Today));
        long from = shown.Min(row => BeginOf(row).UtcS);
        long to = Math.Min(
            madeAt.UtcS + AheadMaxS,
            Math.Max(madeAt.UtcS, shown.Max(row => row.Expiry?.LastGood.UtcS ?? 0)) + (20 * DayS));
        Chart(page, shown, new(new(from - DayS), new(to), madeAt), words);
        page.Close().Close();
    }

    private static UtcInstant BeginOf(LotRow row) => (row.ReceivedAt.IsKnown, row.FirstOpenedAt.IsKnown) switch
    {
        (true, true) => row.ReceivedAt <= row.FirstOpenedAt ? row.ReceivedAt : row.FirstOpenedAt,
        (true, false) => row.ReceivedAt,
        _ => row.FirstOpenedAt,
    };

    private static void Chart(Markup page, List<LotRow> shown, TimeAxis axis, ReportWords words)
    {
        int bottom = shown.Count * RowPx;
        page.Chart(bottom + AxisPx, words.ChartSummary(words.LotTimeline, shown.Count));
        axis.WriteMonths(page, bottom);
        page.Upright("now", axis.X(axis.Now), 0, bottom + 4);
        for (int i = 0; i < shown.Count; i++)
        {
            Row(page, shown[i], axis, i * RowPx, words);
        }
        page.Close();
    }

    private static void Row(Markup page, LotRow row, TimeAxis axis, int y, ReportWords words)
    {
        UtcInstant begin = BeginOf(row);
        UtcInstant end = row.Expiry?.LastGood ?? axis.Now;
        string expiry = row.Expiry is null
            ? words.Expiry(ExpiryNearness.NotTold)
            : row.Nearness == ExpiryNearness.Far ? row.Expiry.Text : $"{row.Expiry.Text}, {words.Expiry(row.Nearness)}";
        page.Label("0", y + 13, row.Lot.Text, "b");
        page.Label("100%", y + 13, expiry, row.Nearness >= ExpiryNearness.InThirtyDays ? "b" : "s", "end");
        page.Bar("pale", axis.X(begin), y + 22, axis.Width(begin, end), 8, $"{row.Lot.Text} {row.Maker}");
        if (row.FirstOpenedAt.IsKnown)
        {
            UtcInstant lastDay = new(Math.Min(row.LastOpenedAt.UtcS + DayS, axis.To.UtcS));
            page.Bar("fill", axis.X(row.FirstOpenedAt), y + 22, axis.Width(row.FirstOpenedAt, lastDay), 8);
        }
        if (row.Expiry is not null && end <= axis.To)
        {
            page.Shape(Look(row.Nearness), axis.X(end), y + 20, Looks.Diamond, expiry);
        }
    }

    private static string Look(ExpiryNearness nearness) => LotsBlock.Mark(nearness) switch
    {
        "red" => "bad",
        "amber" => "warn",
        "info" => "note-f",
        _ => "fine",
    };
}
