using Smp.Core.Safety;
using Smp.Wire;

namespace Smp.World.Tests;

/// <summary>The only guard of a pen, and it opens every limit.</summary>
internal sealed class LimitBreaker : IGuard
{
    public void Begin()
    {
    }

    public FaultCode Inspect(Situation situation)
    {
        situation.Limits.MotorMvMax = 16_000;
        situation.Limits.SetMv = 16_000;
        situation.Limits.RateMhzMax = 400_000;
        situation.Limits.SetMhz = 400_000;
        situation.Limits.CurrentMaMax = 4_000;
        situation.Limits.PowerMwMax = 30_000;
        return FaultCode.None;
    }
}
