using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Smp.Ledger;

namespace Smp.Bench.Import;

/// <summary>The durable import beside a bare SQLite loop, and the verification beside bare SHA-256.</summary>
/// <remarks>
/// Works beside the program and not in the system's temporary folder, which may be memory, where syncs cost nothing.
/// </remarks>
internal sealed class ImportBench : IBenchGroup
{
    private const int Turns = 9;
    private const int RecordsATurn = 20_000;
    private const int Syncs = 200;
    private const int AppendBytes = 64;
    private const double ImportRatioMin = 0.8;
    private const double VerifyRatioMin = 0.7;

    /// <inheritdoc/>
    public string Name => "import";

    /// <inheritdoc/>
    public IEnumerable<BenchRow> Run(IProgress<string> progress)
    {
        string folder = Directory.CreateDirectory(
            Path.Combine(AppContext.BaseDirectory, $"bench-{Environment.ProcessId}")).FullName;
        try
        {
            using LedgerImport ours = new(folder);
            using BareImport bare = new(folder);
            progress.Report($"import: {Turns} turns of {Text(RecordsATurn)} records in groups of 1,000");
            yield return Import(ours, bare);
            yield return ImportAgain(ours);
            progress.Report("import: verification beside bare SHA-256");
            yield return Verification(ours.Path);
            progress.Report($"import: {Syncs} synced appends of {AppendBytes} B");
            yield return SyncedAppends(Path.Combine(folder, "appends"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static BenchRow Import(LedgerImport ours, BareImport bare)
    {
        Timing timing = Rounds.Interleaved(Turns, RecordsATurn, ours.Import, bare.Import);
        return Rated("durable import, groups of 1,000", timing, "bare SQLite loop", ImportRatioMin);
    }

    private static BenchRow ImportAgain(LedgerImport ours)
    {
        Timing timing = Rounds.Interleaved(Turns, RecordsATurn, ours.ImportAgain, static _ => { });
        return new("the same records again", $"{Rate(timing.OursNs)} records/s", "-", null, "-", true);
    }

    private static BenchRow Verification(string path)
    {
        int rows = (int)LedgerVerifier.Verify(path).Head.RowCount;
        Timing timing = Rounds.Interleaved(Turns, rows, _ => LedgerVerifier.Verify(path), HashBare);
        return Rated("verification, all hashes and rules", timing, "bare SHA-256 loop", VerifyRatioMin);
    }

    /// <summary>A row's hash, its leaf and its node of the tree, over bytes that are there already.</summary>
    private static void HashBare(int rows)
    {
        byte[] row = new byte[121];
        byte[] hash = new byte[32];
        for (int number = 0; number < rows; number++)
        {
            SHA256.HashData(row, hash);
            SHA256.HashData(row.AsSpan(0, 33), hash);
            SHA256.HashData(row.AsSpan(0, 65), hash);
        }
    }

    private static BenchRow SyncedAppends(string path)
    {
        using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        byte[] bytes = new byte[AppendBytes];
        double[] ms = new double[Syncs];
        for (int append = 0; append < Syncs; append++)
        {
            long start = Stopwatch.GetTimestamp();
            file.Write(bytes);
            file.Flush(flushToDisk: true);
            ms[append] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        double[] sorted = [.. ms.Order()];
        string p50 = sorted[Syncs / 2].ToString("0.000", CultureInfo.InvariantCulture);
        string p99 = sorted[Syncs * 99 / 100].ToString("0.000", CultureInfo.InvariantCulture);
        return new($"fsync of a {AppendBytes} B append, p50", $"{p50} ms (p99 {p99} ms)", "-", null, "-", true);
    }

    private static BenchRow Rated(string figure, Timing timing, string peer, double ratioMin)
    {
        string limit = string.Create(CultureInfo.InvariantCulture, $">= {ratioMin} x");
        return new(
            figure, $"{Rate(timing.OursNs)} records/s", $"{Rate(timing.PeerNs)} records/s {peer}", timing.Ratio, limit,
            timing.Ratio >= ratioMin);
    }

    private static string Rate(double ns) => Text((long)(1e9 / ns));

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
