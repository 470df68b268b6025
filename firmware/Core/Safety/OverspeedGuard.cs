using Smp.Wire;

namespace Smp.Core.Safety;

/// <summary>The rotor turns faster than asked, for longer than a needle leaving the skin explains.</summary>
public sealed class OverspeedGuard : IGuard
{
    private const int TicksMax = 3;
    private const int SharePermille = 1_150;
    private const int MarginMhz = 3_000;

    private int _ticks;

    /// <inheritdoc/>
    public void Begin()
    {
        _ticks = 0;
    }

    /// <inheritdoc/>
    public FaultCode Inspect(Situation situation)
    {
        long setMhz = situation.IsSteady ? situation.SetMhz : situation.Limits.RateMhzMax;
        bool isFast = situation.StrokeMeanMhz > (setMhz * SharePermille / 1_000) + MarginMhz;
        _ticks = isFast ? _ticks + 1 : 0;
        return _ticks >= TicksMax ? FaultCode.Overspeed : FaultCode.None;
    }
}
