using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace Smp.Bench.Sim;

/// <summary>
/// How much faster than real time one core runs a pen: firmware core, physics and host link together.
/// </summary>
internal sealed class SimBench : IBenchGroup
{
    private const double TimesMin = 2_000;
    private const int Rounds = 5;
    private const long RoundMs = 1_800_000;

    public string Name => "sim";

    public IEnumerable<BenchRow> Run(IProgress<string> progress)
    {
        var linked = new PenWithHost(1);
        var alone = new PenWithHost(1);
        linked.Run(60_000, true);
        alone.Run(60_000, false);
        double[] linkedTimes = new double[Rounds];
        double[] aloneTimes = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            progress.Report($"sim: round {round + 1} of {Rounds}");
            linkedTimes[round] = Times(() => linked.Run(RoundMs, true));
            aloneTimes[round] = Times(() => alone.Run(RoundMs, false));
        }
        double value = Median(linkedTimes);
        double peer = Median(aloneTimes);
        bool didWork = linked.Records > 100 && linked.Samples > 10_000 && linked.Strokes > 100_000;
        yield return new BenchRow(
            "simulated pen with host link, one core",
            string.Create(CultureInfo.InvariantCulture, $"{value:N0} x real time"),
            string.Create(CultureInfo.InvariantCulture, $"{peer:N0} x, the same pen without a host"),
            value / peer,
            string.Create(CultureInfo.InvariantCulture, $">= {TimesMin:N0} x"),
            value >= TimesMin && didWork);
        yield return new BenchRow(
            "what that session held",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{linked.Records} records, {linked.Samples} samples, {linked.Strokes} strokes"),
            "-", null, "> 100, 10,000, 100,000", didWork);
    }

    private static double Times(Action run)
    {
        long start = Stopwatch.GetTimestamp();
        run();
        return RoundMs / Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
