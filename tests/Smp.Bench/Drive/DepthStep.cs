using System;
using System.Collections.Generic;
using System.Linq;

namespace Smp.Bench.Drive;

/// <summary>What the needle's protrusion did on its way to another.</summary>
/// <param name="ErrorUm">Truth against what was asked, at the end, either way.</param>
/// <param name="WithinMs">From the host's request until within 50 um for good; null for never.</param>
/// <param name="OutUmPerS">Highest mean speed outwards of any half second, beside one step of the servo.</param>
/// <param name="LeftUm">Way that was left when it was begun to be followed.</param>
internal sealed record DepthStep(int ErrorUm, int? WithinMs, double OutUmPerS, int LeftUm)
{
    /// <summary>How near is there, um.</summary>
    public const int NearUm = 50;

    /// <summary>Way of the smallest step of pulse that the servo follows, um.</summary>
    public const int ServoStepUm = 8;

    private const int SpeedMs = 500;
    private const int EndMs = 6_000;

    /// <summary>Follows the needle from the host's request on.</summary>
    public static DepthStep Follow(RegulatedPen pen, int toUm)
    {
        List<int> trace = [pen.World.Instruments.ProtrusionUm];
        for (int ms = 0; ms < EndMs; ms++)
        {
            pen.RunWithHost(1);
            trace.Add(pen.World.Instruments.ProtrusionUm);
        }
        int lastFar = trace.FindLastIndex(um => Math.Abs(um - toUm) > NearUm);
        int fastestUm = Enumerable.Range(0, EndMs - SpeedMs).Max(ms => trace[ms + SpeedMs] - trace[ms]);
        return new DepthStep(
            Math.Abs(trace[^1] - toUm),
            lastFar == EndMs ? null : lastFar + 1,
            Math.Max(0, fastestUm - ServoStepUm) * 1_000.0 / SpeedMs,
            toUm - trace[0]);
    }
}
