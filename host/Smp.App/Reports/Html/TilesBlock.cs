using Smp.App.Pages;
using Smp.App.Reports.Html.Charts;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.App.Reports.Html;

/// <summary>The period at a glance: what was found by severity, then how complete the record is.</summary>
internal static class TilesBlock
{
    public static void Write(Markup page, ReportTiles tiles, ReportWords words)
    {
        page.Open("div", ("class", "verdict"), ("role", "group"), ("aria-label", words.Exceptions));
        Verdict(page, Severity.Red, tiles.Red, words);
        Verdict(page, Severity.Amber, tiles.Amber, words);
        Verdict(page, Severity.Info, tiles.Notes, words);
        page.Close().Open("dl", ("class", "tiles"), ("aria-label", words.AtAGlance));
        Share(page, words.LotAndExpiry, tiles.WithLotAndExpiry, tiles.Cartridges, words);
        Share(page, words.DisposedInContainer, tiles.Disposed, tiles.Cartridges, words);
        Share(page, words.CleanedBefore, tiles.CleanedBefore, tiles.SessionsWithPen, words);
        Share(page, words.SignedSessions, tiles.SessionsSigned, tiles.SessionsClosed, words);
        Share(page, words.ConsentConfirmed, tiles.ConsentConfirmed, tiles.SessionsRun, words);
        Share(page, words.HealthConfirmed, tiles.HealthConfirmed, tiles.SessionsRun, words);
        Share(page, words.LabelShown, tiles.LabelShown, tiles.SessionsRun, words);
        Tile(page, words.Incidents, words.Count(tiles.Incidents));
        Tile(page, words.Sessions, words.Count(tiles.Sessions));
        Tile(page, words.CartridgesUsed, words.Count(tiles.Cartridges));
        Tile(page, words.NeedleHours, Spoken.Duration(tiles.MotorOnMs));
        Tile(page, words.Unassigned, Spoken.Duration(tiles.UnassignedMs), words.TargetNone);
        Tile(page, words.PenFaults, words.Count(tiles.PenFaults));
        Tile(page, words.OpenActions, words.Count(tiles.OpenActions));
        Tile(page, words.Refusals, words.Count(tiles.Refusals));
        Tile(page, words.AgainstRules, words.Count(tiles.Overrides));
        page.Close();
    }

    private static void Verdict(Markup page, Severity severity, int count, ReportWords words)
    {
        string name = Icons.NameOf(severity);
        page.Open("div", ("class", count > 0 ? name + " any" : "zero"));
        page.Open("div", ("class", "w")).Icon(count > 0 ? name : "good");
        page.Leaf("span", words.VerdictOf(severity)).Close();
        page.Leaf("div", words.Count(count), ("class", "n"));
        page.Leaf("div", words.MeaningOf(severity), ("class", "d")).Close();
    }

    /// <summary>One figure under its name.</summary>
    public static void Tile(Markup page, string label, string figure, string? small = null)
    {
        page.Open("div").Leaf("dt", label).Open("dd").Say(figure);
        _ = small is null ? page : page.Leaf("small", small);
        page.Close().Close();
    }

    private static void Share(Markup page, string label, int part, int whole, ReportWords words)
    {
        page.Open("div").Leaf("dt", label).Open("dd");
        if (whole == 0)
        {
            page.Say(words.NoneToCount).Close().Close();
            return;
        }
        // Rounded down: one that is missing never reads as 100 %.
        page.Say($"{100L * part / whole} %").Leaf("small", words.OfWhole(part, whole));
        page.Close().Open("svg", ("class", "meter"), ("width", "100%"), ("height", "5"), ("aria-hidden", "true"));
        page.Empty("rect", ("class", "track"), ("width", "100%"), ("height", "5"), ("rx", "2.5"));
        page.Empty("rect", ("class", "fill"), ("width", Plot.Percent(part, whole)), ("height", "5"), ("rx", "2.5"));
        page.Close().Close();
    }
}
