using Smp.Wire;

namespace Smp.Core.Safety;

/// <summary>The look at rail, current and counter between the press and the first drive, with PWM at 0.</summary>
/// <remarks>Looks first one whole tick after the press began to count; a rail still rising or a rotor still running out
/// gets 200 ms.</remarks>
public sealed class SelfTest
{
    private const int WaitMsMax = 200;
    private const int RestMaMax = 60;
    private const int RestCountsMax = 2;

    private int _waitedMs;

    /// <summary>The motor may be driven from this tick on.</summary>
    public bool HasPassed;

    /// <summary>A press begins to count.</summary>
    public void Begin()
    {
        HasPassed = false;
        _waitedMs = 0;
    }

    /// <summary>Looks once a tick until passed.</summary>
    /// <returns>The fault to latch, or None.</returns>
    public FaultCode Inspect(TickInputs inputs)
    {
        _waitedMs += inputs.GapMs;
        bool isRailUp = SupplyGuard.IsRailUp(inputs);
        bool isAtRest = inputs.CurrentMa <= RestMaMax && inputs.Counts <= RestCountsMax;
        HasPassed = isRailUp && isAtRest;
        if (HasPassed || _waitedMs <= WaitMsMax)
        {
            return FaultCode.None;
        }
        return isRailUp ? FaultCode.DriverShorted : FaultCode.RailMismatch;
    }
}
