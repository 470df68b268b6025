using System;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Usage;

namespace Smp.App.Reports.Csv;

/// <summary>Lots, pigments, exceptions and runs.</summary>
internal static class OtherTables
{
    public static void Lots(CsvText text, HygieneReport report)
    {
        text.Row(
        [
            "lot", "maker", "expiry", "has_other_expiry", "expiry_is", "boxes", "certificates", "purchases",
            "first_received_utc", "received", "opened", "discarded", "counted", "left", "clients", "motor_on_ms",
            "has_other_maker",
        ]);
        foreach (LotRow row in report.Lots)
        {
            text.Row(
            [
                row.Lot.Text, row.Maker, row.Expiry?.Text ?? "", CsvText.Flag(row.HasOtherExpiry),
                report.Heading.Words.Expiry(row.Nearness),
                string.Join("; ", row.Boxes.Select(box => CsvText.Whole(box.Receipt.Box))),
                string.Join("; ", row.Boxes.Select(box => box.Receipt.Certificate).OfType<string>()),
                string.Join("; ", row.Boxes.Select(box => box.Receipt.Purchase).OfType<string>()),
                row.ReceivedAt.Iso, row.Boxes.Count > 0 ? CsvText.Whole(row.Received) : "",
                CsvText.Whole(row.Opened), CsvText.Whole(row.Discarded), CsvText.Whole(row.Counted),
                CsvText.Whole(row.Left), CsvText.Whole(row.Clients), CsvText.Whole(row.MotorOnMs),
                CsvText.Flag(row.HasOtherMaker),
            ]);
        }
    }

    public static void Pigments(CsvText text, HygieneReport report)
    {
        text.Row(
        [
            "brand", "colour", "lot", "expiry", "is_expired", "session", "client", "poured_utc", "bottle_opened_utc",
            "cup_discarded", "label_shown", .. People.NameHead(report),
        ]);
        foreach (PigmentRow row in report.Pigments)
        {
            PigmentUsed poured = row.Poured;
            text.Row(
            [
                poured.Brand, poured.Colour, poured.Lot?.Text ?? "", poured.Expiry?.Text ?? "",
                CsvText.Flag(row.IsExpired), poured.Session.ToString(), People.Client(row.Client), poured.At.Iso,
                poured.OpenedAt.IsoDay, CsvText.Flag(poured.IsCupDiscarded), CsvText.Flag(poured.IsLabelShown),
                .. People.Name(report, row.Client),
            ]);
        }
    }

    public static void Exceptions(CsvText text, HygieneReport report)
    {
        text.Row(["severity", "kind", "at_utc", "at_is_exact", "cartridge", "what", "where", "remedy"]);
        foreach (Finding finding in report.Exceptions)
        {
            text.Row(
            [
                Word(finding.Severity), $"{finding.Kind}",
                finding.At.Iso, finding.At.IsKnown ? CsvText.Flag(finding.IsTimeExact) : "",
                finding.Cartridge.IsUnassigned ? "" : finding.Cartridge.ToString(), finding.What, finding.Where,
                finding.Remedy,
            ]);
        }
    }

    public static void Runs(CsvText text, HygieneReport report)
    {
        text.Row(
        [
            "cartridge", "session", "client", "pen", "epoch", "record", "mount", "start_utc", "start_ms_since_boot",
            "length_ms", "ending", "rate_mhz", "motor_mv", "current_ma", "ledger_row",
        ]);
        foreach (CartridgeRow row in report.Cartridges)
        {
            foreach (PlacedFact placed in row.Runs.Runs)
            {
                Run(text, row, placed);
            }
        }
    }

    private static void Run(CsvText text, CartridgeRow row, PlacedFact placed)
    {
        UsageFact run = placed.Fact;
        text.Row(
        [
            row.Life.Cartridge.ToString(), row.Life.Session.IsNone ? "" : row.Life.Session.ToString(),
            People.Client(row.Life.Client), run.Pen.Pen, run.Pen.EpochShort, CsvText.Whole(run.Sequence),
            CsvText.Whole(run.Mount), run.Start.Iso, CsvText.Whole(run.StartMs), CsvText.Whole(run.Value),
            Word(run.Ending), CsvText.Whole(run.RateMhz), CsvText.Whole(run.MotorMv), CsvText.Whole(run.CurrentMa),
            CsvText.Whole(placed.Row),
        ]);
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Red => "red",
        Severity.Amber => "amber",
        _ => "info",
    };

    private static string Word(RunEnd ending) => ending switch
    {
        RunEnd.Released => "released",
        RunEnd.StoppedByHost => "stopped-by-host",
        RunEnd.Fault => "fault",
        RunEnd.TimeLimit => "time-limit",
        RunEnd.PowerLost => "power-lost",
        RunEnd.Merged => "merged",
        _ => "unknown",
    };
}
