using Smp.Wire;

namespace Smp.Core.Safety;

/// <summary>The tick came so late that the motor ran unwatched.</summary>
/// <remarks>The external watchdog cuts at 200 ms by itself; this latches before feeding it again.</remarks>
public sealed class TickGapGuard : IGuard
{
    /// <summary>Longest gap between two ticks.</summary>
    public const int GapMsMax = 150;

    /// <inheritdoc/>
    public void Begin()
    {
    }

    /// <inheritdoc/>
    public FaultCode Inspect(Situation situation) =>
        situation.Inputs.GapMs > GapMsMax ? FaultCode.TickLate : FaultCode.None;
}
