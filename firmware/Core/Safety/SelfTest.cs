using Smp.Wire;

namespace Smp.Core.Safety;

/// <summary>The look at rail, current and counter between the press and the first drive, with PWM at 0.</summary>
/// <remarks>
/// Looks first one whole tick after the press began to count. A rail still rising gets 200 ms, a rotor still running
/// out two seconds; one that gathers speed by itself, or takes current, is driven by a shorted driver.
/// </remarks>
public sealed class SelfTest
{
    private const int RailMsMax = 200;
    private const int RunOutMsMax = 2_000;
    private const int RestMaMax = 60;
    private const int RestCountsMax = 2;
    private const int GatheredCounts = 8;
    private const int DrivenTicksMax = 2;

    private int _waitedMs;
    private int _leastCounts;
    private int _drivenTicks;

    /// <summary>The motor may be driven from this tick on.</summary>
    public bool HasPassed;

    /// <summary>A press begins to count.</summary>
    public void Begin()
    {
        HasPassed = false;
        _waitedMs = 0;
        _drivenTicks = 0;
        _leastCounts = int.MaxValue;
    }

    /// <summary>Looks once a tick until passed.</summary>
    /// <returns>The fault to latch, or None.</returns>
    public FaultCode Inspect(TickInputs inputs)
    {
        _waitedMs += inputs.GapMs;
        bool isRailUp = SupplyGuard.IsRailUp(inputs);
        bool isDriven = IsDriven(inputs);
        bool isAtRest = inputs.CurrentMa <= RestMaMax && inputs.Counts <= RestCountsMax;
        HasPassed = isRailUp && isAtRest;
        if (HasPassed)
        {
            return FaultCode.None;
        }
        if (isDriven || (isRailUp && _waitedMs > RunOutMsMax))
        {
            return FaultCode.DriverShorted;
        }
        return !isRailUp && _waitedMs > RailMsMax ? FaultCode.RailMismatch : FaultCode.None;
    }

    private bool IsDriven(TickInputs inputs)
    {
        _leastCounts = Whole.Least(_leastCounts, Whole.Clamp(inputs.Counts, 0, int.MaxValue));
        bool isGathering = inputs.Counts - _leastCounts > _leastCounts + GatheredCounts;
        _drivenTicks = isGathering || inputs.CurrentMa > RestMaMax ? _drivenTicks + 1 : 0;
        return _drivenTicks >= DrivenTicksMax;
    }
}
