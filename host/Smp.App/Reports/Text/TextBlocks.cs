using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Usage;

namespace Smp.App.Reports.Text;

/// <summary>The parts of the text report that are about the whole and about pens.</summary>
internal static class TextBlocks
{
    public static void Heading(TextPage page, ReportHeading heading, string title, string period)
    {
        ReportWords words = heading.Words;
        string head = title.ToUpperInvariant();
        page.Line(head + period.PadLeft(Math.Max(0, TextPage.ColumnsMax - head.Length)));
        page.Rule();
        Fact(page, words, "clinic", heading.Clinic);
        Fact(page, words, "premises", string.Join("; ", heading.Premises.Select(words.PremisesOf)));
        Fact(page, words, "ledger", $"{heading.Ledger}, {words.Rows(heading.Rows)}");
        Fact(page, words, "verification", heading.Verification);
        Fact(page, words, "checkpoint", heading.CheckpointAt.Iso);
        Fact(page, words, "made", heading.GeneratedAt.ToString());
        if (heading.HasNames)
        {
            page.Wrapped("! ", words.NamesJoined(heading.NamesFor));
        }
    }

    public static void Tiles(TextPage page, ReportTiles tiles, ReportWords words)
    {
        page.Line("");
        Row(
            page,
            (words.Label("sessions"), words.Count(tiles.Sessions)),
            (words.Label("cartridges"), words.Count(tiles.Cartridges)),
            (words.Label("lot + expiry"), words.Share(tiles.WithLotAndExpiry, tiles.Cartridges)),
            (words.Label("disposed"), words.Share(tiles.Disposed, tiles.Cartridges)),
            (words.Label("unassigned"), Spoken.Duration(tiles.UnassignedMs)),
            (words.Label("refusals"), words.Count(tiles.Refusals)),
            (words.Label("red"), words.Count(tiles.Red)),
            (words.Label("amber"), words.Count(tiles.Amber)),
            (words.Label("info"), words.Count(tiles.Notes)));
        page.Line("");
        Row(
            page,
            (words.Label("needle hours"), Spoken.Duration(tiles.MotorOnMs)),
            (words.Label("cleaned before"), words.Share(tiles.CleanedBefore, tiles.SessionsWithPen)),
            (words.Label("signed"), words.Share(tiles.SessionsSigned, tiles.SessionsClosed)),
            (words.Label("against the rules"), words.Count(tiles.Overrides)),
            (words.Label("open actions"), words.Count(tiles.OpenActions)));
        page.Line("");
        Row(
            page,
            (words.Label("consent confirmed"), words.Share(tiles.ConsentConfirmed, tiles.SessionsRun)),
            (words.Label("health confirmed"), words.Share(tiles.HealthConfirmed, tiles.SessionsRun)),
            (words.Label("label shown"), words.Share(tiles.LabelShown, tiles.SessionsRun)),
            (words.Label("exposure incidents"), words.Count(tiles.Incidents)));
    }

    public static void Exceptions(TextPage page, IReadOnlyList<Finding> exceptions, ReportWords words)
    {
        page.Title(Head(words.Exceptions, exceptions.Count, words));
        foreach (Finding finding in exceptions)
        {
            page.Wrapped(words.Severity(finding.Severity).ToUpperInvariant().PadRight(7), finding.What + ".");
            page.Wrapped($"       {words.Label("where"),-7}", finding.Where);
            page.Wrapped($"       {words.Label("do"),-7}", finding.Remedy + ".");
        }
    }

    public static void Sums(TextPage page, IReadOnlyList<SumCheck> sums, ReportWords words)
    {
        page.Title(
            sums.Count == 0 ? Head(words.SumsTitle, 0, words) : words.SumsTitleLong);
        foreach (SumCheck sum in sums)
        {
            page.Table(
                [
                    [words.Pen(sum.Pen), .. Labels(words, "motor-on", "loaded", "strokes")],
                    Parts(words.Label("all cartridges"), sum.Assigned, words),
                    Parts(words.Label("without a cartridge"), sum.Unassigned, words),
                    Parts(words.Label("total"), sum.Total, words),
                ],
                1);
            page.Wrapped("", Verdict(sum, words));
        }
    }

    public static void Pens(TextPage page, IReadOnlyList<PenRow> pens, ReportWords words)
    {
        page.Title(pens.Count == 0 ? Head(words.PensTitle, 0, words) : words.PensTitleLong);
        if (pens.Count == 0)
        {
            return;
        }
        List<string[]> cells =
        [
            Labels(words, "pen", "epoch", "records", "boots", "runs", "interrupted", "faults", "kept aside"),
        ];
        cells.AddRange(pens.Select(pen => new[]
        {
            pen.Pen.Pen, pen.Pen.EpochShort, words.Count(pen.Records), words.Count(pen.Boots), words.Count(pen.Runs),
            words.Count(pen.Interrupted), words.Count(pen.Faults), words.Count(pen.Quarantined),
        }));
        page.Table(cells, 2);
    }

    /// <summary>A title, which says so when there is nothing under it.</summary>
    public static string Head(string title, int count, ReportWords words) =>
        count == 0 ? words.NoneOf(title.ToUpperInvariant()) : title.ToUpperInvariant();

    /// <summary>Labels in their order.</summary>
    public static string[] Labels(ReportWords words, params string[] keys) => [.. keys.Select(words.Label)];

    private static void Fact(TextPage page, ReportWords words, string key, string fact)
    {
        if (fact.Length > 0)
        {
            page.Wrapped($"{words.Label(key),-14}", fact);
        }
    }

    private static void Row(TextPage page, params (string Title, string Figure)[] tiles)
    {
        int[] widths = [.. tiles.Select(tile => Math.Max(tile.Title.Length, tile.Figure.Length))];
        page.Line("  " + string.Join("   ", tiles.Select((tile, i) => tile.Figure.PadLeft(widths[i]))));
        page.Line("  " + string.Join("   ", tiles.Select((tile, i) => tile.Title.PadLeft(widths[i]))));
    }

    private static string[] Parts(string title, UseCounts use, ReportWords words) =>
        [title, Exact(use.MotorOnMs), Exact(use.LoadedMs), words.Count(use.Strokes)];

    // Whole seconds would round, and then parts that close would not look as if they did.
    private static string Exact(long ms) =>
        string.Create(CultureInfo.InvariantCulture, $"{Spoken.Duration(ms)}.{ms % 1_000:000}");

    private static string Verdict(SumCheck sum, ReportWords words) => sum.Outcome switch
    {
        SumOutcome.Closes => words.SumsClose,
        SumOutcome.Differs => words.SumsDiffer(sum.Difference),
        _ => words.SumsUnknown(sum.Reason),
    };
}
