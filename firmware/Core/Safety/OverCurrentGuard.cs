using Smp.Wire;

namespace Smp.Core.Safety;

/// <summary>Current a quarter above the limit that the drive keeps to: the drive is not what drives it.</summary>
public sealed class OverCurrentGuard : IGuard
{
    private const int TicksMax = 2;
    private const int MarginMa = 20;

    private int _ticks;

    /// <inheritdoc/>
    public void Begin()
    {
        _ticks = 0;
    }

    /// <inheritdoc/>
    public FaultCode Inspect(Situation situation)
    {
        int limitMa = situation.Limits.CurrentMaMax;
        bool isHigh = situation.Inputs.CurrentMa > limitMa + (limitMa / 4) + MarginMa;
        _ticks = isHigh ? _ticks + 1 : 0;
        return _ticks >= TicksMax ? FaultCode.OverCurrent : FaultCode.None;
    }
}
