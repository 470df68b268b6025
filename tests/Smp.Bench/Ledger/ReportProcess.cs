using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;

namespace Smp.Bench.Ledger;

/// <summary><c>smp report</c> as a person starts it: wall time, and the most memory it held.</summary>
internal static class ReportProcess
{
    private const int Children = -1;
    private const int UsageWords = 18;
    private const int MostMemoryWord = 4;

    /// <summary>Runs it once.</summary>
    public static (double Seconds, long PeakBytes) Run(string ledger, string reportPath)
    {
        string program = Path.Combine(Checkout(), "host", "Smp.App", "bin", "Release", "net10.0", "smp.dll");
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(
            Environment.ProcessPath!, [program, "report", "--ledger", ledger, "--out", reportPath]);
        process.WaitForExit();
        return process.ExitCode == 0
            ? (Stopwatch.GetElapsedTime(start).TotalSeconds, PeakBytes())
            : throw new InvalidOperationException($"bench: smp report ended with {process.ExitCode}.");
    }

    /// <summary>The most that any child held; 0 where the system does not tell.</summary>
    private static long PeakBytes()
    {
        long[] usage = new long[UsageWords];
        return OperatingSystem.IsLinux() && ResourceUsage(Children, usage) == 0 ? usage[MostMemoryWord] * 1_024 : 0;
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ResourceUsage(int who, long[] usage);

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
