using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Wire.Messages;

namespace Smp.Bench.Drive;

/// <summary>What the needle's protrusion did when another was asked for.</summary>
/// <param name="ErrorUm">Truth against what was asked, at the end.</param>
/// <param name="WithinMs">From the tick that took it until within 50 um for good; null for never.</param>
/// <param name="FastestUmPerS">Highest mean speed of any quarter second.</param>
/// <param name="TakenMs">From the first to the last movement.</param>
internal sealed record DepthStep(int ErrorUm, int? WithinMs, double FastestUmPerS, int TakenMs)
{
    /// <summary>How near is there, um.</summary>
    public const int NearUm = 50;

    private const int SpeedMs = 250;
    private const int EndMs = 4_000;

    /// <summary>Sends a lower protrusion to an armed or running pen and follows the needle.</summary>
    public static DepthStep Measure(RegulatedPen pen, int toUm)
    {
        Profile lower = pen.Trial.Profile();
        lower.ProtrusionUm = (ushort)toUm;
        pen.Send(lower);
        List<int> trace = [pen.World.Instruments.ProtrusionUm];
        for (int ms = 0; ms < EndMs; ms++)
        {
            pen.Run(1);
            trace.Add(pen.World.Instruments.ProtrusionUm);
        }
        int lastFar = trace.FindLastIndex(um => Math.Abs(um - toUm) > NearUm);
        int first = trace.FindIndex(um => um != trace[0]);
        int last = trace.FindLastIndex(um => um != trace[^1]);
        return new DepthStep(
            trace[^1] - toUm,
            lastFar == EndMs ? null : lastFar + 1,
            Enumerable.Range(0, EndMs - SpeedMs).Max(ms => Math.Abs(trace[ms + SpeedMs] - trace[ms])) * 1_000.0 / SpeedMs,
            Math.Max(0, last - first));
    }
}
