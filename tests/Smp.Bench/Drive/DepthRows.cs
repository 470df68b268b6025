using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Wire.Messages;

namespace Smp.Bench.Drive;

/// <summary>The needle's protrusion: steps of 0.5 mm stopped, and the way outwards while the needle moves.</summary>
internal static class DepthRows
{
    private const int Seeds = 20;
    private const int NearUm = 500;
    private const int FarUm = 1_000;
    private const int FurthestUm = 2_000;
    private const int StandMs = 1_500;
    private const int WithinMsMax = 300;
    private const double RunningUmPerSMax = 200;
    private const int RunningLeftUmMin = 500;
    private const string Dial = "100 to 250 um, a click of a manual dial";

    public static IEnumerable<BenchRow> Rows()
    {
        foreach ((string name, Func<ulong, DepthStep> measure) in
            new (string, Func<ulong, DepthStep>)[] { ("out when armed", Out), ("in while armed", In) })
        {
            DepthStep[] steps = [.. Enumerable.Range(1, Seeds).Select(seed => measure((ulong)seed))];
            yield return Error(steps, $"depth step 0.5 mm, stopped, {name}: error at the end");
            yield return new BenchRow(
                $"depth step 0.5 mm, stopped, {name}: from the host's request to within {DepthStep.NearUm} um for good",
                Cell.Ms(Cell.Latest(steps.Select(step => step.WithinMs))) + " ms", "-", null,
                $"<= {WithinMsMax} ms, worst of {Seeds} seeds",
                steps.All(step => step.WithinMs <= WithinMsMax));
        }
        DepthStep[] running = [.. Enumerable.Range(1, Seeds).Select(seed => OutRunning((ulong)seed))];
        yield return Error(running, "depth, running, pressed on the way out: error at the end");
        yield return Speed(running);
    }

    private static BenchRow Error(DepthStep[] steps, string figure)
    {
        int worstUm = steps.Max(step => step.ErrorUm);
        return new BenchRow(
            figure, $"{worstUm} um", Dial, null,
            $"<= {DepthStep.NearUm} um, worst of {Seeds} seeds", worstUm <= DepthStep.NearUm);
    }

    private static BenchRow Speed(DepthStep[] steps)
    {
        double fastest = steps.Max(step => step.OutUmPerS);
        int leftUm = steps.Min(step => step.LeftUm);
        return new BenchRow(
            "depth, running, pressed on the way out: fastest half second",
            Cell.Of($"{fastest / 1_000:0.000} mm/s over {leftUm} um"), "-", null,
            Cell.Of($"<= {RunningUmPerSMax / 1_000:0.0} mm/s beside a servo step of {DepthStep.ServoStepUm} um"),
            fastest <= RunningUmPerSMax && leftUm >= RunningLeftUmMin);
    }

    private static DepthStep Out(ulong seed)
    {
        RegulatedPen pen = RegulatedPen.Prepare(Trial(seed, NearUm));
        pen.Run(StandMs);
        pen.AskArm();
        return DepthStep.Follow(pen, NearUm);
    }

    private static DepthStep In(ulong seed)
    {
        Trial trial = Trial(seed, FarUm);
        RegulatedPen pen = RegulatedPen.Arm(trial);
        pen.Run(StandMs);
        Profile lower = trial.Profile();
        lower.ProtrusionUm = NearUm;
        pen.AskProfile(lower);
        return DepthStep.Follow(pen, NearUm);
    }

    // Armed with the furthest way to go and pressed as soon as a press counts, it starts on its way.
    private static DepthStep OutRunning(ulong seed)
    {
        RegulatedPen pen = RegulatedPen.Arm(Trial(seed, FurthestUm));
        pen.Press();
        return DepthStep.Follow(pen, FurthestUm);
    }

    private static Trial Trial(ulong seed, int protrusionUm) =>
        new() { Plant = Plant.All[0], Seed = seed, ProtrusionUm = protrusionUm };
}
