using Smp.Wire;

namespace Smp.Core.Safety;

/// <summary>Power a quarter above the limit for five ticks: regulation hides friction until the hand burns.</summary>
public sealed class OverPowerGuard : IGuard
{
    private const int TicksMax = 5;

    private int _ticks;

    /// <inheritdoc/>
    public void Begin()
    {
        _ticks = 0;
    }

    /// <inheritdoc/>
    public FaultCode Inspect(Situation situation)
    {
        long powerMw = (long)situation.MotorMv * situation.Inputs.CurrentMa / 1_000;
        int limitMw = situation.Limits.PowerMwMax;
        _ticks = powerMw > limitMw + (limitMw / 4) ? _ticks + 1 : 0;
        return _ticks >= TicksMax ? FaultCode.OverPower : FaultCode.None;
    }
}
