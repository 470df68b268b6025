using Smp.Wire;

namespace Smp.Core.Safety;

/// <summary>
/// Mean power a quarter above the limit for ten ticks: regulation hides friction until the hand burns.
/// </summary>
public sealed class OverPowerGuard : IGuard
{
    private const int TicksMax = 10;
    private const int MeanTicks = 8;

    private int _ticks;
    private long _meanMw;

    /// <inheritdoc/>
    public void Begin()
    {
        _ticks = 0;
        _meanMw = 0;
    }

    /// <inheritdoc/>
    public FaultCode Inspect(Situation situation)
    {
        long powerMw = (long)situation.MotorMv * situation.Inputs.CurrentMa / 1_000;
        int limitMw = situation.Limits.PowerMwMax;
        _meanMw += (powerMw - _meanMw) / MeanTicks;
        _ticks = _meanMw > limitMw + (limitMw / 4) ? _ticks + 1 : 0;
        return _ticks >= TicksMax ? FaultCode.OverPower : FaultCode.None;
    }
}
