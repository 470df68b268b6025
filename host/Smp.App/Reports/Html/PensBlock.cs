using System.Globalization;
using Smp.App.Pages;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Usage;

namespace Smp.App.Reports.Html;

/// <summary>What each pen recorded, and whether its sums close.</summary>
internal static class PensBlock
{
    public static void Write(Markup page, HygieneReport report, ReportWords words)
    {
        page.Part("pens", words.Pens);
        if (report.Pens.Count == 0)
        {
            page.Leaf("p", words.NoPens, ("class", "note")).Close();
            return;
        }
        page.TableCard(report.Pens.Count).Table(
            words, words.PensCaption, "pen", "#records", "#boots", "#runs", "#interrupted", "#faults", "#kept-aside",
            "#unassigned");
        foreach (PenRow row in report.Pens)
        {
            Write(page, row, words);
        }
        page.EndTable().Close();
        foreach (SumCheck sum in report.Sums)
        {
            Write(page, sum, words);
        }
        page.Close();
    }

    private static void Write(Markup page, PenRow row, ReportWords words)
    {
        page.Row(row.Pen.Pen).Under(words.Epoch(row.Pen)).Close();
        page.Figure(words, "records", words.Count(row.Records)).Figure(words, "boots", words.Count(row.Boots));
        page.Figure(words, "runs", words.Count(row.Runs)).Figure(words, "interrupted", words.Count(row.Interrupted));
        page.Figure(words, "faults", words.Count(row.Faults))
            .Figure(words, "kept-aside", words.Count(row.Quarantined));
        page.Figure(words, "unassigned", Spoken.Duration(row.UnassignedUse.MotorOnMs)).Close();
    }

    private static void Write(Markup page, SumCheck sum, ReportWords words)
    {
        page.Open("div", ("class", "card short"));
        page.Table(words, words.SumsCaption, "sum", "#motor-on", "#loaded", "#strokes");
        Line(page, words, words.Column("all-cartridges"), sum.Assigned);
        Line(page, words, words.Column("without"), sum.Unassigned);
        Line(page, words, words.Column("total"), sum.Total);
        page.EndTable();
        (string mark, string verdict) = sum.Outcome switch
        {
            SumOutcome.Closes => ("good", words.SumsClose),
            SumOutcome.Differs => ("red", words.SumsDiffer(sum.Difference)),
            _ => ("amber", words.SumsUnknown(sum.Reason)),
        };
        page.Open("p", ("class", "mark " + mark)).Icon(mark).Say($" {words.Pen(sum.Pen)}: {verdict}").Close().Close();
    }

    private static void Line(Markup page, ReportWords words, string title, UseCounts use)
    {
        page.Row(title).Close();
        page.Figure(words, "motor-on", Exact(use.MotorOnMs)).Figure(words, "loaded", Exact(use.LoadedMs))
            .Figure(words, "strokes", words.Count(use.Strokes)).Close();
    }

    // Whole seconds would round, and then parts that close would not look as if they did.
    private static string Exact(long ms) =>
        string.Create(CultureInfo.InvariantCulture, $"{Spoken.Duration(ms)}.{ms % 1_000:000}");
}
