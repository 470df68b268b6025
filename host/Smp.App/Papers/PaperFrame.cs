using System.Collections.Generic;
using System.Globalization;
using Smp.App.Pages;
using Smp.Clinic.Protocols;

namespace Smp.App.Papers;

/// <summary>The frame of a page that leaves with a client: one file, no script, for A4 and a telephone.</summary>
internal static class PaperFrame
{
    private static readonly string Policy = StylePolicy.Of(PaperStyle.Sheet);

    /// <summary>The element by which the papers of a treatment are known again.</summary>
    public static string MarkOf(string mark) =>
        new Markup().Empty("meta", ("name", "papers"), ("content", mark)).ToString();

    /// <summary>The page around its sheets.</summary>
    public static string Around(PaperHeading heading, string title, IEnumerable<PaperSheet> sheets)
    {
        Markup page = new();
        page.Constant("<!DOCTYPE html>\n").Open("html", ("lang", "en"), ("dir", "ltr")).Open("head")
            .Empty("meta", ("charset", "utf-8"))
            .Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy))
            .Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Empty("meta", ("name", "robots"), ("content", "noindex"))
            .Constant(heading.Mark is { } mark ? MarkOf(mark) : "")
            .Leaf("title", title).Open("style").Constant(PaperStyle.Sheet).Close().Close().Open("body").Open("main");
        foreach (PaperSheet sheet in sheets)
        {
            page.Open("article");
            Head(page, heading, sheet);
            page.Constant(sheet.Content.ToString());
            Tail(page, heading);
            page.Close();
        }
        return page.Close().Close().Close().ToString();
    }

    private static void Head(Markup page, PaperHeading heading, PaperSheet sheet)
    {
        page.Open("header");
        if (heading.Clinic is { } clinic)
        {
            page.Leaf("p", clinic, ("class", "eyebrow"));
        }
        page.Leaf("h1", sheet.Title).Open("p", ("class", "lead"));
        if (heading.Name is { } name)
        {
            page.Say("For ").Leaf("bdi", name).Say(" \u00b7 ");
        }
        page.Say(sheet.Lead).Close().Open("p", ("class", "key"));
        foreach (RuleKind kind in (RuleKind[])[RuleKind.Ban, RuleKind.Do, RuleKind.May])
        {
            page.Open("span").Constant(PaperMarks.Of(kind)).Say(PaperWords.NameOf(kind)).Close();
        }
        page.Leaf("span", PaperWords.Numbers).Close().Close();
    }

    /// <summary>Where to turn to. It says what to do and nothing about what it might be.</summary>
    private static void Tail(Markup page, PaperHeading heading)
    {
        page.Open("div", ("class", "tail")).Open("aside", ("class", "box")).Leaf("h2", PaperWords.WrongTitle);
        page.Leaf("p", heading.Contact is null ? PaperWords.Wrong + "." : PaperWords.Wrong + ":");
        if (heading.Contact is { } contact)
        {
            page.Leaf("p", contact, ("class", "contact"));
        }
        page.Leaf("p", PaperWords.Doctor).Close();
        string issue = string.Create(
            CultureInfo.InvariantCulture, $". Issue {heading.Issue}, {heading.IssuedOn:d MMMM yyyy}");
        string replaces = heading.Issue > 1 ? "; it replaces earlier ones" : "";
        page.Open("footer").Leaf("bdi", heading.Client)
            .Say($"{issue}{replaces}. Rules: {heading.Rules}. {PaperWords.NotMedical}").Close().Close();
    }
}
