using Smp.App.Pages;
using Smp.App.Reports.Html;
using Smp.App.Reports.Html.Charts;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.App.Reports;

/// <summary>
/// The hygiene report as one file for any browser: no script, nothing fetched, made to be printed and read on a phone.
/// </summary>
/// <remarks>
/// The same report gives the same bytes. Of a very large one the page shows the worst and the newest and says so; the
/// whole is in the CSV.
/// </remarks>
public static class HygieneReportHtml
{
    /// <summary>The page. Encode as UTF-8.</summary>
    public static string Render(HygieneReport report)
    {
        ReportWords words = report.Heading.Words;
        Markup page = new();
        PageFrame.Begin(page, words, words.Title);
        HeadBlock.Write(page, report, words, words.Title);
        TilesBlock.Write(page, report.Tiles, words);
        ExceptionsBlock.Write(page, report.Exceptions, words);
        IncidentsBlock.Write(page, report.Incidents, words);
        UseBlock.Write(page, report, words);
        CartridgesBlock.Write(page, report.Cartridges, report.Heading);
        SessionsBlock.Write(page, report.Sessions, report.Heading);
        LotsBlock.Write(page, report, words);
        PigmentsBlock.Write(page, report.Pigments, report.Heading);
        PensBlock.Write(page, report, words);
        LimitsBlock.Write(page, words);
        PageFrame.End(page);
        return page.ToString();
    }
}
