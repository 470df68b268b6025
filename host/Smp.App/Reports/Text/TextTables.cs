using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Stock;
using Smp.Clinic.Usage;

namespace Smp.App.Reports.Text;

/// <summary>The tables of the text report that are about cartridges, sessions, lots and pigments.</summary>
internal static class TextTables
{
    public static void Cartridges(TextPage page, IReadOnlyList<CartridgeRow> rows, ReportHeading heading)
    {
        ReportWords words = heading.Words;
        List<string[]> cells =
        [
            TextBlocks.Labels(
                words, "cartridge", "lot", "expiry", "client", "session", "mounted", "motor-on", "loaded", "strokes"),
            .. rows.Select(row => CellsOf(row, words)),
        ];
        Write(page, words.Cartridges, cells, 4, words, (indent, i) => Under(page, rows[i], indent, heading));
    }

    public static void Sessions(TextPage page, IReadOnlyList<SessionRow> rows, ReportHeading heading)
    {
        ReportWords words = heading.Words;
        List<string[]> cells =
        [
            TextBlocks.Labels(words, "session", "client", "from", "to", "cartridges", "runs", "motor-on", "faults"),
            .. rows.Select(row => new[]
            {
                row.Session.Session.ToString(), row.Session.Client.ShortForm,
                words.ShortTime(PlacedTime.Told(row.Session.OpenedAt)),
                row.Session.IsOpen ? words.StillOpen : words.ShortTime(PlacedTime.Told(row.Session.ClosedAt)),
                words.Count(row.Cartridges), words.Count(row.Runs), Spoken.Duration(row.MotorOnMs),
                words.Count(row.Faults),
            }),
        ];
        Write(page, words.Sessions, cells, 4, words, (_, i) => Under(page, rows[i], heading));
    }

    public static void Lots(TextPage page, IReadOnlyList<LotRow> rows, ReportWords words)
    {
        List<string[]> cells =
        [
            TextBlocks.Labels(
                words, "lot", "expiry", "received", "opened", "counted", "left", "clients", "motor-on"),
            .. rows.Select(row => new[]
            {
                row.Lot.Text, row.Expiry?.Text ?? "-", Known(row.Boxes.Count > 0 ? row.Received : null, words),
                words.Count(row.Opened), Known(row.Counted, words), Known(row.Left, words), words.Count(row.Clients),
                Spoken.Duration(row.MotorOnMs),
            }),
        ];
        Write(page, words.Lots, cells, 2, words, (_, i) => Under(page, rows[i], words));
    }

    public static void Pigments(TextPage page, IReadOnlyList<PigmentRow> rows, ReportHeading heading)
    {
        ReportWords words = heading.Words;
        page.Title(TextBlocks.Head(words.Pigments, rows.Count, words));
        foreach (PigmentRow row in rows)
        {
            page.Wrapped(
                "",
                $"{row.Poured.Brand} {row.Poured.Colour}, "
                    + $"{words.Label("lot")} {row.Poured.Lot?.Text ?? words.NotTold}, "
                    + $"{words.Label("expiry")} {row.Poured.Expiry?.Text ?? words.NotTold}");
            page.Wrapped(
                Indent,
                $"{words.Label("session")} {row.Poured.Session}, {row.Poured.At.Spoken}, {words.PouredFor(row)}");
            Name(page, Indent, heading, row.Client);
            if (row.IsExpired)
            {
                page.Wrapped(Indent + "! ", words.ExpiredWhenUsed);
            }
        }
    }

    private const string Indent = "     ";

    private static void Write(
        TextPage page, string title, List<string[]> cells, int textColumns, ReportWords words,
        System.Action<int, int> under)
    {
        page.Title(TextBlocks.Head(title, cells.Count - 1, words));
        if (cells.Count == 1)
        {
            return;
        }
        string[] lines = TextPage.Aligned(cells, textColumns);
        int indent = cells.Max(row => row[0].Length) + (lines[0].Length > TextPage.ColumnsMax ? 1 : 2);
        page.Line(lines[0]);
        for (int i = 1; i < lines.Length; i++)
        {
            page.Line(lines[i]);
            under(indent, i - 1);
        }
    }

