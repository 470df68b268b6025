using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Smp.Ledger;

namespace Smp.Bench.Ledger;

/// <summary>A clinic's years: verifying, reporting and proving beside the shortest way to the same.</summary>
internal sealed class LedgerBench(ulong seed) : IBenchGroup
{
    private const int Turns = 5;
    private const double VerifyRatioMin = 0.7;
    private const double VerifyRowsASecondMin = 1_500_000;
    private const double ReportTimesMax = 2;

    /// <inheritdoc/>
    public string Name => "ledger";

    /// <inheritdoc/>
    public IEnumerable<BenchRow> Run(IProgress<string> progress)
    {
        string folder = Directory.CreateDirectory(
            Path.Combine(AppContext.BaseDirectory, $"bench-{Environment.ProcessId}")).FullName;
        try
        {
            string path = Path.Combine(folder, "ledger.db");
            progress.Report($"ledger: making one of {Text(MadeScale.Years.Runs)} runs, seed {seed}");
            LedgerHead head = MadeLedger.Write(path, MadeScale.Years, seed);
            progress.Report($"ledger: verification of {Text(head.RowCount)} rows, {Turns} turns");
            yield return Verification(path);
            progress.Report($"ledger: report, {Turns} turns");
            using BareSums bare = BareSums.From(path, Path.Combine(folder, "sums.db"));
            yield return Report(path, bare);
            yield return WholeReport(path, Path.Combine(folder, "report.txt"));
            progress.Report("ledger: proofs");
            foreach (BenchRow row in ProofRows.Of(path))
            {
                yield return row;
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static BenchRow Verification(string path)
    {
        VerifyOutcome outcome = LedgerVerifier.Verify(path);
        (long rows, byte[] hash) = BareHashing.Run(path);
        if (!outcome.IsRight || outcome.Head != new LedgerHead(rows, new LedgerHash(hash)))
        {
            throw new InvalidDataException($"bench: the made ledger does not verify: {outcome}");
        }
        Timing timing = Rounds.Interleaved(
            Turns, (int)rows, _ => LedgerVerifier.Verify(path), _ => BareHashing.Run(path));
        bool isFast = timing.Ratio >= VerifyRatioMin || 1e9 / timing.OursNs >= VerifyRowsASecondMin;
        return new(
            $"verify {Text(rows)} rows", $"{Rate(timing.OursNs)} rows/s",
            $"{Rate(timing.PeerNs)} rows/s, same SELECT and one SHA-256 a row", timing.Ratio,
            string.Create(CultureInfo.InvariantCulture, $">= {VerifyRatioMin} x or 1,500,000 rows/s"), isFast);
    }

    private static BenchRow Report(string path, BareSums bare)
    {
        ClinicSums.Of(ClinicSums.Report(path)).RequireSame(bare.Run());
        Timing timing = Rounds.Interleaved(Turns, 1, _ => ClinicSums.Report(path), _ => bare.Run());
        string figure = $"report of {Text(MadeScale.Years.Runs)} runs, {Text(MadeScale.Years.Cartridges)} cartridges";
        return new(
            figure, Seconds(timing.OursNs), $"{Seconds(timing.PeerNs)}, bare SQL over decoded columns, same sums",
            timing.Ratio, string.Create(CultureInfo.InvariantCulture, $"<= {ReportTimesMax} x its time"),
            timing.Ratio >= 1 / ReportTimesMax);
    }

    private static BenchRow WholeReport(string path, string reportPath)
    {
        (double seconds, long peakBytes) = ReportProcess.Run(path, reportPath);
        return new(
            "smp report, verification and all", string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s"),
            string.Create(CultureInfo.InvariantCulture, $"{peakBytes / 1e6:0} MB of memory at most"), null, "-", true);
    }

    private static string Rate(double ns) => Text((long)(1e9 / ns));

    private static string Seconds(double ns) => string.Create(CultureInfo.InvariantCulture, $"{ns / 1e9:0.00} s");

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
