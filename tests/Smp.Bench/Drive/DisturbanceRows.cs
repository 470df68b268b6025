using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Simulator.Plant;

namespace Smp.Bench.Drive;

/// <summary>What a step of load or of supply does to the rate, beside open loop.</summary>
internal static class DisturbanceRows
{
    /// <summary>The step of load, mNm.</summary>
    public const double StepMnm = 1;

    /// <summary>The step of supply, mV.</summary>
    public const double SagMv = 0.1 * Trial.RailMv;

    /// <summary>Largest mean error once settled.</summary>
    public const double ErrorShareMax = 0.005;

    /// <summary>Longest time to be back within 2 % after a supply step, ms.</summary>
    public const int SupplyBackMsMax = 200;

    private const int Seeds = 20;

    public static IEnumerable<BenchRow> Load(int tickMs, CartridgeLoad load, string name)
    {
        Compared[] plants = [.. Plant.All.Select(plant => Compare(plant, tickMs, load, pen => pen.Load(StepMnm)))];
        string where = $"load step {StepMnm} mNm, {tickMs} ms tick, {name}";
        yield return Error(plants, $"{where}: mean error once settled");
        yield return Back(plants, $"{where}: back within 2 %", BackMsMax(tickMs));
        yield return Dip(plants, tickMs, $"{where}: first dip, mean");
    }

    public static IEnumerable<BenchRow> Supply(int tickMs, CartridgeLoad load, string name)
    {
        Compared[] plants = [.. Plant.All.Select(plant => Compare(plant, tickMs, load, pen => pen.Sag(SagMv)))];
        string where = $"supply -10 %, {tickMs} ms tick, {name}";
        yield return Error(plants, $"{where}: mean error once settled");
        yield return Back(plants, $"{where}: back within 2 %", SupplyBackMsMax);
    }

    /// <summary>Time to be back within 2 % after a load step, ms.</summary>
    public static int BackMsMax(int tickMs) => tickMs * 10;

    private static Compared Compare(Plant plant, int tickMs, CartridgeLoad load, Action<DrivenPen> change)
    {
        Trial trial = new() { Plant = plant, TickMs = tickMs, Load = load };
        OpenLoopPen open = OpenLoopPen.Steady(trial);
        List<Disturbance> ours = [];
        for (ulong seed = 1; seed <= Seeds; seed++)
        {
            RegulatedPen pen = RegulatedPen.Steady(trial with { Seed = seed });
            ours.Add(Disturbance.Measure(pen, trial.SetHz, () => change(pen)));
        }
        return new Compared(plant, trial.SetHz, ours, Disturbance.Measure(open, trial.SetHz, () => change(open)));
    }

    private static BenchRow Error(Compared[] plants, string figure) => new(
        figure,
        Cell.Across(plants.Select(plant => Cell.Percent(plant.WorstErrorShare)), "%"),
        Cell.Across(plants.Select(plant => Cell.Percent(plant.Open.ErrorShare)), "%, open loop"),
        plants.Min(plant => Math.Abs(plant.Open.ErrorShare / plant.WorstErrorShare)),
        Cell.Of($"<= {ErrorShareMax * 100:0.0} %, worst of {Seeds} seeds"),
        plants.All(plant => Math.Abs(plant.WorstErrorShare) <= ErrorShareMax));

    private static BenchRow Back(Compared[] plants, string figure, int limitMs) => new(
        figure,
        Cell.Across(plants.Select(plant => Cell.Ms(plant.BackMs)), "ms"),
        Cell.Across(plants.Select(plant => Cell.Ms(plant.Open.BackMs)), "ms, open loop"),
        null,
        $"<= {limitMs} ms, worst of {Seeds} seeds",
        plants.All(plant => plant.BackMs <= limitMs));

    // The mean over the seeds, because the step falls anywhere between two ticks.
    private static BenchRow Dip(Compared[] plants, int tickMs, string figure)
    {
        double[] leastShares =
            [.. plants.Select(plant => plant.Plant.FallBeforeTickHz(StepMnm / 1_000, tickMs / 1_000.0) / plant.SetHz)];
        return new BenchRow(
            figure,
            Cell.Across(plants.Select(plant => Cell.Percent(-plant.MeanDipShare)), "%"),
            Cell.Across(plants.Select(plant => Cell.Percent(-plant.Open.DipHz / plant.SetHz)), "%, open loop"),
            null,
            Cell.Across(
                leastShares.Select(share => Cell.Percent(-share)), "%, by R, k, J up to the first tick: physics"),
            plants.Zip(leastShares).All(pair => pair.First.MeanDipShare >= pair.Second));
    }

    private sealed record Compared(Plant Plant, double SetHz, List<Disturbance> Ours, Disturbance Open)
    {
        public double WorstErrorShare => Ours.MaxBy(one => Math.Abs(one.ErrorShare))!.ErrorShare;

        public int? BackMs => Cell.Latest(Ours.Select(one => one.BackMs));

        public double MeanDipShare => Ours.Average(one => one.DipHz) / SetHz;
    }
}
