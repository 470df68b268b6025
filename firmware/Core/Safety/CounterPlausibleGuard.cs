using Smp.Wire;

namespace Smp.Core.Safety;

/// <summary>The counter went back, or jumped further than any rotor turns.</summary>
public sealed class CounterPlausibleGuard : IGuard
{
    private const int RateMhzMax = 400_000;

    /// <inheritdoc/>
    public void Begin()
    {
    }

    /// <inheritdoc/>
    public FaultCode Inspect(Situation situation)
    {
        bool isImpossible = situation.Inputs.Counts < 0 || situation.RateMhz > RateMhzMax;
        return isImpossible ? FaultCode.CounterImplausible : FaultCode.None;
    }
}
