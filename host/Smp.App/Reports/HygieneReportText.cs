using Smp.App.Reports.Text;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.App.Reports;

/// <summary>The hygiene report for a terminal of 100 columns, complete without colour.</summary>
public static class HygieneReportText
{
    /// <summary>No line is longer.</summary>
    public const int ColumnsMax = TextPage.ColumnsMax;

    /// <summary>The whole report, lines ended by a line feed.</summary>
    public static string Render(HygieneReport report)
    {
        ReportWords words = report.Heading.Words;
        TextPage page = new();
        TextBlocks.Heading(page, report.Heading, words.Title, words.Period(report.Period));
        TextBlocks.Tiles(page, report.Tiles, words);
        TextBlocks.Exceptions(page, report.Exceptions, words);
        IncidentText.Write(page, report.Incidents, words);
        TextTables.Cartridges(page, report.Cartridges, report.Heading);
        TextTables.Sessions(page, report.Sessions, report.Heading);
        TextTables.Lots(page, report.Lots, words);
        TextTables.Pigments(page, report.Pigments, report.Heading);
        TextBlocks.Sums(page, report.Sums, words);
        TextBlocks.Pens(page, report.Pens, words);
        page.Rule();
        foreach (string limit in words.Limits)
        {
            page.Wrapped("", limit);
        }
        return page.ToString();
    }
}
