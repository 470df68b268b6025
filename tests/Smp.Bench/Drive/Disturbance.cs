using System;

namespace Smp.Bench.Drive;

/// <summary>What a steady pen did when something changed for good.</summary>
/// <param name="ErrorShare">Mean error once settled, signed.</param>
/// <param name="BackMs">Time until the means of revolutions were back within 2 %, null for never.</param>
/// <param name="DipHz">Least rate of any instant, below the least before.</param>
internal sealed record Disturbance(double ErrorShare, int? BackMs, double DipHz)
{
    /// <summary>How near is back.</summary>
    public const double BackShare = 0.02;

    /// <summary>How long it must stay there.</summary>
    public const int StayMs = 100;

    private const int SettledMs = 500;
    private const int BeforeMs = 200;
    private const int EndMs = 2_500;

    /// <summary>Changes something and follows the pen.</summary>
    public static Disturbance Measure(DrivenPen pen, double setHz, Action change)
    {
        int fromMs = pen.NowMs;
        change();
        pen.Run(EndMs);
        return new Disturbance(
            (pen.Trace.MeanHz(fromMs + SettledMs, pen.NowMs) / setHz) - 1,
            pen.Trace.WithinMs(setHz, BackShare, fromMs, StayMs),
            pen.Trace.LeastHz(fromMs - BeforeMs, fromMs) - pen.Trace.LeastHz(fromMs, pen.NowMs));
    }
}
