using System;
using Smp.Wire;

namespace Smp.Bench.Drive;

/// <summary>How a stop went.</summary>
/// <param name="OffMs">From the cause to no voltage at the terminals for good.</param>
/// <param name="RestMs">From the cause to a rotor at rest; null when it still turned at the end.</param>
/// <param name="HighestHz">Highest rate of any instant behind the cause.</param>
/// <param name="Channel">What took the voltage.</param>
/// <param name="Fault">What the pen latched.</param>
/// <param name="IsRight">The fault that it is, or none, and no voltage came back.</param>
internal sealed record Stopped(int OffMs, int? RestMs, double HighestHz, string Channel, FaultCode Fault, bool IsRight)
{
    private const int EndMs = 4_000;
    private const int EnergisedAtEndMs = 500;

    /// <summary>Makes a cause happen and follows the pen.</summary>
    public static Stopped Measure(Trial trial, StopCause cause)
    {
        RegulatedPen pen = cause.IsBeforePress ? RegulatedPen.Arm(trial) : RegulatedPen.Steady(trial);
        cause.Happen(pen);
        if (cause.IsBeforePress)
        {
            pen.Press();
        }
        int offMs = 0;
        int? restMs = null;
        double highestHz = 0;
        string channel = "nothing";
        for (int ms = 1; ms <= EndMs; ms++)
        {
            (long energisedUs, double turns) = (pen.World.Instruments.EnergisedUs, pen.World.Instruments.PathTurns);
            pen.Run(1);
            highestHz = Math.Max(highestHz, pen.World.Instruments.StrokeHz);
            if (pen.World.Instruments.EnergisedUs != energisedUs)
            {
                offMs = ms;
                channel = "nothing";
            }
            restMs = pen.World.Instruments.PathTurns == turns ? restMs ?? ms - 1 : null;
            channel = channel == "nothing" && !pen.World.Instruments.IsEnergised ? pen.CutBy() : channel;
        }
        bool isOff = offMs < EndMs - EnergisedAtEndMs;
        return new Stopped(offMs, restMs, highestHz, channel, pen.Fault, isOff && cause.IsNamedBy(pen.Fault));
    }
}
