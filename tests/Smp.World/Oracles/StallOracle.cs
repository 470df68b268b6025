using Smp.Wire;

namespace Smp.World.Oracles;

/// <summary>A program that stood still for longer than 150 ms in a run has latched a fault when it goes on.</summary>
internal sealed class StallOracle(Room room) : Oracle(room)
{
    private const int LatchedAboveMs = 150;
    private bool _isDue;

    /// <inheritdoc/>
    public override string Name => "stall";

    /// <inheritdoc/>
    public override void Stalled(int forMs)
    {
        Terminals at = Room.Terminals;
        _isDue |= at.IsEnergised && at.AreContactsClosed;
    }

    /// <inheritdoc/>
    public override void Look()
    {
        Terminals at = Room.Terminals;
        _isDue &= at.AreContactsClosed && at.IsPowered;
        int tickMs = Room.Plan.Setup.TickMs + Room.Plan.Setup.TickLateMsMax;
        if (_isDue && at.NowMs > Room.StalledUntilMs + (2 * tickMs))
        {
            _isDue = false;
            long stoodMs = Room.StalledUntilMs - Room.StalledSinceMs;
            if (stoodMs > LatchedAboveMs && at.Light == DeviceState.Running)
            {
                Fail($"the program stood still for {stoodMs} ms in a run and the light still shows Running");
            }
        }
    }
}
