using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>A clock that leaps, or a tick that comes late, must neither start the pen nor lame it.</summary>
public sealed class LeapingClockTests
{
    [Theory]
    [InlineData(-60_000)]
    [InlineData(-500)]
    public void A_pen_whose_clock_leapt_back_can_be_started_half_a_second_later(int leapMs)
    {
        var rig = new PenRig();
        rig.Run(120_000);
        rig.Arm();
        rig.Tick(leapMs);
        rig.Run(520);
        rig.Press();
        rig.Run(200);
        Assert.Equal(DeviceState.Running, rig.State);
    }

    [Fact]
    public void A_fault_can_be_acknowledged_half_a_second_after_the_clock_leapt_back()
    {
        var rig = new PenRig();
        rig.Run(120_000);
        rig.StartRunning();
        rig.Tick(-60_000);
        rig.Release();
        rig.Run(700);
        Assert.Equal(
            Refusal.None, rig.Ask(RequestOperation.AcknowledgeFault, (byte)FaultCode.TickLate).Reason);
        Assert.Equal(DeviceState.Disarmed, rig.State);
    }

    [Fact]
    public void A_release_that_nobody_watched_does_not_count_towards_a_start()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Ask(RequestOperation.Disarm);
        rig.Press();
        rig.Run(100);
        rig.Arm(7, false);
        rig.Release();
        rig.Tick();
        rig.Tick(480);
        rig.Press();
        rig.Run(200);
        Assert.Equal(DeviceState.Armed, rig.State);
    }
}
