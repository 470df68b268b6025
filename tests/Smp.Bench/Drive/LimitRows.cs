using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Simulator.Plant;
using Smp.Wire;
using Smp.Wire.Messages;

namespace Smp.Bench.Drive;

/// <summary>Other rates, the end of the voltage, and the mode that holds a voltage.</summary>
internal static class LimitRows
{
    private const int SteadyMs = 2_000;
    private const int TopHz = 150;
    private const int BackHz = 100;
    private const int BackMsMax = 200;
    private const double HeldShareMax = 0.02;

    private static readonly double[] OtherHz = [60, 80, 120];

    /// <summary>One measurement a row.</summary>
    public static IEnumerable<(string Figure, Func<IEnumerable<BenchRow>> Measure)> Rows() =>
    [
        .. OtherHz.Select(hz => (Cell.Of($"{hz} Hz"), One(() => OtherRate(hz)))),
        ("lowest rate, scalp cartridge", One(Ripple)),
        ("150 Hz", One(AtTheTop)),
        ("from 150 Hz to 100 Hz", One(BackFromTheTop)),
        ("voltage mode, supply", One(VoltageUnderSag)),
        ("voltage mode, load", One(VoltageUnderLoad)),
        ("voltage mode, rate limit", One(VoltageUnderRateLimit)),
    ];

    private static Func<IEnumerable<BenchRow>> One(Func<BenchRow> measure) => () => [measure()];

    private static BenchRow OtherRate(double hz)
    {
        Disturbance[] ours = [.. Trials(hz).Select(trial => Loaded(RegulatedPen.Steady(trial), hz))];
        Disturbance[] open = [.. Trials(hz).Select(trial => Loaded(OpenLoopPen.Steady(trial), hz))];
        return new BenchRow(
            Cell.Of($"load step {DisturbanceRows.StepMnm} mNm at {hz} Hz, 20 ms tick: mean error, back within 2 %"),
            $"{Errors(ours)}, {Cell.Across(ours.Select(one => Cell.Ms(one.BackMs)), "ms")}",
            $"{Errors(open)}, open loop", null, "-", true);
    }

    private static BenchRow Ripple()
    {
        const double Hz = Ceilings.StrokeRate10mHzMin / 100.0;
        string[] ours = [.. Trials(Hz, CartridgeLoad.Scalp).Select(trial => Ripple(RegulatedPen.Steady(trial)))];
        string[] open = [.. Trials(Hz, CartridgeLoad.Scalp).Select(trial => Ripple(OpenLoopPen.Steady(trial)))];
        return new BenchRow(
            Cell.Of($"ripple inside a stroke at {Hz} Hz, scalp cartridge: standard deviation of the rate"),
            Cell.Across(ours, "%"), Cell.Across(open, "%, open loop"), null, "-", true);
    }

    private static BenchRow AtTheTop()
    {
        Plant plant = Plant.All[0];
        RegulatedPen pen = Top(plant);
        int fromMs = pen.NowMs - SteadyMs;
        double reachedHz = pen.Trace.MeanHz(fromMs, pen.NowMs);
        double possibleHz =
            plant.Motor.NoLoadHz(Trial.RailMv / 1_000.0) - plant.DroopHz(DisturbanceRows.StepMnm / 1_000);
        return new BenchRow(
            Cell.Of($"{TopHz} Hz asked of plant A under {DisturbanceRows.StepMnm} mNm: voltage-limited, reaches"),
            Cell.Of($"{reachedHz:0.0} Hz, fault {pen.Fault}"),
            Cell.Of($"{possibleHz:0.0} Hz: 12 V on R, k and this load, full duty"), reachedHz / possibleHz,
            ">= 0.98 of what is possible, no fault",
            reachedHz >= 0.98 * possibleHz && pen.Fault == FaultCode.None);
    }

    private static BenchRow BackFromTheTop()
    {
        int?[] backs = [.. Plant.All.Select(Back)];
        return new BenchRow(
            Cell.Of($"set point lowered from {TopHz} to {BackHz} Hz in mid-run: from the request to within 2 %"),
            Cell.Across(backs.Select(Cell.Ms), "ms"), "-", null, $"<= {BackMsMax} ms, no fault, nothing wound up",
            backs.All(back => back <= BackMsMax));
    }

    private static int? Back(Plant plant)
    {
        RegulatedPen pen = Top(plant);
        int fromMs = pen.NowMs;
        pen.AskProfile((pen.Trial with { SetHz = BackHz }).Profile());
        pen.RunWithHost(SteadyMs);
        return pen.Fault == FaultCode.None
            ? pen.Trace.WithinMs(BackHz, Disturbance.BackShare, fromMs, Disturbance.StayMs)
            : null;
    }

