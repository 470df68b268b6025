using System;
using System.Collections.Generic;
using System.Linq;
using Smp.App.Pages;
using Smp.Clinic;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.App.Reports.Html.Charts;

/// <summary>Motor-on time by day, or by week where days would be too many.</summary>
internal static class DaysChart
{
    private const int DaysMax = 92;
    private const int WeeksMax = 104;
    private const int DayS = 86_400;
    private const int HeightPx = 190;

    public static void Write(Markup page, HygieneReport report, ReportWords words)
    {
        if (report.Days.Count == 0 && report.UndatedMs == 0)
        {
            return;
        }
        long first = report.Days.Count == 0 ? 0 : report.Days[0].Day.UtcS / DayS;
        long last = report.Days.Count == 0 ? 0 : report.Days[^1].Day.UtcS / DayS;
        bool isDaily = last - first < DaysMax;
        page.Open("div", ("class", "card")).FigureOf(
            isDaily ? words.HoursPerDay : words.HoursPerWeek, isDaily ? words.HoursPerDayLead : words.HoursPerWeekLead);
        page.Key();
        if (report.Days.Count > 0)
        {
            Columns(page, Slots(report.Days, first, isDaily), isDaily ? 1 : 7, words);
        }
        if (report.UndatedMs > 0)
        {
            page.Leaf("p", words.Undated(Spoken.Duration(report.UndatedMs)), ("class", "note"));
        }
        page.Close().Close();
    }

    // Days without use have their place: a gap is seen as a gap.
    private static List<DayUse> Slots(IReadOnlyList<DayUse> days, long first, bool isDaily)
    {
        int span = isDaily ? 1 : 7;
        // 1970-01-01 was a Thursday: three days after a Monday.
        long begin = isDaily ? first : first - ((first + 3) % 7);
        long count = ((days[^1].Day.UtcS / DayS) - begin) / span + 1;
        long[] ms = new long[count];
        foreach (DayUse day in days)
        {
            ms[((day.Day.UtcS / DayS) - begin) / span] += day.MotorOnMs;
        }
        return
        [
            .. ms.Select((each, i) => new DayUse(new UtcInstant((begin + ((long)i * span)) * DayS), each))
                .TakeLast(isDaily ? DaysMax : WeeksMax),
        ];
    }

    private static void Columns(Markup page, List<DayUse> slots, int days, ReportWords words)
    {
        page.Chart(HeightPx + 24, words.ChartSummary(words.HoursPerDay, slots.Count));
        ColumnScale scale = new(Math.Max(60_000, slots.Max(slot => slot.MotorOnMs)), HeightPx);
        scale.Write(page);
        // A lone day would be a wall; it gets the width of one of seven.
        int count = Math.Max(slots.Count, 7);
        for (int i = 0; i < slots.Count; i++)
        {
            string told = $"{slots[i].Day.IsoDay}: {Spoken.Duration(slots[i].MotorOnMs)}";
            scale.Column(page, "fill", i, count, slots[i].MotorOnMs, told);
        }
        page.Label("6%", HeightPx + 20, slots[0].Day.IsoDay);
        if (slots.Count > 1)
        {
            string x = Plot.Percent(0.06 + (0.94 * slots.Count / count), 1);
            UtcInstant end = new(slots[^1].Day.UtcS + ((days - 1L) * DayS));
            page.Label(x, HeightPx + 20, end.IsoDay, "s", "end");
        }
        page.Close();
    }
}
