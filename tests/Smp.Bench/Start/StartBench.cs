using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Smp.Bench.Start;

/// <summary>How long a person waits for the smallest verb, from the script to its last line.</summary>
internal sealed class StartBench : IBenchGroup
{
    private const int Rounds = 9;
    private const double SecondsMax = 0.5;

    public string Name => "start";

    public IEnumerable<BenchRow> Run(IProgress<string> progress)
    {
        progress.Report($"start: {Rounds} rounds of ./smp version");
        string root = FindRoot();
        string program = Path.Combine(root, "host", "Smp.App", "bin", "Release", "net10.0", "smp.dll");
        Seconds(Path.Combine(root, "smp"), "version");
        double[] ours = new double[Rounds];
        double[] peer = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            ours[round] = Seconds(Path.Combine(root, "smp"), "version");
            peer[round] = Seconds(Environment.ProcessPath!, program, "version");
        }
        double value = Median(ours);
        yield return new BenchRow(
            "./smp version, after the first build",
            string.Create(CultureInfo.InvariantCulture, $"{value:0.000} s"),
            string.Create(CultureInfo.InvariantCulture, $"{Median(peer):0.000} s, the program without the script"),
            Median(peer) / value,
            string.Create(CultureInfo.InvariantCulture, $"<= {SecondsMax} s"),
            value <= SecondsMax);
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "SmpDevice.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder ?? throw new InvalidOperationException("bench: run it inside a checkout.");
    }

    private static double Seconds(string file, params string[] words)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo(file, words) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(start).TotalSeconds
            : throw new InvalidOperationException($"bench: {file} ended with {process.ExitCode}.");
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
