using Smp.Wire;

namespace Smp.Core.Safety;

/// <summary>
/// The current measured is not the one that voltage and rate ask for: limits and heat would be blind.
/// </summary>
/// <remarks>
/// The motor's data may be 20 % off, so a difference counts only when it is large and lasts; a sense that reads next to
/// nothing shows over a second, because no motor turns without its no-load current.
/// </remarks>
public sealed class CurrentPlausibleGuard : IGuard
{
    private const int ApartMaMax = 300;
    private const int ApartMsMax = 200;
    private const int MeanMs = 1_000;

    private long _maMs;
    private int _meanMs;
    private int _apartMs;

    /// <inheritdoc/>
    public void Begin()
    {
        _maMs = 0;
        _meanMs = 0;
        _apartMs = 0;
    }

    /// <inheritdoc/>
    public FaultCode Inspect(Situation situation)
    {
        if (!situation.IsSteady)
        {
            return FaultCode.None;
        }
        int measuredMa = situation.Inputs.CurrentMa;
        int gapMs = situation.Inputs.GapMs;
        int apartMa = measuredMa - situation.ModelMa;
        bool isApart = (apartMa < 0 ? -apartMa : apartMa) > ApartMaMax + (situation.ModelMa / 2);
        _apartMs = isApart ? _apartMs + gapMs : 0;
        return _apartMs >= ApartMsMax || IsNothing(measuredMa, gapMs, situation.NoLoadMa)
            ? FaultCode.CurrentImplausible
            : FaultCode.None;
    }

    private bool IsNothing(int measuredMa, int gapMs, int noLoadMa)
    {
        _maMs += (long)measuredMa * gapMs;
        _meanMs += gapMs;
        if (_meanMs < MeanMs)
        {
            return false;
        }
        bool isNothing = _maMs * 3 < (long)noLoadMa * _meanMs;
        _maMs = 0;
        _meanMs = 0;
        return isNothing;
    }
}
