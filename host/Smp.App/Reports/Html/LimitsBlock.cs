using Smp.App.Pages;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.App.Reports.Html;

/// <summary>What every reader must know of the limits of such a report.</summary>
internal static class LimitsBlock
{
    public static void Write(Markup page, ReportWords words)
    {
        page.Open("footer").Leaf("h3", words.LimitsTitle).Open("ul");
        foreach (string limit in words.Limits)
        {
            page.Leaf("li", limit);
        }
        page.Close().Close();
    }
}
