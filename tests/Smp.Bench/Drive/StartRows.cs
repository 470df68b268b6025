using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Simulator.Plant;

namespace Smp.Bench.Drive;

/// <summary>How a press becomes a steady rate.</summary>
internal static class StartRows
{
    /// <summary>Longest time to within 2 %, ms.</summary>
    public const int WithinMsMax = 250;

    /// <summary>Largest overshoot of a revolution.</summary>
    public const double OvershootShareMax = 0.03;

    private const int Seeds = 20;

    public static IEnumerable<BenchRow> Rows(int tickMs, CartridgeLoad load, string name)
    {
        Trial[] trials = [.. Plant.All.Select(plant => new Trial { Plant = plant, TickMs = tickMs, Load = load })];
        Started[] ours = [.. trials.Select(Worst)];
        Started[] plain = [.. trials.Select(trial => Started.Step(trial, false))];
        Started[] forward = [.. trials.Select(trial => Started.Step(trial, true))];
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

    private static Started Worst(Trial trial) => Started.Worst(
        [.. Enumerable.Range(1, Seeds).Select(seed => Started.Measure(trial with { Seed = (ulong)seed }))]);

    private static string Across(Started[] starts, Func<Started, string> figure, string unit) =>
        Cell.Across(starts.Select(figure), unit);

    private static string Against(Started[] plain, Started[] forward, Func<Started, string> figure, string unit) =>
        $"step start: {Across(plain, figure, unit)} PI, {Across(forward, figure, unit)} feed-forward + PI";
}
