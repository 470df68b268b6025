using System;
using System.Collections.Generic;
using System.Linq;

namespace Smp.Bench.Drive;

/// <summary>The worst of the drive's figures over several trials, in one line.</summary>
/// <param name="ErrorShare">Mean error under load once settled.</param>
/// <param name="LoadBackMs">Back within 2 % after the load step; null for never.</param>
/// <param name="SupplyBackMs">Back within 2 % after the supply step; null for never.</param>
/// <param name="DeviationShare">Standard deviation of revolutions with tick jitter and counter noise.</param>
/// <param name="Start">The soft start.</param>
internal sealed record Bundle(
    double ErrorShare, int? LoadBackMs, int? SupplyBackMs, double DeviationShare, Started Start)
{
    /// <summary>The worst of all trials.</summary>
    public static Bundle Worst(IEnumerable<Trial> trials) => trials.Select(Measure).Aggregate(Worse);

    /// <summary>Holds when nothing is worse than so many times its limit.</summary>
    public bool IsWithin(int times) =>
        ErrorShare <= times * DisturbanceRows.ErrorShareMax
        && LoadBackMs <= times * DisturbanceRows.BackMsMax(TickMs)
        && SupplyBackMs <= times * DisturbanceRows.SupplyBackMsMax
        && DeviationShare <= times * TimingRows.DeviationShareMax
        && Start.WithinMs <= times * StartRows.WithinMsMax
        && Start.OvershootShare <= times * StartRows.OvershootShareMax;

    /// <summary>The limits, so many times.</summary>
    public static string Limits(int times) => Text(
        Cell.Of($"{times * DisturbanceRows.ErrorShareMax * 100:0.#}"),
        Cell.Of($"{times * DisturbanceRows.BackMsMax(TickMs)}"),
        Cell.Of($"{times * DisturbanceRows.SupplyBackMsMax}"),
        Cell.Of($"{times * TimingRows.DeviationShareMax * 100:0}"),
        Cell.Of($"{times * StartRows.WithinMsMax}"),
        Cell.Of($"{times * StartRows.OvershootShareMax * 100:0}"));

    /// <summary>The figures.</summary>
    public override string ToString() => Text(
        Cell.Percent(ErrorShare), Cell.Ms(LoadBackMs), Cell.Ms(SupplyBackMs), Cell.Percent(DeviationShare),
        Cell.Ms(Start.WithinMs), Cell.Percent(Start.OvershootShare));

    private static string Text(
        string error, string loadBack, string supplyBack, string deviation, string start, string overshoot) =>
        $"error {error} %, load {loadBack} ms, supply {supplyBack} ms, deviation {deviation} %, start {start} ms, "
        + $"overshoot {overshoot} %";

    private const int TickMs = 20;

    private static Bundle Worse(Bundle one, Bundle other) => new(
        Math.Max(one.ErrorShare, other.ErrorShare),
        Cell.Later(one.LoadBackMs, other.LoadBackMs),
        Cell.Later(one.SupplyBackMs, other.SupplyBackMs),
        Math.Max(one.DeviationShare, other.DeviationShare),
        Started.Worst([one.Start, other.Start]));

    private static Bundle Measure(Trial trial)
    {
        Disturbance load = Disturb(trial, pen => pen.Load(DisturbanceRows.StepMnm));
        Disturbance supply = Disturb(trial, pen => pen.Sag(DisturbanceRows.SagMv));
        return new Bundle(
            Math.Abs(load.ErrorShare),
            load.BackMs,
            supply.BackMs,
            TimingRows.Deviation(RegulatedPen.Steady(trial with { TickLateMsMax = TickMs / 2 })),
            Started.Measure(trial));
    }

    private static Disturbance Disturb(Trial trial, Action<DrivenPen> change)
    {
        RegulatedPen pen = RegulatedPen.Steady(trial);
        return Disturbance.Measure(pen, trial.SetHz, () => change(pen));
    }
}
