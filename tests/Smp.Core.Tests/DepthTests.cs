using Smp.Core.Depth;
using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Messages;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>The needle is where it was told to be, goes out slowly, and goes in whenever that is in doubt.</summary>
public sealed class DepthTests
{
    [Fact]
    public void A_grip_that_does_not_find_its_home_arms_nothing_and_latches()
    {
        var rig = new PenRig();
        rig.Ports.ProtrusionUm = 300;
        rig.Boot();
        rig.Ports.ProtrusionUm = 300;
        rig.SayHello();
        rig.Pair(PenRig.LedgerId);
        rig.SetProfile(PenRig.ProfileOf(7));
        rig.Bind(7, 100, 101);
        rig.Mount(100);
        Assert.Equal(Refusal.NotHomed, rig.Arm(7, false).Reason);
        rig.Run(Homing.TimeMsMax);
        Assert.Equal(DeviceState.Faulted, rig.State);
        Assert.Equal(FaultCode.HomingFailed, rig.LastFault());
    }

    [Fact]
    public void A_sensor_that_wandered_a_little_is_taken_as_it_stands_at_home()
    {
        var rig = new PenRig();
        rig.Ports.SensorOffsetUm = 120;
        rig.Boot();
        rig.Ports.SensorOffsetUm = 120;
        rig.Arm();
        rig.Run(1_000);
        Assert.Equal(DeviceState.Armed, rig.State);
        Assert.Equal(600, rig.Ports.ProtrusionAskedUm);
    }

