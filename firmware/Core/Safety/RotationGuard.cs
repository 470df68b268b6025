using Smp.Wire;

namespace Smp.Core.Safety;

/// <summary>The drive pushes and no counts come: cuts, whatever the cause.</summary>
/// <remarks>
/// Two ticks once the rotor has turned; up to 160 ms before it has, because a membrane may hold it while the ramp is
/// low. The current only decides what the fault is called. There is no way to run on without a counter.
/// </remarks>
public sealed class RotationGuard : IGuard
{
    /// <summary>Ticks without counts that cut a turning motor.</summary>
    public const int SilentTicksMax = 2;

    /// <summary>Time without counts that cuts a motor which has not turned yet.</summary>
    public const int BreakawayMsMax = 160;

    private const int LockedMarginMa = 60;

    private int _silentTicks;

    /// <inheritdoc/>
    public void Begin()
    {
        _silentTicks = 0;
    }

    /// <inheritdoc/>
    public FaultCode Inspect(Situation situation)
    {
        bool isPushed = situation.MotorMv > 0;
        _silentTicks = isPushed && situation.Inputs.Counts <= 0 ? _silentTicks + 1 : 0;
        bool isCut = situation.HasTurned
            ? _silentTicks >= SilentTicksMax
            : situation.DrivenMs > BreakawayMsMax;
        if (!isCut)
        {
            return FaultCode.None;
        }
        bool isLocked = situation.Inputs.CurrentMa > situation.NoLoadMa + LockedMarginMa;
        return isLocked ? FaultCode.RotorLocked : FaultCode.CounterLost;
    }
}
