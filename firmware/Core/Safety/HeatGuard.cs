using Smp.Wire;

namespace Smp.Core.Safety;

/// <summary>Housing or winding is as hot as it may get. The power was lowered long before that.</summary>
public sealed class HeatGuard : IGuard
{
    /// <inheritdoc/>
    public void Begin()
    {
    }

    /// <inheritdoc/>
    public FaultCode Inspect(Situation situation)
    {
        if (situation.HousingDeciCelsius >= situation.Limits.HousingDeciCelsiusMax)
        {
            return FaultCode.HousingHot;
        }
        return situation.WindingDeciCelsius >= situation.WindingDeciCelsiusMax
            ? FaultCode.WindingHot
            : FaultCode.None;
    }
}
