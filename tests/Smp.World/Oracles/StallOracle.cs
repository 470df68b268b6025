using Smp.Wire;

namespace Smp.World.Oracles;

/// <summary>A program that stood still for longer than 150 ms in a run has latched a fault when it goes on.</summary>
internal sealed class StallOracle(Room room) : Oracle(room)
{
    private const int LatchedAboveMs = 150;
    private long _judgeMs = long.MaxValue;

    /// <inheritdoc/>
    public override string Name => "stall";

    /// <inheritdoc/>
    public override void Stalled(int forMs)
    {
        Terminals at = Room.Terminals;
        if (forMs > LatchedAboveMs && at.IsEnergised && at.AreContactsClosed)
        {
            _judgeMs = Room.StalledUntilMs + (2 * Room.Plan.Setup.TickMs) + Room.Plan.Setup.TickLateMsMax;
        }
    }

    /// <inheritdoc/>
    public override void Look()
    {
        Terminals at = Room.Terminals;
        if (_judgeMs == long.MaxValue)
        {
            return;
        }
        if (!at.AreContactsClosed || !at.IsPowered)
        {
            _judgeMs = long.MaxValue;
        }
        else if (at.NowMs > _judgeMs)
        {
            _judgeMs = long.MaxValue;
            if (at.Light != DeviceState.Faulted)
            {
                Fail($"the program stood still in a run and the light shows {at.Light}");
            }
        }
    }
}
