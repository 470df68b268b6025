using System.Collections.Generic;
using System.Linq;

namespace Smp.Bench.Drive;

/// <summary>How a start went.</summary>
/// <param name="WithinMs">From the first voltage to within 2 % for good; null for never.</param>
/// <param name="OvershootShare">Highest mean of a revolution above the rate asked for.</param>
/// <param name="PressMs">From the press to the first voltage.</param>
/// <param name="PeakMa">Largest mean winding current of a ms.</param>
internal sealed record Started(int? WithinMs, double OvershootShare, int PressMs, double PeakMa)
{
    private const double WithinShare = 0.02;
    private const int EndMs = 1_500;
    private const int StayMs = 1_000;

    /// <summary>A start of the firmware's own core.</summary>
    public static Started Measure(Trial trial)
    {
        RegulatedPen pen = RegulatedPen.Arm(trial);
        pen.Press();
        pen.Run(EndMs);
        return Read(pen, trial, pen.DrivenFromMs);
    }

    /// <summary>A step start of the peer.</summary>
    public static Started Step(Trial trial, bool hasForward)
    {
        NaivePen pen = new(trial, hasForward);
        pen.Run(EndMs);
        return Read(pen, trial, 0);
    }

    /// <summary>The worst of many in each figure.</summary>
    public static Started Worst(IReadOnlyCollection<Started> all) => new(
        Cell.Latest(all.Select(start => start.WithinMs)),
        all.Max(start => start.OvershootShare),
        all.Max(start => start.PressMs),
        all.Max(start => start.PeakMa));

    private static Started Read(DrivenPen pen, Trial trial, int fromMs) => new(
        pen.Trace.WithinMs(trial.SetHz, WithinShare, fromMs, StayMs),
        (pen.Trace.HighestMeanHz(fromMs, pen.NowMs) / trial.SetHz) - 1,
        fromMs,
        pen.PeakMa);
}
