using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Usage;

namespace Smp.App.Reports;

/// <summary>The hygiene report for a terminal of 100 columns, complete without colour.</summary>
public static class HygieneReportText
{
    /// <summary>No line is longer.</summary>
    public const int ColumnsMax = 100;

    private const char NewLine = '\n';
    private static readonly string Rule = new('-', ColumnsMax);

    /// <summary>The whole report, lines ended by a line feed.</summary>
    public static string Render(HygieneReport report)
    {
        StringBuilder text = new();
        WriteHeading(text, report);
        WriteTiles(text, report.Tiles);
        WriteExceptions(text, report.Exceptions);
        WriteCartridges(text, report.Cartridges);
        WriteSums(text, report.Sums);
        WritePens(text, report.Pens);
        text.Append(Rule).Append(NewLine);
        foreach (string limit in HygieneReport.Limits)
        {
            WriteWrapped(text, "", limit);
        }
        return text.ToString();
    }

    private static void WriteHeading(StringBuilder text, HygieneReport report)
    {
        ReportHeading heading = report.Heading;
        text.Append("HYGIENE REPORT").Append(report.Period.ToString().PadLeft(ColumnsMax - 14)).Append(NewLine);
        text.Append(Rule).Append(NewLine);
        WriteWrapped(text, "ledger        ", $"{heading.Ledger}, {Spoken.Count(heading.Rows, "row")}");
        WriteWrapped(text, "verification  ", heading.Verification);
        WriteWrapped(text, "made          ", heading.GeneratedAt.ToString());
    }

    private static void WriteTiles(StringBuilder text, ReportTiles tiles)
    {
        (string Title, string Figure)[] shown =
        [
            ("sessions", Spoken.Count(tiles.Sessions)),
            ("cartridges", Spoken.Count(tiles.Cartridges)),
            ("lot + expiry", Share(tiles.WithLotAndExpiry, tiles.Cartridges)),
            ("disposed", Share(tiles.Disposed, tiles.Cartridges)),
            ("unassigned", Spoken.Duration(tiles.UnassignedMs)),
            ("refusals", Spoken.Count(tiles.Refusals)),
            ("red", Spoken.Count(tiles.Red)),
            ("amber", Spoken.Count(tiles.Amber)),
            ("info", Spoken.Count(tiles.Notes)),
        ];
        int[] widths = [.. shown.Select(tile => Math.Max(tile.Title.Length, tile.Figure.Length))];
        text.Append(NewLine);
        WriteLine(text, "  " + string.Join("   ", shown.Select((tile, i) => tile.Figure.PadLeft(widths[i]))));
        WriteLine(text, "  " + string.Join("   ", shown.Select((tile, i) => tile.Title.PadLeft(widths[i]))));
    }

    private static void WriteExceptions(StringBuilder text, IReadOnlyList<Finding> exceptions)
    {
        WriteTitle(text, exceptions.Count == 0 ? "EXCEPTIONS: none" : "EXCEPTIONS");
        foreach (Finding finding in exceptions)
        {
            WriteWrapped(text, Mark(finding.Severity).PadRight(7), finding.What + ".");
            WriteWrapped(text, "       where  ", finding.Where);
            WriteWrapped(text, "       do     ", finding.Remedy + ".");
        }
    }

    private static void WriteCartridges(StringBuilder text, IReadOnlyList<CartridgeRow> rows)
    {
        WriteTitle(text, rows.Count == 0 ? "CARTRIDGES: none" : "CARTRIDGES");
        if (rows.Count == 0)
        {
            return;
        }
        List<string[]> cells =
        [
            ["cartridge", "lot", "expiry", "client", "session", "mounted", "motor-on", "loaded", "strokes"],
        ];
        cells.AddRange(rows.Select(Cells));
        string[] lines = Aligned(cells, 4);
        int indent = cells.Max(row => row[0].Length) + (lines[0].Length > ColumnsMax ? 1 : 2);
        WriteLine(text, lines[0]);
        for (int i = 0; i < rows.Count; i++)
        {
            WriteLine(text, lines[i + 1]);
            WriteWrapped(text, new string(' ', indent), Ending(rows[i]));
            foreach (FindingKind flag in rows[i].Flags)
            {
                WriteWrapped(text, new string(' ', indent) + "! ", Spoken.Flag(flag));
            }
        }
    }

