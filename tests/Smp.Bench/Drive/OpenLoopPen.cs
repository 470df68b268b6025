using System;

namespace Smp.Bench.Drive;

/// <summary>A pen at a constant duty: what a supply with a knob does.</summary>
internal sealed class OpenLoopPen : BarePen
{
    private const int SettleMs = 1_000;
    private const int Trims = 4;
    private const double HzExact = 0.005;

    private OpenLoopPen(Trial trial, double motorMv)
        : base(trial) => Give(motorMv);

    /// <summary>A pen that turns steadily at the rate of the trial: the knob was set by the rate it gave.</summary>
    public static OpenLoopPen Steady(Trial trial)
    {
        double motorMv = MvPerHz(trial) * trial.SetHz;
        OpenLoopPen pen = Turning(trial, motorMv);
        for (int trim = 0; trim < Trims; trim++)
        {
            double missedHz = trial.SetHz - pen.Trace.MeanHz(pen.NowMs - (SettleMs / 2), pen.NowMs);
            if (Math.Abs(missedHz) <= HzExact)
            {
                break;
            }
            motorMv += missedHz * MvPerHz(trial);
            pen = Turning(trial, motorMv);
        }
        return pen;
    }

    private static OpenLoopPen Turning(Trial trial, double motorMv)
    {
        OpenLoopPen pen = new(trial, motorMv);
        pen.Run(SettleMs);
        return pen;
    }
}
