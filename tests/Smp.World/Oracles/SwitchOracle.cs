using System;
using Smp.Simulator.Peripherals;
using Smp.World.Faults;

namespace Smp.World.Oracles;

/// <summary>The motor has a voltage only while both contacts are closed and the watchdog was fed lately.</summary>
/// <remarks>
/// With the switch shorted the program alone is left: it must cut within 40 ms of the release, a fault within its own
/// time. With the watchdog stuck the contacts are left.
/// </remarks>
internal sealed class SwitchOracle(Room room) : Oracle(room)
{
    private const int ReleaseMs = 40;
    private const int DisagreeMs = 100;

    /// <inheritdoc/>
    public override string Name => "switch";

    /// <inheritdoc/>
    public override void Look()
    {
        Terminals at = Room.Terminals;
        if (!at.IsEnergised)
        {
            return;
        }
        bool isSwitchBroken = (Room.Broken & Breaks.Switch) != 0;
        if (!isSwitchBroken && !at.AreContactsClosed)
        {
            Fail("the motor has a voltage and the contacts are not both closed");
        }
        if (at.NowMs - at.OpenClosedMs > ReleaseMs + SlackMs(at))
        {
            Fail($"the motor has a voltage {at.NowMs - at.OpenClosedMs} ms after the button was let go");
        }
        if (at.NowMs - at.DisagreeSinceMs > DisagreeMs + SlackMs(at))
        {
            Fail($"the motor has a voltage and the contacts disagree for {at.NowMs - at.DisagreeSinceMs} ms");
        }
        bool isLeaseBroken = (Room.Broken & (Breaks.Lease | Breaks.Switch)) != 0;
        if (!isLeaseBroken && at.NowMs - at.FedMs > SimulatedWatchdog.ShippedMs + Room.Plan.Setup.TickMs)
        {
            Fail($"the motor has a voltage and the watchdog was last fed {at.NowMs - at.FedMs} ms ago");
        }
    }

    // What one look can miss, and what a late tick adds.
    private int SlackMs(Terminals at) => (int)Math.Min(20, at.NowMs - at.BeforeMs) + Room.Plan.Setup.TickLateMsMax;
}
