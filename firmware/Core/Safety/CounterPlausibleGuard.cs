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

    /// <inheritdoc/>
    public void Begin()
    {
    }

    /// <inheritdoc/>
    public FaultCode Inspect(Situation situation)
    {
        TickInputs inputs = situation.Inputs;
        bool isClockWrong = inputs.CountsUs <= 0 || inputs.CountsUs > (inputs.GapMs * 2_000L) + ClockMarginUs;
        bool isImpossible = inputs.Counts < 0 || situation.RateMhz > RateMhzMax;
        return isClockWrong || isImpossible ? FaultCode.CounterImplausible : FaultCode.None;
    }
}