    [Fact]
    public void The_needle_goes_out_at_two_um_a_ms_when_armed_and_in_when_disarmed()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Ask(RequestOperation.Disarm);
        rig.Run(1_000);
        Assert.Equal(0, rig.Ports.ProtrusionAskedUm);
        rig.Arm(7, false);
        int beforeUm = rig.Ports.ProtrusionAskedUm;
        for (int i = 0; i < 30; i++)
        {
            rig.Tick();
            int stepUm = rig.Ports.ProtrusionAskedUm - beforeUm;
            Assert.InRange(stepUm, 0, (GripControl.RestUmPerMs * PenRig.TickMs) + 8);
            beforeUm = rig.Ports.ProtrusionAskedUm;
        }
        Assert.Equal(600, beforeUm);
    }

    [Fact]
    public void While_the_motor_runs_the_needle_goes_out_at_a_fifth_of_a_mm_a_second_at_most()
    {
        var rig = new PenRig();
        Profile deep = PenRig.ProfileOf(7);
        deep.ProtrusionUm = 2_000;
        deep.ProtrusionUmMax = 2_000;
        rig.SayHello();
        rig.Pair(PenRig.LedgerId);
        rig.SetProfile(deep);
        rig.Bind(7, 100, 101);
        rig.Mount(100);
        rig.Arm(7, false);
        rig.Run(520);
        rig.Press();
        rig.Run(100);
        Assert.Equal(DeviceState.Running, rig.State);
        int beginUm = rig.Ports.ProtrusionAskedUm;
        rig.Run(1_000);
        Assert.InRange(rig.Ports.ProtrusionAskedUm - beginUm, 190, 210);
        Assert.True(beginUm < 1_500, $"it stood at {beginUm} um when the motor began");
    }

    [Fact]
    public void A_lowered_protrusion_draws_the_running_needle_in_at_once()
    {
        var rig = new PenRig();
        rig.StartRunning();
        Profile lower = PenRig.ProfileOf(7);
        lower.ProtrusionUm = 200;
        Assert.Equal(Refusal.None, rig.SetProfile(lower).Reason);
        rig.Run(240);
        Assert.Equal(DeviceState.Running, rig.State);
        Assert.Equal(200, rig.Ports.ProtrusionAskedUm);
    }

    [Theory]
    [InlineData(true, 750)]
    [InlineData(true, 450)]
    [InlineData(false, 750)]
    [InlineData(false, 450)]
    public void A_needle_astray_by_more_than_100_um_for_100_ms_latches_and_is_drawn_in(bool isRunning, int sensedUm)
    {
        var rig = new PenRig();
        rig.Arm();
        if (isRunning)
        {
            rig.Press();
            rig.Run(500);
        }
        rig.Ports.ProtrusionUm = sensedUm;
        rig.Run(80);
        Assert.NotEqual(DeviceState.Faulted, rig.State);
        rig.Run(60);
        Assert.Equal(DeviceState.Faulted, rig.State);
        Assert.Equal(FaultCode.DepthMismatch, rig.LastFault());
        Assert.Equal(0, rig.Ports.ProtrusionAskedUm);
        Assert.False(rig.Ports.IsEnergised);
    }

    [Fact]
    public void A_stall_on_the_way_out_is_not_taken_for_a_needle_astray()
    {
        var rig = new PenRig();
        rig.Ports.ServoUmPerMs = 3;
        rig.Arm();
        rig.Ask(RequestOperation.Disarm);
        rig.Run(1_000);
        rig.Arm(7, false);
        rig.Tick();
        rig.Tick(400);
        rig.Run(1_000);
        Assert.Equal(DeviceState.Armed, rig.State);
    }

    [Fact]
    public void A_needle_off_by_less_goes_on()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Ports.ProtrusionUm = 690;
        rig.Run(2_000);
        Assert.Equal(DeviceState.Running, rig.State);
    }

    [Fact]
    public void A_cartridge_change_draws_the_needle_in_and_homes_anew()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Ask(RequestOperation.BeginChange);
        Assert.Equal(0, rig.Ports.ProtrusionAskedUm);
        rig.Ports.ProtrusionUm = 400;
        rig.Run(Homing.TimeMsMax + 100);
        Assert.Equal(FaultCode.HomingFailed, rig.LastFault());
    }

    [Fact]
    public void Two_readings_of_a_gauge_make_both_scales_anew_and_survive_a_power_cut()
    {
        var rig = new PenRig();
        rig.SayHello();
        rig.Run(1_000);
        Assert.Equal(Refusal.None, rig.Calibrate(1, 0).Reason);
        rig.Run(500);
        Assert.Equal(Refusal.WrongState, rig.Calibrate(2, 900).Reason);
        rig.Run(1_200);
        Assert.Equal(1_000, rig.Ports.ProtrusionAskedUm);
        Assert.Equal(Refusal.None, rig.Calibrate(2, 900).Reason);
        rig.Run(1_000);
        Assert.Equal(0, rig.Ports.ProtrusionAskedUm);
        Assert.Contains(rig.Records(), record => record.Kind == (byte)RecordKind.GripCalibrated);
        rig.Boot();
        rig.Arm();
        rig.Run(400);
        // 600 um of needle are 667 um of the scale that the grip was assembled with.
        Assert.InRange(rig.Ports.ProtrusionAskedUm, 659, 675);
        Assert.Equal(DeviceState.Armed, rig.State);
    }

    [Theory]
    [InlineData(1, 61, Refusal.OutOfRange)]
    [InlineData(2, 1_000, Refusal.WrongState)]
    public void A_first_reading_out_of_range_or_missing_is_refused(int step, int gaugeUm, Refusal reason)
    {
        var rig = new PenRig();
        rig.SayHello();
        rig.Run(1_000);
        Assert.Equal(reason, rig.Calibrate(step, gaugeUm).Reason);
    }

    [Theory]
    [InlineData(699)]
    [InlineData(1_301)]
    [InlineData(750)]
    public void A_second_reading_that_no_sound_grip_gives_changes_nothing(int gaugeUm)
    {
        var rig = new PenRig();
        rig.SayHello();
        rig.Run(1_000);
        rig.Calibrate(1, 0);
        rig.Run(1_700);
        Assert.Equal(Refusal.OutOfRange, rig.Calibrate(2, gaugeUm).Reason);
        rig.Run(1_000);
        rig.Arm();
        Assert.Equal(600, rig.Ports.ProtrusionAskedUm);
    }

    [Fact]
    public void A_calibration_left_half_done_draws_the_needle_in()
    {
        var rig = new PenRig();
        rig.SayHello();
        rig.Run(1_000);
        rig.Calibrate(1, 0);
        rig.Run(1_700);
        rig.Run(GripCalibration.TimeMsMax);
        Assert.Equal(0, rig.Ports.ProtrusionAskedUm);
        Assert.Equal(Refusal.WrongState, rig.Calibrate(2, 1_000).Reason);
    }

    [Fact]
    public void An_armed_pen_is_not_calibrated()
    {
        var rig = new PenRig();
        rig.Arm();
        Assert.Equal(Refusal.WrongState, rig.Calibrate(1, 0).Reason);
    }
}
