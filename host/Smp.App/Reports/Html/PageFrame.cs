using Smp.App.Pages;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.App.Reports.Html;

/// <summary>What every page begins and ends with.</summary>
internal static class PageFrame
{
    public static void Begin(Markup page, ReportWords words, string title)
    {
        page.Constant("<!DOCTYPE html>\n").Open("html", ("lang", words.Language), ("dir", "ltr")).Open("head");
        page.Empty("meta", ("charset", "utf-8"));
        page.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", PageStyle.Policy));
        page.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        page.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));
        page.Empty("meta", ("name", "referrer"), ("content", "no-referrer"));
        page.Leaf("title", title).Open("style").Constant(PageStyle.Sheet).Close().Close();
        page.Open("body").Constant(Icons.Definitions).Open("main");
    }

    public static void End(Markup page) => page.Close().Close().Close();

    /// <summary>Begins a part of the page under its own heading.</summary>
    public static Markup Part(this Markup page, string id, string title, string? lead = null)
    {
        page.Open("section", ("id", id), ("aria-labelledby", id + "-h")).Leaf("h2", title, ("id", id + "-h"));
        return lead is null ? page : page.Leaf("p", lead, ("class", "lead"));
    }
}
