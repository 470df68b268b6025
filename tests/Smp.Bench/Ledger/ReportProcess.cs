using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Smp.Bench.Ledger;

/// <summary><c>smp report</c> as a person starts it: wall time, and the most memory it held.</summary>
internal static class ReportProcess
{
    private const int LookMs = 10;
    private const string PeakName = "VmHWM:";

    /// <summary>The program smp in this checkout.</summary>
    public static string Program => Path.Combine(
        Checkout(), "host", "Smp.App", "bin", "Release", "net10.0", "smp.dll");

    /// <summary>Runs it once.</summary>
    public static (double Seconds, long PeakBytes) Run(string ledger, string reportPath)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(
            Environment.ProcessPath!, [Program, "report", "--ledger", ledger, "--out", reportPath]);
        long peakBytes = 0;
        while (!process.WaitForExit(LookMs))
        {
            peakBytes = Math.Max(peakBytes, PeakBytes(process.Id));
        }
        return process.ExitCode == 0
            ? (Stopwatch.GetElapsedTime(start).TotalSeconds, peakBytes)
            : throw new InvalidOperationException($"bench: smp report ended with {process.ExitCode}.");
    }

    /// <summary>The most that a process has held so far; 0 when it is gone, or the system does not tell.</summary>
    private static long PeakBytes(int process)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(each => each.StartsWith(
                PeakName, StringComparison.Ordinal));
            return line is null ? 0 : 1_024 * long.Parse(line.Split(' ')[^2], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static string Checkout()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "SmpDevice.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder ?? throw new InvalidOperationException("bench: run it inside a checkout.");
    }
}
