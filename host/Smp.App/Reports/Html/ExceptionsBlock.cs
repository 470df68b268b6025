using System.Collections.Generic;
using System.Linq;
using Smp.App.Pages;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.App.Reports.Html;

/// <summary>What was found, worst first.</summary>
internal static class ExceptionsBlock
{
    private const int ShownMax = 500;

    public static void Write(Markup page, IReadOnlyList<Finding> found, ReportWords words)
    {
        page.Part("exceptions", words.Exceptions, found.Count > 0 ? words.ExceptionsLead : null);
        if (found.Count == 0)
        {
            page.Open("p", ("class", "calm")).Icon("good").Leaf("span", words.NoExceptions).Close().Close();
            return;
        }
        foreach (IGrouping<Severity, Finding> same in found.Take(ShownMax).GroupBy(finding => finding.Severity))
        {
            page.Open("ul", ("class", "found " + Icons.NameOf(same.Key)));
            foreach (Finding finding in same)
            {
                Write(page, finding, words);
            }
            page.Close();
        }
        if (found.Count > ShownMax)
        {
            page.Leaf("p", words.MoreExceptions(ShownMax, found.Count), ("class", "note"));
        }
        page.Close();
    }

    private static void Write(Markup page, Finding finding, ReportWords words)
    {
        string name = Icons.NameOf(finding.Severity);
        page.Open("li", ("data-kind", $"{finding.Kind}"));
        page.Open("div", ("class", "mark " + name)).Icon(name).Leaf("span", words.VerdictOf(finding.Severity)).Close();
        page.Open("div");
        page.Open("p", ("class", "what")).Leaf("bdi", finding.What + ".").Close();
        page.Open("p", ("class", "do")).Leaf("bdi", finding.Remedy + ".").Close();
        page.Open("p", ("class", "where")).Leaf("bdi", finding.Where).Close();
        page.Close().Close();
    }
}
