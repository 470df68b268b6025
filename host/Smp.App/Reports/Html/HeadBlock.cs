using System;
using Smp.App.Pages;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.App.Reports.Html;

/// <summary>What this is, of when, of which ledger, and whether that verifies.</summary>
internal static class HeadBlock
{
    private const int RootCharsMax = 16;

    public static void Write(Markup page, HygieneReport report, ReportWords words, string title)
    {
        ReportHeading heading = report.Heading;
        Begin(page, heading, words, title, words.Period(report.Period));
        if (heading.HasNames)
        {
            page.Open("p", ("class", "note")).Chip("amber", words.NamesJoined(heading.NamesFor)).Close();
        }
        if (!heading.IsVerified)
        {
            page.Open("p", ("class", "note")).Leaf("bdi", heading.Verification).Close();
        }
    }

    private static void Begin(Markup page, ReportHeading heading, ReportWords words, string title, string period)
    {
        page.Open("header").Open("div");
        page.Open("p", ("class", "eyebrow")).Leaf("bdi", heading.Clinic.Length > 0 ? heading.Clinic : words.Eyebrow)
            .Close();
        page.Open("h1").Leaf("bdi", title).Close();
        page.Open("p", ("class", "period")).Leaf("bdi", period).Close().Close();
        page.Open("div", ("class", heading.IsVerified ? "proof" : "proof bad"));
        page.Open("b").Icon(heading.IsVerified ? "good" : "red")
            .Say(heading.IsVerified ? words.Verifies : words.DoesNotVerify).Close();
        page.Open("dl");
        foreach (PremisesSet premises in heading.Premises)
        {
            Line(page, words.Premises, words.PremisesOf(premises), false);
        }
        Line(page, words.Ledger, heading.Ledger, true);
        Line(page, words.RowsLabel, words.Count(heading.Rows), false);
        if (heading.Root.Length > 0)
        {
            Line(page, words.Root, heading.Root[..Math.Min(RootCharsMax, heading.Root.Length)], true);
        }
        page.Leaf("dt", words.Checkpoint).Open("dd");
        _ = heading.CheckpointAt.IsKnown
            ? page.Time(heading.CheckpointAt, words).Say(" UTC")
            : page.Say(words.NoCheckpoint);
        page.Close();
        page.Leaf("dt", words.Made).Open("dd").Time(heading.GeneratedAt, words).Say(" UTC").Close();
        page.Close().Close().Close();
    }

    private static void Line(Markup page, string label, string value, bool isCode)
    {
        page.Leaf("dt", label).Open("dd");
        _ = isCode ? page.Leaf("code", value) : page.Say(value);
        page.Close();
    }
}