    private static string[] Cells(CartridgeRow row)
    {
        UseCounts use = row.Clocks.Use;
        return
        [
            row.Life.Cartridge.ToString(),
            row.Life.Opening?.Lot?.Text ?? "-",
            row.Life.Opening?.Expiry?.Text ?? "-",
            row.Life.Client.IsNone ? "-" : row.Life.Client.ShortForm,
            row.Life.Session.IsNone ? "-" : row.Life.Session.ToString(),
            (row.Clocks.Mounted.IsAtLeast ? ">" : "") + Spoken.Duration(row.Clocks.Mounted.Ms),
            Spoken.Duration(use.MotorOnMs),
            Spoken.Duration(use.LoadedMs),
            Spoken.Count(use.Strokes),
        ];
    }

    private static string Ending(CartridgeRow row)
    {
        string package = row.Life.Opening is { } opening
            ? $"{opening.Maker} {opening.Model} {opening.Configuration}{Diameter(opening.DiameterUm)}; "
            : "package not on record; ";
        return package + (row.Life.Disposal is { } disposal
            ? $"in container {disposal.Container}, {disposal.At.Spoken}"
            : "in no sharps container on record");
    }

    private static string Diameter(int um) =>
        um == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {um} um");

    private static void WriteSums(StringBuilder text, IReadOnlyList<SumCheck> sums)
    {
        WriteTitle(
            text,
            sums.Count == 0 ? "SUMS: none" : "SUMS since each pen's memory began, from three independent counts");
        foreach (SumCheck sum in sums)
        {
            List<string[]> cells = [
                [sum.Pen.ToString(), "motor-on", "loaded", "strokes"],
                Row("all cartridges", sum.Assigned),
                Row("without a cartridge", sum.Unassigned),
                Row("the pen's own total", sum.Total),
            ];
            foreach (string line in Aligned(cells, 1))
            {
                WriteLine(text, line);
            }
            WriteWrapped(text, "", Verdict(sum));
        }
    }

    private static string[] Row(string title, UseCounts use) =>
        [title, Exact(use.MotorOnMs), Exact(use.LoadedMs), Spoken.Count(use.Strokes)];

    // Whole seconds would round, and then parts that close would not look as if they did.
    private static string Exact(long ms) =>
        string.Create(CultureInfo.InvariantCulture, $"{Spoken.Duration(ms)}.{ms % 1_000:000}");

    private static string Verdict(SumCheck sum) => sum.Outcome switch
    {
        SumOutcome.Closes => "The sums close, to the millisecond and the stroke.",
        SumOutcome.Differs => $"DIFFERS by {Spoken.Count(sum.Difference.MotorOnMs)} ms motor-on, "
            + $"{Spoken.Count(sum.Difference.LoadedMs)} ms loaded, {Spoken.Count(sum.Difference.Strokes)} strokes.",
        _ => $"UNKNOWN: {sum.Reason}.",
    };

    private static void WritePens(StringBuilder text, IReadOnlyList<PenRow> pens)
    {
        WriteTitle(text, pens.Count == 0 ? "PENS: none" : "PENS in this period");
        if (pens.Count == 0)
        {
            return;
        }
        List<string[]> cells = [["pen", "epoch", "records", "boots", "runs", "interrupted", "faults", "kept aside"]];
        cells.AddRange(pens.Select(pen => new[]
        {
            pen.Pen.Pen, pen.Pen.EpochShort, Spoken.Count(pen.Records), Spoken.Count(pen.Boots), Spoken.Count(pen.Runs),
            Spoken.Count(pen.Interrupted), Spoken.Count(pen.Faults), Spoken.Count(pen.Quarantined),
        }));
        foreach (string line in Aligned(cells, 2))
        {
            WriteLine(text, line);
        }
    }

    // Text columns lean left, figures right. A table too wide for two spaces between columns gets one.
    private static string[] Aligned(List<string[]> rows, int textColumns)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        bool isWide = widths.Sum() + (2 * (widths.Length - 1)) > ColumnsMax;
        return [.. rows.Select(row => string.Join(
            isWide ? " " : "  ",
            row.Select((cell, i) => i < textColumns ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))))];
    }

    private static void WriteTitle(StringBuilder text, string title) =>
        text.Append(NewLine).Append(title).Append(NewLine);

    private static void WriteLine(StringBuilder text, string line) => text.Append(line.TrimEnd()).Append(NewLine);

    private static void WriteWrapped(StringBuilder text, string prefix, string words)
    {
        string line = prefix;
        bool isEmpty = true;
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > ColumnsMax)
            {
                WriteLine(text, line);
                line = new string(' ', prefix.Length);
                isEmpty = true;
            }
            line += isEmpty ? word : " " + word;
            isEmpty = false;
        }
        WriteLine(text, line);
    }

    private static string Mark(Severity severity) => severity switch
    {
        Severity.Red => "RED",
        Severity.Amber => "AMBER",
        _ => "INFO",
    };

    private static string Share(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{part} of {whole}");
}
