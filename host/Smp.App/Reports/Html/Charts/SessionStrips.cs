using System.Collections.Generic;
using System.Linq;
using Smp.App.Pages;
using Smp.Clinic;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.App.Reports.Html.Charts;

/// <summary>The newest sessions on a line of time: runs, pauses, changes of cartridge, faults.</summary>
internal static class SessionStrips
{
    private const int ShownMax = 12;
    private const int RunsMax = 2_000;
    private const int TopPx = 16;
    private const int BandPx = 26;
    private const int BottomPx = TopPx + BandPx + 8;

    public static void Write(Markup page, IReadOnlyList<SessionRow> rows, ReportWords words)
    {
        List<SessionRow> placed = [.. rows.Where(row => row.Strip is not null)];
        if (placed.Count == 0)
        {
            return;
        }
        List<SessionRow> shown = [.. placed.TakeLast(ShownMax)];
        page.Open("div", ("class", "card")).FigureOf(
            words.SessionStrips,
            placed.Count > shown.Count
                ? $"{words.SessionStripsLead} {words.NewestOf(shown.Count, rows.Count(row => row.HasPenUse))}"
                : words.SessionStripsLead,
            isWhole: false);
        page.Key(
            ("fill", words.StripRun), ("pale", words.StripStay), ("fault", words.StripFault), ("cut", words.StripCut));
        int undated = rows.Count(row => row is { HasPenUse: true, Strip: null });
        if (placed.Count == shown.Count && undated > 0)
        {
            page.Leaf("p", words.SessionsUndated(undated), ("class", "note above"));
        }
        foreach (SessionRow row in shown)
        {
            Write(page, row, row.Strip!, words);
        }
        page.Close().Close();
    }

    private static void Write(Markup page, SessionRow row, SessionStrip strip, ReportWords words)
    {
        page.Open("div", ("class", "strip")).Open("div", ("class", "head"));
        page.Leaf("b", words.SessionName(row.Session.Session)).Leaf("span", row.Session.Client.ShortForm);
        page.Open("span").Time(strip.From, words).Say($" \u2013 {strip.To.Iso[11..16]}").Close();
        page.Leaf("span", $"{words.Runs(row.Runs)}, {Spoken.Duration(row.MotorOnMs)}").Close();
        Chart(page, strip, words.SessionName(row.Session.Session), words);
        if (strip.Undated > 0)
        {
            page.Leaf("p", words.StripUndated(strip.Undated), ("class", "note"));
        }
        page.Close();
    }

    private static void Chart(Markup page, SessionStrip strip, string name, ReportWords words)
    {
        TimeAxis axis = new(strip.From, strip.To, default);
        page.Chart(BottomPx + 20, words.ChartSummary(name, strip.Runs.Count));
        page.Bar("track", "0", TopPx, "100%", BandPx);
        foreach (StripStay stay in strip.Stays)
        {
            UtcInstant end = new(stay.From.UtcS + (stay.Ms / 1_000));
            string look = stay.IsEndKnown ? "pale" : "pale open";
            page.Bar(look, axis.X(stay.From), TopPx, axis.Width(stay.From, end), BandPx, stay.Cartridge.ToString());
            page.Upright("edge", axis.X(stay.From), TopPx - 4, TopPx + BandPx);
            page.Label(axis.X(stay.From), TopPx - 5, stay.Cartridge.ToString(), "s wide");
        }
        foreach (StripRun run in strip.Runs.Take(RunsMax))
        {
            UtcInstant end = new(run.From.UtcS + (run.Ms / 1_000));
            page.Bar(
                "fill", axis.X(run.From), TopPx + 5, axis.Width(run.From, end), BandPx - 10,
                $"{run.From.Iso[11..19]}, {Spoken.Duration(run.Ms)}");
            _ = run.IsCut ? page.Shape("warn", axis.X(end), TopPx + BandPx - 3, Looks.Cut, words.StripCut) : page;
        }
        foreach (StripFault fault in strip.Faults)
        {
            page.Shape("bad", axis.X(fault.At), TopPx + BandPx - 3, Looks.Fault, fault.Name);
        }
        axis.WriteMinutes(page, BottomPx);
        page.Close();
    }
}
