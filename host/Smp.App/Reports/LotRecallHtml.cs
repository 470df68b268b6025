using Smp.App.Pages;
using Smp.App.Reports.Html;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.App.Reports;

/// <summary>A recall as one file for any browser.</summary>
public static class LotRecallHtml
{
    /// <summary>The page. Encode as UTF-8.</summary>
    public static string Render(LotRecall recall)
    {
        HygieneReport report = recall.Report;
        ReportWords words = report.Heading.Words;
        Markup page = new();
        PageFrame.Begin(page, words, words.RecallOf(recall.Lot));
        HeadBlock.Write(page, report, words, words.RecallOf(recall.Lot));
        Summary(page, recall, words);
        if (report.Exceptions.Count > 0)
        {
            ExceptionsBlock.Write(page, report.Exceptions, words);
        }
        CartridgesBlock.Write(page, report.Cartridges, report.Heading);
        SessionsBlock.Write(page, report.Sessions, report.Heading);
        LotsBlock.Write(page, report, words);
        if (report.Pigments.Count > 0)
        {
            PigmentsBlock.Write(page, report.Pigments, report.Heading);
        }
        page.Open("footer").Leaf("p", words.RecallLimit).Close();
        PageFrame.End(page);
        return page.ToString();
    }

    private static void Summary(Markup page, LotRecall recall, ReportWords words)
    {
        page.Open("dl", ("class", "tiles"), ("aria-label", words.AtAGlance));
        TilesBlock.Tile(page, words.Column("clients"), words.Count(recall.Clients.Count));
        TilesBlock.Tile(page, words.Sessions, words.Count(recall.Report.Sessions.Count));
        TilesBlock.Tile(page, words.CartridgesUsed, words.Count(recall.Report.Cartridges.Count));
        TilesBlock.Tile(page, words.NeedleHours, Spoken.Duration(recall.MotorOnMs));
        page.Close();
        if (recall.Near is { } near)
        {
            page.Open("p", ("class", "note")).Chip("amber", words.RecallNear(near)).Close();
        }
        if (recall.Makers.Count > 1)
        {
            page.Open("p", ("class", "note")).Chip("amber", words.RecallOfMakers(string.Join(", ", recall.Makers)))
                .Close();
        }
    }
}
