using Smp.Wire;

namespace Smp.Core.Safety;

/// <summary>
/// The counter went back, jumped further than any rotor turns, or its clock does not go with the pen's.
/// </summary>
/// <remarks>
/// A rate that a standing or racing clock makes too low would let the regulator drive the motor up unseen.
/// </remarks>
public sealed class CounterPlausibleGuard : IGuard
{
    /// <summary>Faster than this no rotor turns.</summary>
    public const int RateMhzMax = 400_000;

    private const int ClockMarginUs = 20_000;

    private const int CompareMs = 1_000;
    private const int OffPercentMax = 10;

    private long _countsUs;
    private int _gapsMs;

    /// <inheritdoc/>
    public void Begin()
    {
        _countsUs = 0;
        _gapsMs = 0;
    }

    /// <inheritdoc/>
    public FaultCode Inspect(Situation situation)
    {
        TickInputs inputs = situation.Inputs;
        bool isClockWrong = inputs.CountsUs <= 0 || inputs.CountsUs > (inputs.GapMs * 2_000L) + ClockMarginUs;
        bool isImpossible = inputs.Counts < 0 || situation.RateMhz > RateMhzMax;
        return isClockWrong || isImpossible || IsClockOff(inputs) ? FaultCode.CounterImplausible : FaultCode.None;
    }

    // A clock a tenth fast shows the rotor a tenth slow, and would be given a tenth more.
    private bool IsClockOff(TickInputs inputs)
    {
        _countsUs += inputs.CountsUs;
        _gapsMs += Whole.Least(inputs.GapMs, TickGapGuard.GapMsMax);
        if (_gapsMs < CompareMs)
        {
            return false;
        }
        long offUs = _countsUs - (_gapsMs * 1_000L);
        long offUsMax = (_gapsMs * 10L * OffPercentMax) + ClockMarginUs;
        _countsUs = 0;
        _gapsMs = 0;
        return offUs > offUsMax || offUs < -offUsMax;
    }
}
