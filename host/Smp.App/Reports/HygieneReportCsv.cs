using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Usage;

namespace Smp.App.Reports;

/// <summary>
/// The cartridge table of the hygiene report for a spreadsheet: RFC 4180, one header row, whole numbers and ISO 8601.
/// </summary>
/// <remarks>
/// Use without a cartridge has a row per pen, so that columns add up. A cell that a spreadsheet would take for a
/// formula is led by an apostrophe. Encode as UTF-8.
/// </remarks>
public static class HygieneReportCsv
{
    private const string NewLine = "\r\n";

    private static readonly string[] Header =
    [
        "kind", "cartridge", "maker", "model", "configuration", "lot", "expiry", "sterilisation", "client", "session",
        "opened_utc", "mounted_ms", "mounted_is_at_least", "motor_on_ms", "loaded_ms", "strokes",
        "disposed_utc", "container", "pens", "flags",
        "diameter_um", "gtin", "serial", "override_by", "override_reason",
    ];

    /// <summary>Header and rows, each ended by carriage return and line feed.</summary>
    public static string Render(HygieneReport report)
    {
        StringBuilder text = new();
        WriteRow(text, Header);
        foreach (CartridgeRow row in report.Cartridges)
        {
            WriteRow(text, OfCartridge(row));
        }
        foreach (PenRow pen in report.Pens)
        {
            WriteRow(text, OfUnassigned(pen));
        }
        return text.ToString();
    }

    /// <summary>One cell, guarded and quoted.</summary>
    public static string Cell(string value)
    {
        string guarded = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return guarded.AsSpan().IndexOfAny("\",\r\n") < 0
            ? guarded
            : "\"" + guarded.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    private static string[] OfCartridge(CartridgeRow row)
    {
        CartridgeLife life = row.Life;
        CartridgeOpened? opening = life.Opening;
        return
        [
            "cartridge", life.Cartridge.ToString(), opening?.Maker ?? "", opening?.Model ?? "",
            opening?.Configuration ?? "",
            opening?.Lot?.Text ?? "", opening?.Expiry?.Text ?? "", Word(opening?.Sterilisation),
            life.Client.IsNone ? "" : life.Client.ShortForm, life.Session.IsNone ? "" : life.Session.ToString(),
            opening?.At.Iso ?? "", Whole(row.Clocks.Mounted.Ms), row.Clocks.Mounted.IsAtLeast ? "true" : "false",
            .. Use(row.Clocks.Use),
            life.Disposal?.At.Iso ?? "", life.Disposal?.Container.Mark ?? "",
            string.Join("; ", row.Stays.Select(stay => stay.Pen.Pen).Distinct()),
            string.Join("; ", row.Flags.Select(Spoken.Flag)),
            opening is { DiameterUm: > 0 } ? Whole(opening.DiameterUm) : "", opening?.Gtin?.Text ?? "",
            opening?.Serial ?? "", opening?.Override?.Person ?? "", opening?.Override?.Reason ?? "",
        ];
    }

    private static string[] OfUnassigned(PenRow pen) =>
    [
        "unassigned", "", "", "", "", "", "", "", "", "", "", "", "", .. Use(pen.UnassignedUse), "", "", pen.Pen.Pen,
        "", "", "", "", "", "",
    ];

    private static string[] Use(UseCounts use) => [Whole(use.MotorOnMs), Whole(use.LoadedMs), Whole(use.Strokes)];

    private static string Word(Sterilisation? sterilisation) => sterilisation switch
    {
        null => "",
        Sterilisation.EthyleneOxide => "eo",
        Sterilisation.Gamma => "gamma",
        _ => "unknown",
    };

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WriteRow(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append(NewLine);
}
