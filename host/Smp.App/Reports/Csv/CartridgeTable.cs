using System.Linq;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Usage;

namespace Smp.App.Reports.Csv;

/// <summary>Cartridges. Use without one has a row per pen, so that columns add up.</summary>
internal static class CartridgeTable
{
    private static readonly string[] Header =
    [
        "kind", "cartridge", "maker", "model", "configuration", "lot", "expiry", "sterilisation", "client", "session",
        "opened_utc", "mounted_ms", "mounted_is_at_least", "motor_on_ms", "loaded_ms", "strokes",
        "disposed_utc", "container", "pens", "flags",
        "diameter_um", "gtin", "serial", "override_by", "override_reason",
        "runs", "mean_current_ma", "highest_run_current_ma", "current_rise_percent", "first_mounted_utc", "removed_utc",
        "signed_by",
    ];

    public static void Write(CsvText text, HygieneReport report)
    {
        bool hasNames = report.Heading.HasNames;
        text.Row(hasNames ? [.. Header, "client_name"] : Header);
        foreach (CartridgeRow row in report.Cartridges)
        {
            string[] cells = OfCartridge(row, report.Heading.Words);
            text.Row(hasNames ? [.. cells, report.Heading.NameOf(row.Life.Client)] : cells);
        }
        foreach (PenRow pen in report.Pens)
        {
            text.Row(hasNames ? [.. OfUnassigned(pen), ""] : OfUnassigned(pen));
        }
    }

    private static string[] OfCartridge(CartridgeRow row, ReportWords words)
    {
        CartridgeLife life = row.Life;
        CartridgeOpened? opening = life.Opening;
        return
        [
            "cartridge", life.Cartridge.ToString(), opening?.Maker ?? "", opening?.Model ?? "",
            opening?.Configuration ?? "",
            opening?.Lot?.Text ?? "", opening?.Expiry?.Text ?? "", Word(opening?.Sterilisation),
            life.Client.IsNone ? "" : life.Client.ShortForm, life.Session.IsNone ? "" : life.Session.ToString(),
            opening?.At.Iso ?? "", CsvText.Whole(row.Clocks.Mounted.Ms), CsvText.Flag(row.Clocks.Mounted.IsAtLeast),
            .. Use(row.Clocks.Use),
            life.Disposal?.At.Iso ?? "", life.Disposal?.Container.Mark ?? "",
            string.Join("; ", row.Stays.Select(stay => stay.Pen.Pen).Distinct()),
            string.Join("; ", row.Found.Select(words.Flag)),
            opening is { DiameterUm: > 0 } ? CsvText.Whole(opening.DiameterUm) : "", opening?.Gtin?.Text ?? "",
            opening?.Serial ?? "", opening?.Override?.Person ?? "", opening?.Override?.Reason ?? "",
            .. OfRuns(row),
        ];
    }

    private static string[] OfRuns(CartridgeRow row) =>
    [
        CsvText.Whole(row.Runs.Count),
        row.Runs.MeanCurrentMa > 0 ? CsvText.Whole(row.Runs.MeanCurrentMa) : "",
        row.Runs.HighestRunMa > 0 ? CsvText.Whole(row.Runs.HighestRunMa) : "",
        CsvText.Whole(row.Wear?.RisePercent),
        row.FirstMounted.IsExact ? row.FirstMounted.At.Iso : "",
        row.Removed.IsExact ? row.Removed.At.Iso : "",
        row.SignedBy,
    ];

    private static string[] OfUnassigned(PenRow pen) =>
    [
        "unassigned", .. Empty(12), .. Use(pen.UnassignedUse), "", "", pen.Pen.Pen, .. Empty(13),
    ];

    private static string[] Empty(int count) => [.. Enumerable.Repeat("", count)];

    private static string[] Use(UseCounts use) =>
        [CsvText.Whole(use.MotorOnMs), CsvText.Whole(use.LoadedMs), CsvText.Whole(use.Strokes)];

    private static string Word(Sterilisation? sterilisation) => sterilisation switch
    {
        null => "",
        Sterilisation.EthyleneOxide => "eo",
        Sterilisation.Gamma => "gamma",
        _ => "unknown",
    };
}
