using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Simulator.Plant;

namespace Smp.Bench.Drive;

/// <summary>How a press becomes a steady rate.</summary>
internal static class StartRows
{
    private const int WithinMsMax = 250;
    private const double OvershootShareMax = 0.03;
    private const double WithinShare = 0.02;
    private const int EndMs = 1_500;
    private const int StayMs = 1_000;
    private const int Seeds = 20;

    public static IEnumerable<BenchRow> Rows(int tickMs, CartridgeLoad load, string name)
    {
        Trial[] trials = [.. Plant.All.Select(plant => new Trial { Plant = plant, TickMs = tickMs, Load = load })];
        Started[] ours = [.. trials.Select(Worst)];
        Started[] plain = [.. trials.Select(trial => Step(trial, false))];
        Started[] forward = [.. trials.Select(trial => Step(trial, true))];
        string where = $"soft start, {tickMs} ms tick, {name}";
        yield return new BenchRow(
            $"{where}: from the first voltage to within 2 % for good",
            Across(ours, start => Cell.Ms(start.WithinMs), "ms"),
            Against(plain, forward, start => Cell.Ms(start.WithinMs), "ms"),
            null,
            $"<= {WithinMsMax} ms, worst of {Seeds} seeds",
            ours.All(start => start.WithinMs <= WithinMsMax));
        yield return new BenchRow(
            $"{where}: overshoot",
            Across(ours, start => Cell.Percent(start.OvershootShare), "%"),
            Against(plain, forward, start => Cell.Percent(start.OvershootShare), "%"),
            null,
            Cell.Of($"<= {OvershootShareMax * 100:0} %"),
            ours.All(start => start.OvershootShare <= OvershootShareMax));
        yield return new BenchRow(
            $"{where}: largest winding current",
            Across(ours, start => Cell.Of($"{start.PeakMa:0}"), "mA"),
            Against(plain, forward, start => Cell.Of($"{start.PeakMa:0}"), "mA"),
            null, "-", true);
        yield return new BenchRow(
            $"{where}: from the press to the first voltage",
            Across(ours, start => Cell.Ms(start.PressMs), "ms"), "-", null, "-", true);
    }

    /// <summary>One start.</summary>
    public static Started Measure(Trial trial)
    {
        RegulatedPen pen = RegulatedPen.Arm(trial);
        pen.Press();
        pen.Run(EndMs);
        return Read(pen, trial, pen.DrivenFromMs);
    }

    private static Started Worst(Trial trial)
    {
        List<Started> all = [];
        for (ulong seed = 1; seed <= Seeds; seed++)
        {
            all.Add(Measure(trial with { Seed = seed }));
        }
        return new Started(
            Cell.Latest(all.Select(start => start.WithinMs)),
            all.Max(start => start.OvershootShare),
            all.Max(start => start.PressMs),
            all.Max(start => start.PeakMa));
    }

    private static Started Step(Trial trial, bool hasForward)
    {
        NaivePen pen = new(trial, hasForward);
        pen.Run(EndMs);
        return Read(pen, trial, 0);
    }

    private static Started Read(DrivenPen pen, Trial trial, int fromMs) => new(
        pen.Trace.WithinMs(trial.SetHz, WithinShare, fromMs, StayMs),
        (pen.Trace.HighestMeanHz(fromMs, pen.NowMs) / trial.SetHz) - 1,
        fromMs,
        pen.PeakMa);

    private static string Across(Started[] starts, Func<Started, string> figure, string unit) =>
        Cell.Across(starts.Select(figure), unit);

    private static string Against(Started[] plain, Started[] forward, Func<Started, string> figure, string unit) =>
        $"step start: {Across(plain, figure, unit)} PI, {Across(forward, figure, unit)} feed-forward + PI";
}
