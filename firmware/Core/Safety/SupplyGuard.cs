using Smp.Wire;

namespace Smp.Core.Safety;

/// <summary>The supply is too low to control a run, or the rail does not follow the contacts.</summary>
public sealed class SupplyGuard : IGuard
{
    /// <summary>Below this no run starts and none goes on.</summary>
    public const int SupplyMvMin = 5_000;

    private const int TicksMax = 3;

    private int _lowTicks;
    private int _railTicks;

    /// <inheritdoc/>
    public void Begin()
    {
        _lowTicks = 0;
        _railTicks = 0;
    }

    /// <summary>True when the rail stands at what the closed switch must give, 80 % of the supply or more.</summary>
    public static bool IsRailUp(TickInputs inputs) => inputs.RailMv >= inputs.SupplyMv / 10 * 8;

    /// <inheritdoc/>
    public FaultCode Inspect(Situation situation)
    {
        _lowTicks = situation.Inputs.SupplyMv < SupplyMvMin ? _lowTicks + 1 : 0;
        _railTicks = IsRailUp(situation.Inputs) ? 0 : _railTicks + 1;
        if (_lowTicks >= TicksMax)
        {
            return FaultCode.SupplyLow;
        }
        return _railTicks >= TicksMax ? FaultCode.RailMismatch : FaultCode.None;
    }
}
