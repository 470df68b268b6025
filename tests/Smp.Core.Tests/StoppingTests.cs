using System.Linq;
using Smp.Core.Rig;
using Smp.Core.Safety;
using Smp.Wire;
using Smp.Wire.Messages;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>Every cause that stops the motor, when, and in what order.</summary>
public sealed class StoppingTests
{
    [Fact]
    public void The_motor_is_stopped_in_the_one_safe_order()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Ports.Calls.Clear();
        rig.Release();
        rig.Tick();
        Assert.Equal(
            new[] { "enable low", "motor stop", "duty 0", "grip start" },
            rig.Ports.Calls.Take(4));
    }

    [Fact]
    public void Host_stop_ends_the_run_and_disarms_in_the_tick_it_arrives()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Ask(RequestOperation.Stop);
        Assert.Equal(DeviceState.Disarmed, rig.State);
        Assert.False(rig.Ports.IsEnergised);
        Assert.Equal((byte)RunEnding.StoppedByHost, rig.Records()[^1].Detail);
        rig.Run(2_000);
        Assert.False(rig.Ports.IsEnergised);
    }

    [Fact]
    public void Two_ticks_without_counts_cut_a_turning_motor_and_a_high_current_names_the_lock()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.DoesRotorTurn = false;
        rig.Ports.CurrentMa = 400;
        rig.Tick();
        Assert.True(rig.Ports.IsEnergised);
        rig.Tick();
        Assert.False(rig.Ports.IsEnergised);
        AssertFault(rig, FaultCode.RotorLocked);
    }

    [Fact]
    public void A_lost_counter_cuts_too_and_there_is_no_running_on_without_it()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.DoesRotorTurn = false;
        rig.Run(40);
        Assert.False(rig.Ports.IsEnergised);
        AssertFault(rig, FaultCode.CounterLost);
    }

    [Fact]
    public void A_rotor_locked_before_the_start_is_cut_within_250_ms_of_the_press()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.DoesRotorTurn = false;
        rig.Press();
        for (int t = 0; t < 80; t += PenRig.TickMs)
        {
            rig.Tick();
        }
        rig.Ports.CurrentMa = 300;
        rig.Run(170);
        Assert.False(rig.Ports.IsEnergised);
        AssertFault(rig, FaultCode.RotorLocked);
    }

    [Fact]
    public void Overspeed_is_cut_after_three_ticks()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.RotorHz = 140;
        rig.Run(60);
        AssertFault(rig, FaultCode.Overspeed);
    }

    [Fact]
    public void Over_current_is_cut_after_two_ticks()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Ports.CurrentMa = 700;
        rig.Run(40);
        AssertFault(rig, FaultCode.OverCurrent);
    }

    [Fact]
    public void A_late_tick_latches_before_the_watchdog_is_fed_again()
    {
        var rig = new PenRig();
        rig.StartRunning();
        int feeds = rig.Ports.Feeds;
        rig.Tick(160);
        Assert.Equal(feeds, rig.Ports.Feeds);
        AssertFault(rig, FaultCode.TickLate);
    }

    [Fact]
    public void A_tick_in_which_no_time_has_passed_judges_nothing()
    {
        var rig = new PenRig();
        rig.StartRunning();
        for (int i = 0; i < 10; i++)
        {
            rig.Tick(0);
        }
        Assert.Equal(DeviceState.Running, rig.State);
        rig.Release();
        rig.Tick(0);
        Assert.False(rig.Ports.IsEnergised);
    }

    [Fact]
    public void A_tick_of_150_ms_is_still_in_time()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Tick(150);
        Assert.Equal(DeviceState.Running, rig.State);
    }

    [Fact]
    public void Contacts_that_disagree_for_50_ms_are_off_and_a_fault()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Ports.NormallyClosedClosed = true;
        rig.Run(40);
        Assert.True(rig.Ports.IsEnergised);
        rig.Run(40);
        Assert.False(rig.Ports.IsEnergised);
        AssertFault(rig, FaultCode.ContactsDisagree);
    }

    [Fact]
    public void A_low_supply_ends_the_run()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Ports.SupplyMv = 4_800;
        rig.Run(80);
        AssertFault(rig, FaultCode.SupplyLow);
    }

    [Fact]
    public void A_rail_that_does_not_rise_is_found_before_the_motor_is_driven()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Ports.RailMv = 0;
        rig.Press();
        rig.Run(400);
        Assert.DoesNotContain("duty", rig.Ports.Calls);
        AssertFault(rig, FaultCode.RailMismatch);
    }

    [Fact]
    public void Current_at_rest_is_found_before_the_motor_is_driven()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Ports.CurrentMa = 200;
        rig.Press();
        rig.Run(400);
        Assert.DoesNotContain("duty", rig.Ports.Calls);
        AssertFault(rig, FaultCode.DriverShorted);
    }

    [Fact]
    public void A_latched_fault_survives_stop_arm_press_and_restart_until_it_is_acknowledged()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Ports.CurrentMa = 700;
        rig.Run(60);
        rig.Ports.CurrentMa = 8;
        rig.Ask(RequestOperation.Stop);
        Assert.Equal(Refusal.FaultLatched, rig.Arm(7, true).Reason);
        rig.Boot();
        rig.SayHello();
        Assert.Equal(DeviceState.Faulted, rig.State);
        Assert.Equal(
            Refusal.WrongState, rig.Ask(RequestOperation.AcknowledgeFault, (byte)FaultCode.OverCurrent).Reason);
        rig.Release();
        rig.Run(600);
        Assert.Equal(
            Refusal.WrongState, rig.Ask(RequestOperation.AcknowledgeFault, (byte)FaultCode.RotorLocked).Reason);
        Assert.Equal(Refusal.None, rig.Ask(RequestOperation.AcknowledgeFault, (byte)FaultCode.OverCurrent).Reason);
        Assert.Equal(DeviceState.Disarmed, rig.State);
    }

    [Fact]
    public void The_watchdog_is_fed_in_running_and_in_no_other_state()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Run(1_000);
        Assert.Equal(0, rig.Ports.Feeds);
        rig.Press();
        rig.Run(400);
        Assert.True(rig.Ports.Feeds > 10);
        rig.Release();
        rig.Tick();
        int feeds = rig.Ports.Feeds;
        rig.Run(1_000);
        Assert.Equal(feeds, rig.Ports.Feeds);
    }

    [Fact]
    public void Every_guard_that_ships_is_the_one_that_stops_its_own_cause()
    {
        IGuard[] all = Guards.Shipped();
        Assert.Equal(all.Length, all.Select(guard => guard.GetType()).Distinct().Count());
        var rig = new PenRig(guards: all.Where(guard => guard is not RotationGuard).ToArray());
        rig.StartRunning();
        rig.DoesRotorTurn = false;
        rig.Run(200);
        Assert.True(
            rig.Ports.IsEnergised, "without its guard a silent counter must go unnoticed, or this test proves nothing");
    }

    private static void AssertFault(PenRig rig, FaultCode fault)
    {
        rig.Run(100);
        Assert.False(rig.Ports.IsEnergised);
        Assert.Equal(DeviceState.Faulted, rig.State);
        Assert.Equal((byte)fault, rig.Records()[^1].Detail);
        Assert.Contains(rig.Alarms, alarm => alarm.Fault == (byte)fault && alarm.Priority == 3);
    }
}
