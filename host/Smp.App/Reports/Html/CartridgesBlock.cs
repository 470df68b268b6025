using System.Collections.Generic;
using System.Linq;
using Smp.App.Pages;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.App.Reports.Html;

/// <summary>Every cartridge: package, owner, clocks, current, end, and what was found.</summary>
internal static class CartridgesBlock
{
    /// <summary>More would make a page that no browser and no printer likes.</summary>
    public const int ShownMax = 1_000;

    public static void Write(Markup page, IReadOnlyList<CartridgeRow> rows, ReportHeading heading)
    {
        ReportWords words = heading.Words;
        page.Part("cartridges", words.Cartridges);
        if (rows.Count == 0)
        {
            page.Leaf("p", words.NoCartridges, ("class", "note")).Close();
            return;
        }
        Table(page, Shown(rows), rows.Count, heading);
        if (rows.Count > ShownMax)
        {
            page.Leaf("p", words.MoreCartridges(ShownMax, rows.Count), ("class", "note"));
        }
        page.Close();
    }

    private static void Table(
        Markup page, IEnumerable<CartridgeRow> rows, int count, ReportHeading heading)
    {
        ReportWords words = heading.Words;
        page.TableCard(count);
        page.Table(
            words, words.CartridgesCaption, "cartridge", "lot-expiry", "client-session", "opened-out", "#motor-on",
            "#mounted", "#current", "flags");
        foreach (CartridgeRow row in rows)
        {
            Write(page, row, heading);
        }
        page.EndTable().Close();
    }

    private static IEnumerable<CartridgeRow> Shown(IReadOnlyList<CartridgeRow> rows)
    {
        if (rows.Count <= ShownMax)
        {
            return rows;
        }
        List<CartridgeRow> flagged = [.. rows.Where(row => row.Found.Count > 0).Take(ShownMax)];
        return flagged.Concat(rows.Where(row => row.Found.Count == 0).TakeLast(ShownMax - flagged.Count));
    }

    private static void Write(Markup page, CartridgeRow row, ReportHeading heading)
    {
        ReportWords words = heading.Words;
        CartridgeLife life = row.Life;
        CartridgeOpened? opening = life.Opening;
        page.Open("tr", ("role", "row")).Open("th", ("scope", "row"), ("role", "rowheader"));
        page.Leaf("span", life.Cartridge.ToString(), ("class", "id")).Under(Package(opening, words)).Close();
        page.Cell(words, "lot-expiry").Lot(opening?.Lot?.Text ?? "\u2013")
            .Leaf("small", opening?.Expiry?.Text ?? "\u2013", ("class", "id")).EndCell();
        page.Cell(words, "client-session")
            .Leaf("span", life.Client.IsNone ? "\u2013" : life.Client.ShortForm, ("class", "id"))
            .Under(heading.NameOf(life.Client))
            .Under(life.Session.IsNone ? null : words.SessionName(life.Session)).Under(row.SignedBy).EndCell();
        page.Cell(words, "opened-out");
        _ = opening is null ? page.Say("\u2013") : page.Time(opening.At, words);
        End(page, row, words);
        Use(page, row, words);
        page.Open("td", ("role", "cell"), ("class", "finds"), ("data-label", words.Column("flags")))
            .Open("span");
        foreach (Finding finding in row.Found)
        {
            page.Chip(Icons.NameOf(finding.Severity), words.Flag(finding));
        }
        page.EndCell().Close();
    }

    private static void Use(Markup page, CartridgeRow row, ReportWords words)
    {
        string mounted = Spoken.Duration(row.Clocks.Mounted.Ms);
        page.Figure(
            words, "motor-on", Spoken.Duration(row.Clocks.Use.MotorOnMs),
            words.LoadedShort(Spoken.Duration(row.Clocks.Use.LoadedMs)), words.Runs(row.Runs.Count));
        page.Figure(
            words, "mounted", row.Clocks.Mounted.IsAtLeast ? words.AtLeast(mounted) : mounted,
            words.StrokesShort(row.Clocks.Use.Strokes));
        bool hasCurrent = row.Runs.MeanCurrentMa > 0;
        page.Figure(
            words, "current", hasCurrent ? $"{row.Runs.MeanCurrentMa} mA" : "\u2013",
            hasCurrent ? words.HighestRun(row.Runs.HighestRunMa) : null,
            row.Wear is { Severity: not null } wear ? words.RisePercent(wear.RisePercent) : null);
    }

    private static void End(Markup page, CartridgeRow row, ReportWords words)
    {
        page.Open("small").Say(words.Out + " ");
        bool isSameDay = row.Removed.IsExact && row.Removed.At.IsoDay == row.Life.Opening?.At.IsoDay;
        _ = isSameDay
            ? page.Leaf("time", row.Removed.At.Iso[11..16], ("datetime", row.Removed.At.Iso))
            : row.Stays.Count == 0 ? page.Say("\u2013") : page.Time(row.Removed, words);
        page.Close().Under(row.Life.Disposal is { } disposal
            ? words.InContainer(disposal.Container.Mark)
            : words.NotInContainer).EndCell();
    }

    private static string Package(CartridgeOpened? opening, ReportWords words) => opening is null
        ? words.PackageNotOnRecord
        : $"{opening.Maker} {opening.Model} {opening.Configuration}"
            + (opening.DiameterUm > 0 ? $" {opening.DiameterUm} um" : "");
}
