using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Wire.Messages;

namespace Smp.Bench.Drive;

/// <summary>The needle's protrusion: a step of 0.5 mm, stopped and running.</summary>
internal static class DepthRows
{
    private const int Seeds = 20;
    private const int FromUm = 1_000;
    private const int ToUm = 500;
    private const int WithinMsMax = 300;
    private const double RunningUmPerSMax = 200;
    private const int StandMs = 4_000;
    private const string Dial = "100 to 250 um, a click of a manual dial";

    public static IEnumerable<BenchRow> Rows()
    {
        DepthStep[] stopped = [.. Measure(false)];
        DepthStep[] running = [.. Measure(true)];
        yield return Error(stopped, "stopped");
        yield return new BenchRow(
            "depth step 0.5 mm, stopped: within 50 um for good",
            Cell.Ms(Cell.Latest(stopped.Select(step => step.WithinMs))) + " ms", "-", null,
            $"<= {WithinMsMax} ms, worst of {Seeds} seeds",
            stopped.All(step => step.WithinMs <= WithinMsMax));
        yield return Error(running, "running");
        double fastest = running.Max(step => step.FastestUmPerS);
        yield return new BenchRow(
            "depth step 0.5 mm, running: fastest quarter second",
            Cell.Of($"{fastest / 1_000:0.000} mm/s"),
            Cell.Of($"{stopped.Max(step => step.FastestUmPerS) / 1_000:0.000} mm/s, stopped"), null,
            Cell.Of($"<= {RunningUmPerSMax / 1_000:0.0} mm/s"),
            fastest <= RunningUmPerSMax);
    }

    private static BenchRow Error(DepthStep[] steps, string state)
    {
        int worstUm = steps.Max(step => Math.Abs(step.ErrorUm));
        return new BenchRow(
            $"depth step 0.5 mm, {state}: error at the end",
            $"{worstUm} um", Dial, null, $"<= {DepthStep.NearUm} um, worst of {Seeds} seeds", worstUm <= DepthStep.NearUm);
    }

    private static IEnumerable<DepthStep> Measure(bool isRunning)
    {
        for (ulong seed = 1; seed <= Seeds; seed++)
        {
            Trial trial = new() { Plant = Plant.All[0], Seed = seed, ProtrusionUm = FromUm };
            RegulatedPen pen = isRunning ? RegulatedPen.Steady(trial) : RegulatedPen.Arm(trial);
            pen.Run(StandMs);
            yield return DepthStep.Measure(pen, ToUm);
        }
    }
}
