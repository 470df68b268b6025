using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>The ways into Running, and that there are no others.</summary>
public sealed class StartingTests
{
    [Fact]
    public void A_pen_boots_disarmed_with_everything_off()
    {
        var rig = new PenRig();
        Assert.Equal(DeviceState.Disarmed, rig.State);
        Assert.False(rig.Ports.IsEnabled);
        Assert.False(rig.Ports.IsEnergised);
        Assert.Equal(0, rig.Ports.Feeds);
    }

    [Fact]
    public void A_press_on_a_disarmed_pen_does_nothing()
    {
        var rig = new PenRig();
        rig.Press();
        rig.Run(1_000);
        Assert.Equal(DeviceState.Disarmed, rig.State);
        Assert.False(rig.Ports.IsEnergised);
    }

    [Fact]
    public void An_armed_pen_runs_while_pressed_and_stops_on_release()
    {
        var rig = new PenRig();
        rig.StartRunning();
        Assert.True(rig.Ports.IsEnergised);
        rig.Release();
        rig.Tick();
        Assert.False(rig.Ports.IsEnergised);
        Assert.Equal(DeviceState.Armed, rig.State);
    }

    [Fact]
    public void A_button_held_since_before_arming_never_starts_the_motor_and_becomes_a_fault()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Ask(RequestOperation.Disarm);
        rig.Press();
        rig.Run(200);
        Assert.Equal(Refusal.None, rig.Arm(7, false).Reason);
        rig.Run(5_000);
        Assert.Equal(DeviceState.Armed, rig.State);
        Assert.Equal(0, rig.Ports.Feeds);
        rig.Run(6_000);
        Assert.Equal(DeviceState.Faulted, rig.State);
        Assert.Equal((byte)FaultCode.ContactsHeld, rig.Alarms[^1].Fault);
    }

    [Fact]
    public void Release_for_less_than_half_a_second_after_arming_does_not_count()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Ask(RequestOperation.Disarm);
        rig.Press();
        rig.Run(200);
        rig.Arm(7, false);
        rig.Release();
        rig.Run(400);
        rig.Press();
        rig.Run(500);
        Assert.Equal(DeviceState.Armed, rig.State);
        rig.Release();
        rig.Run(600);
        rig.Press();
        rig.Run(300);
        Assert.Equal(DeviceState.Running, rig.State);
    }

    [Fact]
    public void A_press_within_60_ms_of_the_last_release_is_not_a_press()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Release();
        rig.Tick();
        rig.Press();
        rig.Run(400);
        Assert.Equal(DeviceState.Armed, rig.State);
        rig.Release();
        rig.Run(100);
        rig.Press();
        rig.Run(300);
        Assert.Equal(DeviceState.Running, rig.State);
    }

    [Fact]
    public void A_glitch_of_one_tick_does_not_start_the_motor()
    {
        var rig = new PenRig();
        rig.Arm();
        for (int i = 0; i < 20; i++)
        {
            rig.Press();
            rig.Tick();
            rig.Release();
            rig.Run(100);
        }
        Assert.Equal(0, rig.Ports.Feeds);
    }

    [Fact]
    public void One_contact_alone_does_not_start_the_motor()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Ports.NormallyOpenClosed = true;
        rig.Run(200);
        Assert.Equal(0, rig.Ports.Feeds);
        Assert.Equal(DeviceState.Faulted, rig.State);
    }

    [Fact]
    public void No_request_of_any_number_with_any_content_starts_the_motor()
    {
        var rig = new PenRig();
        rig.Arm();
        for (int operation = 0; operation < 256; operation++)
        {
            for (byte content = 0; content < 3; content++)
            {
                byte fill = content;
                rig.Ask((RequestOperation)operation, (bytes, at) =>
                {
                    for (int i = 0; i < 40; i++)
                    {
                        bytes[at + i] = fill;
                    }
                    return 40;
                });
                Assert.False(rig.Ports.IsEnergised);
            }
        }
        Assert.Equal(0, rig.Ports.Feeds);
    }

    [Fact]
    public void Armed_without_a_run_for_five_minutes_disarms()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Run(298_000);
        Assert.Equal(DeviceState.Armed, rig.State);
        rig.Run(3_000);
        Assert.Equal(DeviceState.Disarmed, rig.State);
    }

    [Fact]
    public void A_press_of_ten_minutes_ends_by_itself_and_needs_a_new_release_and_press()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Run(599_000);
        Assert.Equal(DeviceState.Running, rig.State);
        rig.Run(1_500);
        Assert.Equal(DeviceState.Armed, rig.State);
        rig.Run(5_000);
        Assert.False(rig.Ports.IsEnergised);
        rig.Release();
        rig.Run(600);
        rig.Press();
        rig.Run(300);
        Assert.Equal(DeviceState.Running, rig.State);
    }

    [Fact]
    public void A_long_press_arms_only_when_let_go()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Ask(RequestOperation.Disarm);
        rig.Run(600);
        rig.Press();
        rig.Run(1_600);
        Assert.Equal(DeviceState.Disarmed, rig.State);
        rig.Release();
        rig.Tick();
        Assert.Equal(DeviceState.Armed, rig.State);
        Assert.False(rig.Ports.IsEnergised);
    }

    [Fact]
    public void Three_short_presses_take_the_next_bound_cartridge_and_finish_the_one_before()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Ask(RequestOperation.Disarm);
        rig.Run(600);
        rig.Tap();
        rig.Tap();
        rig.Tap();
        rig.Run(1_000);
        Assert.Equal(101u, rig.Ask(RequestOperation.ReadStatus).Status.Cartridge);
        Assert.Equal(Refusal.CartridgeFinished, rig.Mount(100).Reason);
    }

    [Fact]
    public void A_service_run_needs_its_gesture_and_no_cartridge_and_ends_after_30_s()
    {
        var rig = new PenRig();
        rig.SayHello();
        for (int i = 0; i < 5; i++)
        {
            rig.Tap();
        }
        rig.Press();
        rig.Run(1_000);
        Assert.Equal(DeviceState.Running, rig.State);
        rig.Run(30_000);
        Assert.Equal(DeviceState.Disarmed, rig.State);
        Assert.False(rig.Ports.IsEnergised);
        var run = rig.Records()[^1];
        Assert.Equal(0u, run.Cartridge);
        Assert.InRange(run.MountMotorOnMs, 29_000u, 30_000u);
    }

    [Fact]
    public void With_a_cartridge_mounted_the_service_gesture_does_nothing()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Ask(RequestOperation.Disarm);
        rig.Run(600);
        for (int i = 0; i < 5; i++)
        {
            rig.Tap();
        }
        rig.Press();
        rig.Run(2_000);
        Assert.Equal(0, rig.Ports.Feeds);
    }

    [Fact]
    public void While_a_cartridge_is_changed_presses_do_nothing()
    {
        var rig = new PenRig();
        rig.Arm();
        Assert.Equal(Refusal.None, rig.Ask(RequestOperation.BeginChange).Reason);
        rig.Press();
        rig.Run(3_000);
        rig.Release();
        rig.Run(600);
        rig.Press();
        rig.Run(500);
        Assert.Equal(DeviceState.ChangingCartridge, rig.State);
        Assert.Equal(0, rig.Ports.Feeds);
    }

    [Fact]
    public void Arming_after_a_restart_needs_a_confirmation_which_is_recorded()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Boot();
        rig.SayHello();
        Assert.Equal(Refusal.ConfirmationNeeded, rig.Arm(7, false).Reason);
        Assert.Equal(Refusal.None, rig.Arm(7, true).Reason);
        Assert.Equal((byte)Smp.Wire.Records.RecordKind.Confirmed, rig.Records()[^1].Kind);
    }

    [Theory]
    [InlineData(Refusal.NoProfile)]
    [InlineData(Refusal.OtherSession)]
    [InlineData(Refusal.NoCartridge)]
    [InlineData(Refusal.SupplyLow)]
    public void Arming_is_refused_with_its_reason(Refusal expected)
    {
        var rig = new PenRig();
        rig.SayHello();
        if (expected != Refusal.NoProfile)
        {
            rig.SetProfile(PenRig.ProfileOf(7));
            rig.Bind(7, 100);
        }
        if (expected == Refusal.SupplyLow)
        {
            rig.Mount(100);
            rig.Ports.SupplyMv = 4_900;
        }
        Assert.Equal(expected, rig.Arm(expected == Refusal.OtherSession ? 8u : 7u, false).Reason);
        Assert.Equal(DeviceState.Disarmed, rig.State);
    }
}
