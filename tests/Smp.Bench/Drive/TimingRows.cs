using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Simulator.Plant;
using Smp.Wire;

namespace Smp.Bench.Drive;

/// <summary>What ticks at the wrong time, or none, do to the rate.</summary>
internal static class TimingRows
{
    /// <summary>Largest standard deviation of revolutions, and largest deviation of one after a stall.</summary>
    public const double DeviationShareMax = 0.01;

    private const int Seeds = 20;
    private const int NoiseCountsPerS = 64;
    private const int SettleMs = 300;
    private const int SteadyMs = 3_000;
    private const int SurvivedAfterMs = 600;

    /// <summary>Ticks that come up to half a period late, counter with its noise.</summary>
    public static BenchRow Jitter(int tickMs, CartridgeLoad load, string name)
    {
        Trial[] trials = [.. Trials(tickMs, load)];
        double[] ours = [.. trials.Select(trial => Worst(trial, Deviation))];
        double[] still = [.. trials.Select(trial => Worst(trial with { TickLateMsMax = 0 }, StillDeviation))];
        return new BenchRow(
            $"tick jitter +-50 %, {NoiseCountsPerS} false counts a second, {tickMs} ms tick, {name}: "
                + "standard deviation of revolutions",
            Cell.Across(ours.Select(Cell.Percent), "%"),
            Cell.Across(still.Select(Cell.Percent), "%, without both"),
            null,
            Cell.Of($"<= {ShareMax(tickMs) * 100:0} %, worst of {Seeds} seeds"),
            ours.All(share => share <= ShareMax(tickMs)));
    }

    /// <summary>No tick for a while in mid-run, and the run goes on.</summary>
    public static BenchRow Stall(int stallMs, int tickMs, CartridgeLoad load, string name)
    {
        double[] ours = [.. Trials(tickMs, load).Select(trial => Worst(
            trial with { TickLateMsMax = 0 }, pen => FurthestAfterStall(pen, stallMs)))];
        return new BenchRow(
            $"CPU stall {stallMs} ms in mid-run, {tickMs} ms tick, {name}: largest deviation of a revolution",
            Cell.Across(ours.Select(Cell.Percent), "%"),
            "-", null,
            Cell.Of($"<= {ShareMax(tickMs) * 100:0} %, worst of {Seeds} seeds"),
            ours.All(share => share <= ShareMax(tickMs)));
    }

    /// <summary>Standard deviation of the revolutions of a steady pen from here on, with false counts.</summary>
    public static double Deviation(RegulatedPen pen)
    {
        pen.World.Board.Counter.NoiseCountsPerS = NoiseCountsPerS;
        pen.Run(SettleMs);
        return StillDeviation(pen);
    }

    // A shorter window holds fewer of the encoder's steps: the figure is asked of a tick of 20 ms.
    private static double ShareMax(int tickMs) => tickMs < 20 ? 2 * DeviationShareMax : DeviationShareMax;

    private static double StillDeviation(RegulatedPen pen)
    {
        int fromMs = pen.NowMs;
        pen.Run(SteadyMs);
        return pen.Trace.RevolutionDeviationShare(fromMs, pen.NowMs);
    }

    private static IEnumerable<Trial> Trials(int tickMs, CartridgeLoad load) =>
        from plant in Plant.All
        select new Trial { Plant = plant, TickMs = tickMs, Load = load, TickLateMsMax = tickMs / 2 };

    private static double Worst(Trial trial, Func<RegulatedPen, double> measure)
    {
        double worst = 0;
        for (ulong seed = 1; seed <= Seeds; seed++)
        {
            worst = Math.Max(worst, measure(RegulatedPen.Steady(trial with { Seed = seed })));
        }
        return worst;
    }

    private static double FurthestAfterStall(RegulatedPen pen, int stallMs)
    {
        pen.Stall(stallMs);
        int fromMs = pen.NowMs;
        pen.Run(SurvivedAfterMs);
        return pen.Fault == FaultCode.None
            ? pen.Trace.FurthestShare(pen.Trial.SetHz, fromMs, pen.NowMs)
            : double.PositiveInfinity;
    }
}
