using System.Globalization;
using Smp.App.Pages;

namespace Smp.App.Papers;

/// <summary>The frame of a page that leaves with a client: one file, no script, for A4 and a telephone.</summary>
internal static class PaperFrame
{
    private static readonly string Policy = StylePolicy.Of(PaperStyle.Sheet);

    /// <summary>The page around its content.</summary>
    public static string Around(PaperHeading heading, string title, string lead, Markup content)
    {
        Markup page = new();
        page.Constant("<!DOCTYPE html>\n").Open("html", ("lang", "en"), ("dir", "ltr")).Open("head")
            .Empty("meta", ("charset", "utf-8"))
            .Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy))
            .Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Empty("meta", ("name", "robots"), ("content", "noindex"))
            .Leaf("title", title).Open("style").Constant(PaperStyle.Sheet).Close().Close();
        page.Open("body").Open("main").Open("header").Leaf("p", heading.Clinic, ("class", "eyebrow")).Leaf("h1", title)
            .Leaf("p", lead, ("class", "lead")).Close().Constant(content.ToString());
        return page.Leaf("footer", Foot(heading)).Close().Close().Close().ToString();
    }

    /// <summary>Where to turn to. It says what to do and nothing about what it might be.</summary>
    public static void Help(Markup page, PaperHeading heading) => page.Open("aside", ("class", "box"))
        .Leaf("h2", PaperWords.WrongTitle).Leaf("p", PaperWords.Wrong)
        .Leaf("p", heading.Contact, ("class", "contact")).Leaf("p", PaperWords.Doctor).Close();

    private static string Foot(PaperHeading heading) => string.Create(
        CultureInfo.InvariantCulture,
        $"For {heading.Client}. Issue {heading.Issue}, {heading.IssuedOn:d MMMM yyyy}; it replaces earlier ones. ")
        + $"Rules: {heading.Rules}. {PaperWords.NotMedical}";
}