    private static RegulatedPen Top(Plant plant)
    {
        RegulatedPen pen = RegulatedPen.Steady(new Trial { Plant = plant, SetHz = TopHz });
        pen.Load(DisturbanceRows.StepMnm);
        pen.Run(SteadyMs + 500);
        return pen;
    }

    private static BenchRow VoltageUnderSag()
    {
        Action<DrivenPen> sag = pen => pen.Sag(DisturbanceRows.SagMv);
        double[] ours = [.. Trials(BackHz).Select(trial => VoltageChange(trial, sag))];
        double[] open = [.. Trials(BackHz).Select(trial => OpenChange(trial, sag))];
        return new BenchRow(
            "voltage mode, supply -10 %: rate",
            Cell.Across(ours.Select(Cell.Percent), "%"), Cell.Across(open.Select(Cell.Percent), "%, open loop"), null,
            Cell.Of($"<= {HeldShareMax * 100:0} %"), ours.All(share => Math.Abs(share) <= HeldShareMax));
    }

    private static BenchRow VoltageUnderLoad()
    {
        Action<DrivenPen> load = pen => pen.Load(DisturbanceRows.StepMnm);
        double[] ours = [.. Trials(BackHz).Select(trial => VoltageChange(trial, load))];
        double[] open = [.. Trials(BackHz).Select(trial => OpenChange(trial, load))];
        return new BenchRow(
            Cell.Of($"voltage mode, load step {DisturbanceRows.StepMnm} mNm: rate, which this mode lets droop"),
            Cell.Across(ours.Select(Cell.Percent), "%"), Cell.Across(open.Select(Cell.Percent), "%, open loop"), null,
            "-", true);
    }

    private static BenchRow VoltageUnderRateLimit()
    {
        double[] ours = [.. Trials(BackHz).Select(HighestUnderRateLimit)];
        return new BenchRow(
            $"voltage mode, 12 V under a rate limit of {BackHz} Hz: highest revolution",
            Cell.Across(ours.Select(hz => Cell.Of($"{hz:0.0}")), "Hz"),
            Cell.Across(Plant.All.Select(plant => Cell.Of($"{plant.Motor.NoLoadHz(12):0}")), "Hz at 12 V"), null,
            Cell.Of($"<= limit + {StartRows.OvershootShareMax * 100:0} %"),
            ours.All(hz => hz <= BackHz * (1 + StartRows.OvershootShareMax)));
    }

    private static double HighestUnderRateLimit(Trial trial)
    {
        Profile profile = Voltage(trial, Trial.RailMv);
        profile.RateMax10mHz = BackHz * 100;
        RegulatedPen pen = RegulatedPen.Steady(trial, profile);
        pen.Run(SteadyMs);
        return pen.Fault == FaultCode.None ? pen.Trace.HighestMeanHz(0, pen.NowMs) : double.PositiveInfinity;
    }

    private static double VoltageChange(Trial trial, Action<DrivenPen> change)
    {
        int setMv = (int)(trial.Plant.NoLoadV(trial.SetHz) * 1_000);
        return Change(RegulatedPen.Steady(trial, Voltage(trial, setMv)), change);
    }

    private static double OpenChange(Trial trial, Action<DrivenPen> change) =>
        Change(OpenLoopPen.Steady(trial), change);

    private static double Change(DrivenPen pen, Action<DrivenPen> change)
    {
        pen.Run(SteadyMs);
        double beforeHz = pen.Trace.MeanHz(pen.NowMs - 1_000, pen.NowMs);
        change(pen);
        pen.Run(SteadyMs);
        return (pen.Trace.MeanHz(pen.NowMs - 1_000, pen.NowMs) / beforeHz) - 1;
    }

    private static Profile Voltage(Trial trial, int setMv)
    {
        Profile profile = trial.Profile();
        profile.Mode = ProfileMode.Voltage;
        profile.SetRate10mHz = 0;
        profile.SetMotorMv = (ushort)setMv;
        return profile;
    }

    private static Disturbance Loaded(DrivenPen pen, double hz) =>
        Disturbance.Measure(pen, hz, () => pen.Load(DisturbanceRows.StepMnm));

    private static string Ripple(DrivenPen pen)
    {
        int fromMs = pen.NowMs;
        pen.Run(SteadyMs);
        return Cell.Percent(pen.Trace.InstantDeviationShare(fromMs, pen.NowMs));
    }

    private static string Errors(Disturbance[] all) =>
        Cell.Across(all.Select(one => Cell.Percent(one.ErrorShare)), "%");

    private static IEnumerable<Trial> Trials(double hz, CartridgeLoad? load = null) =>
        Plant.All.Select(plant => new Trial { Plant = plant, SetHz = hz, Load = load ?? CartridgeLoad.None });
}
