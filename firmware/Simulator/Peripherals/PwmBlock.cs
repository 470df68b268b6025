namespace Smp.Simulator.Peripherals;

/// <summary>What the PWM channels of the chip share: one flag that says "started" for all of them.</summary>
/// <remarks>
/// The platform's own trap: stopping any channel clears the flag, and a duty written to any channel while it is clear
/// changes nothing at the pins until some channel is started again.
/// </remarks>
public sealed class PwmBlock
{
    /// <summary>Duty writes reach the pins.</summary>
    public bool IsStarted { get; internal set; }
}
