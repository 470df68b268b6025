using System;
using Smp.Wire;

namespace Smp.Bench.Drive;

/// <summary>Something after which the motor must be without a voltage.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="OffMsMax">Longest time to no voltage at the terminals, ms.</param>
/// <param name="Fault">What the pen must have latched; None when it is no fault.</param>
/// <param name="Happen">Makes it happen.</param>
/// <param name="IsBeforePress">It is so before the press: the time then runs from the first voltage.</param>
internal sealed record StopCause(
    string Name, int OffMsMax, FaultCode Fault, Action<RegulatedPen> Happen, bool IsBeforePress = false)
{
    /// <summary>Another fault that may name it; None for no other.</summary>
    public FaultCode OrFault { get; init; }

    /// <summary>True for a fault that names this cause.</summary>
    public bool IsNamedBy(FaultCode fault) => fault == Fault || (OrFault != FaultCode.None && fault == OrFault);

    /// <summary>The causes of the table, with the limits that the design gives them.</summary>
    public static readonly StopCause[] All =
    [
        new("release", 40, FaultCode.None, pen => pen.World.Release()),
        new("release with the high-side switch shorted", 40, FaultCode.RailMismatch, ReleaseShorted),
        new("rotor locked in mid-run", 120, FaultCode.RotorLocked, pen => pen.World.Board.Motor.IsLocked = true)
        {
            // The current of a strong motor passes its limit in the same two ticks.
            OrFault = FaultCode.OverCurrent,
        },
        new("counter lost in mid-run", 90, FaultCode.CounterLost, pen => pen.World.Board.Counter.IsDisconnected = true),
        new("rotor locked before the start", 250, FaultCode.RotorLocked, pen => pen.World.Board.Motor.IsLocked = true,
            IsBeforePress: true),
        new("overspeed, PWM stuck at full", 100, FaultCode.Overspeed, pen => pen.Motor.Stick()),
        new("overspeed, driver shorted", 100, FaultCode.Overspeed, pen => pen.World.Board.Drive.IsShorted = true),
        new("CPU stall 160 ms", 200, FaultCode.TickLate, pen => pen.Stall(160)),
        new("CPU stall 250 ms", 300, FaultCode.TickLate, pen => pen.Stall(250)),
    ];

    private static void ReleaseShorted(RegulatedPen pen)
    {
        pen.World.Board.Chain.IsSwitchShorted = true;
        pen.World.Release();
    }
}