    private static string[] CellsOf(CartridgeRow row, ReportWords words)
    {
        UseCounts use = row.Clocks.Use;
        string mounted = Spoken.Duration(row.Clocks.Mounted.Ms);
        return
        [
            row.Life.Cartridge.ToString(),
            row.Life.Opening?.Lot?.Text ?? "-",
            row.Life.Opening?.Expiry?.Text ?? "-",
            row.Life.Client.IsNone ? "-" : row.Life.Client.ShortForm,
            row.Life.Session.IsNone ? "-" : row.Life.Session.ToString(),
            row.Clocks.Mounted.IsAtLeast ? words.AtLeast(mounted) : mounted,
            Spoken.Duration(use.MotorOnMs),
            Spoken.Duration(use.LoadedMs),
            words.Count(use.Strokes),
        ];
    }

    private static void Under(TextPage page, CartridgeRow row, int columns, ReportHeading heading)
    {
        ReportWords words = heading.Words;
        string indent = new(' ', columns);
        string package = row.Life.Opening is { } opening
            ? $"{opening.Maker} {opening.Model} {opening.Configuration}{Diameter(opening.DiameterUm)}"
            : words.PackageNotOnRecord;
        string end = row.Life.Disposal is { } disposal
            ? words.InContainerAt(disposal.Container.Mark, disposal.At)
            : words.NotInContainerOnRecord;
        page.Wrapped(indent, $"{package}; {end}");
        Name(page, indent, heading, row.Life.Client);
        if (row.Runs.Count > 0)
        {
            string signed = row.SignedBy.Length > 0 ? "; " + words.SignedBy(row.SignedBy) : "";
            page.Wrapped(
                indent,
                words.RunsAndCurrent(row.Runs.Count, row.Runs.MeanCurrentMa, row.Runs.HighestRunMa) + signed);
        }
        foreach (Finding finding in row.Found)
        {
            page.Wrapped(indent + "! ", words.Flag(finding));
        }
    }

    private static void Under(TextPage page, SessionRow row, ReportHeading heading)
    {
        ReportWords words = heading.Words;
        Name(page, Indent, heading, row.Session.Client);
        foreach (string line in VisitLines(row, words))
        {
            page.Wrapped(Indent, line);
        }
        if (row.HasPenUse)
        {
            page.Wrapped(
                Indent,
                row.CleanedBefore is { } cleaned ? words.CleanedBeforeBy(cleaned) : words.NotCleanedBefore);
        }
        foreach (Clinic.Events.SessionSigned signed in row.Signatures)
        {
            page.Wrapped(
                Indent, words.SignedAt(signed, heading.NameOfStaff(signed.Person), row.LicenceOf(signed)));
        }
    }

    private static IEnumerable<string> VisitLines(SessionRow row, ReportWords words)
    {
        string[] parts =
        [
            row.Treatment is { } treatment ? words.TreatmentOf(treatment) : "",
            row.Treatment?.Area ?? "", row.Treatment?.Protocol ?? "",
            words.PractitionerOf(row), row.Premises.Length > 0 ? words.AtPremises(row.Premises) : "",
        ];
        if (string.Join(", ", parts.Where(part => part.Length > 0)) is { Length: > 0 } told)
        {
            yield return told;
        }
        if (words.WallClock(row) is { Length: > 0 } local)
        {
            yield return local;
        }
        if (row is { Treatment: not null, Runs: > 0 } or { Treatment.Room: not null })
        {
            yield return row.Treatment!.Room is { } room
                ? words.RoomReadyAt(room)
                : words.RoomNotReady;
        }
        if (row.Treatment is { Complications.Count: > 0 } hurt)
        {
            yield return words.ComplicationsOf(hurt.Complications);
        }
    }

    private static void Name(TextPage page, string indent, ReportHeading heading, ClientReference client)
    {
        if (heading.NameOf(client) is { Length: > 0 } name)
        {
            page.Wrapped(indent, name);
        }
    }

    private static void Under(TextPage page, LotRow row, ReportWords words)
    {
        string maker = row.Maker.Length > 0 ? row.Maker : words.NotTold;
        page.Wrapped(Indent, row.Boxes.Count > 0 ? maker : $"{maker}; {words.NeverReceived}");
        foreach (StockBox box in row.Boxes)
        {
            page.Wrapped(Indent, words.CertificateOf(box));
        }
        if (row.HasOtherMaker)
        {
            page.Wrapped(Indent + "! ", words.OtherMakerToo);
        }
        if (row.Nearness >= ExpiryNearness.InNinetyDays)
        {
            page.Wrapped(Indent + "! ", words.Expiry(row.Nearness));
        }
    }

    private static string Known(int? count, ReportWords words) => count is { } known ? words.Count(known) : "-";

    private static string Diameter(int um) =>
        um == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {um} um");
}
