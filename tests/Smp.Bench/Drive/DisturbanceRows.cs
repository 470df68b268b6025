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

    private const double SagMv = 0.1 * Trial.RailMv;
    private const int Seeds = 20;
    private const double ErrorShareMax = 0.005;
    private const int SupplyBackMsMax = 200;

    public static IEnumerable<BenchRow> Load(int tickMs, CartridgeLoad load, string name)
    {
        Compared[] plants = [.. Plant.All.Select(plant => Compare(plant, tickMs, load, pen => pen.Load(StepMnm)))];
        string where = $"load step {StepMnm} mNm, {tickMs} ms tick, {name}";
        yield return Error(plants, $"{where}: mean error once settled, A / B / C");
        yield return Back(plants, $"{where}: back within 2 %", BackMsMax(tickMs));
        yield return Dip(plants, tickMs, $"{where}: first dip");
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

    // The mean over the seeds, because the step falls anywhere between two ticks: half a tick before the next, in the
    // mean. Nothing can be known of it before.
    private static BenchRow Dip(Compared[] plants, int tickMs, string figure)
    {
        double[] leastShares =
            [.. plants.Select(plant => plant.Plant.FallHz(StepMnm / 1_000, tickMs / 2_000.0) / plant.SetHz)];
        return new BenchRow(
            figure,
            Cell.Across(plants.Select(plant => Cell.Percent(-plant.MeanDipShare)), "%"),
            Cell.Across(plants.Select(plant => Cell.Percent((plant.Open.LeastHz / plant.SetHz) - 1)), "%, open loop"),
            null,
            Cell.Across(leastShares.Select(share => Cell.Percent(-share)), "%: R, k, J and half a tick; no loop beats it"),
            plants.Zip(leastShares).All(pair => pair.First.MeanDipShare >= pair.Second));
    }

    private sealed record Compared(Plant Plant, double SetHz, List<Disturbance> Ours, Disturbance Open)
    {
        public double WorstErrorShare => Ours.MaxBy(one => Math.Abs(one.ErrorShare))!.ErrorShare;

        public int? BackMs => Cell.Latest(Ours.Select(one => one.BackMs));

        public double MeanDipShare => 1 - (Ours.Average(one => one.LeastHz) / SetHz);
    }
}
