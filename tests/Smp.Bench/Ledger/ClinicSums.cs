using System.Collections.Generic;
using System.IO;
using System.Linq;
using Smp.Bridge;
using Smp.Clinic;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Usage;
using Smp.Ledger;

namespace Smp.Bench.Ledger;

/// <summary>The sums of a hygiene report, by whatever way they were reckoned.</summary>
/// <param name="Cartridges">Motor-on time, loaded time and strokes of each cartridge.</param>
/// <param name="Pens">The sums of each pen, by its number.</param>
internal sealed record ClinicSums(Dictionary<uint, UseCounts> Cartridges, Dictionary<ulong, PenSums> Pens)
{
    /// <summary>Reads a ledger and makes the report as the program does, without verifying.</summary>
    public static HygieneReport Report(string path)
    {
        using LedgerFile ledger = LedgerFile.OpenReadOnly(path);
        ClinicReader reader = new(ledger);
        reader.Refresh();
        ReportHeading heading = new($"{ledger.Id}", reader.Rows, "not verified here", reader.Record.LatestAt);
        return HygieneReport.Of(reader.Record, ReportPeriod.Everything, heading);
    }

    /// <summary>What a report says.</summary>
    public static ClinicSums Of(HygieneReport report) => new(
        report.Cartridges.ToDictionary(row => row.Life.Cartridge.Number, row => row.Clocks.Use),
        report.Pens.Zip(report.Sums).ToDictionary(pen => pen.First.Pen.Device, pen => SumsOf(pen.First, pen.Second)));

    /// <summary>Stops the benchmark unless another way came to the same.</summary>
    public void RequireSame(ClinicSums other)
    {
        bool isSame = Cartridges.Count == other.Cartridges.Count && Pens.Count == other.Pens.Count
            && Cartridges.All(cartridge => other.Cartridges.GetValueOrDefault(cartridge.Key) == cartridge.Value)
            && Pens.All(pen => other.Pens.GetValueOrDefault(pen.Key) == pen.Value);
        if (!isSame)
        {
            throw new InvalidDataException("bench: the report and the bare SQL came to different sums");
        }
    }

    private static PenSums SumsOf(PenRow pen, SumCheck sum) => new(
        pen.Records, pen.Boots, pen.Runs, pen.Interrupted, pen.Faults, sum.Assigned, sum.Unassigned, sum.Total);
}
