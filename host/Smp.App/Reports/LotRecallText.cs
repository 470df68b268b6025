using Smp.App.Reports.Text;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.App.Reports;

/// <summary>A recall for a terminal of 100 columns.</summary>
public static class LotRecallText
{
    /// <summary>The whole, lines ended by a line feed.</summary>
    public static string Render(LotRecall recall)
    {
        HygieneReport report = recall.Report;
        ReportWords words = report.Heading.Words;
        TextPage page = new();
        TextBlocks.Heading(page, report.Heading, words.RecallOf(recall.Lot), words.Period(report.Period));
        page.Line("");
        page.Wrapped("", words.RecallSummary(recall));
        if (recall.Near is { } near)
        {
            page.Wrapped("! ", words.RecallNear(near));
        }
        if (recall.Makers.Count > 1)
        {
            page.Wrapped("! ", words.RecallOfMakers(string.Join(", ", recall.Makers)));
        }
        TextBlocks.Exceptions(page, report.Exceptions, words);
        TextTables.Lots(page, report.Lots, words);
        TextTables.Cartridges(page, report.Cartridges, report.Heading);
        TextTables.Sessions(page, report.Sessions, report.Heading);
        TextTables.Pigments(page, report.Pigments, report.Heading);
        page.Rule();
        page.Wrapped("", words.RecallLimit);
        return page.ToString();
    }
}
