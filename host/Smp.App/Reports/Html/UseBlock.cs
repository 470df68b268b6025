using Smp.App.Pages;
using Smp.App.Reports.Html.Charts;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.App.Reports.Html;

/// <summary>Hours per cartridge and per day, current trends, and sessions on a line of time.</summary>
internal static class UseBlock
{
    public static void Write(Markup page, HygieneReport report, ReportWords words)
    {
        if (report.Cartridges.Count == 0 && report.Days.Count == 0)
        {
            return;
        }
        page.Part("use", words.Use).Open("div", ("class", "charts"));
        page.Open("div", ("class", "duo"));
        NeedleHoursChart.Write(page, report, words);
        DaysChart.Write(page, report, words);
        page.Close();
        CurrentChart.Write(page, report.Cartridges, words);
        SessionStrips.Write(page, report.Sessions, words);
        page.Close().Close();
    }
}
