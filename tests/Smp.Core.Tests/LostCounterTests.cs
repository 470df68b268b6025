using System;
using System.Linq;
using Smp.Core.Safety;
using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>A rotor that is held and a counter that is lost, at every rate the pen knows.</summary>
public sealed class LostCounterTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(90)]
    [InlineData(120)]
    [InlineData(150)]
    public void A_counter_lost_at_any_rate_cuts_in_two_ticks_and_the_voltage_never_rises_on_its_account(int hz)
    {
        PenRig rig = RunningAt(hz);
        int dutyBefore = rig.Ports.DutyPer10000;
        rig.DoesRotorTurn = false;
        int highest = 0;
        for (int tick = 0; tick < RotationGuard.SilentTicksMax; tick++)
        {
            Assert.True(rig.Ports.IsEnergised);
            highest = Math.Max(highest, rig.Ports.DutyPer10000);
            rig.Tick();
        }
        Assert.False(rig.Ports.IsEnergised);
        Assert.True(highest <= dutyBefore, $"duty {highest}, before {dutyBefore}, of 10,000");
        Assert.Equal(FaultCode.CounterLost, rig.LastFault());
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(90)]
    [InlineData(120)]
    [InlineData(150)]
    public void A_rotor_held_at_any_rate_is_cut_in_two_ticks_and_stays_off_whatever_the_button_does(int hz)
    {
        PenRig rig = RunningAt(hz);
        rig.DoesRotorTurn = false;
        rig.Ports.CurrentMa = 400;
        rig.Run(40);
        Assert.False(rig.Ports.IsEnergised);
        Assert.Equal(FaultCode.RotorLocked, rig.LastFault());
        rig.DoesRotorTurn = true;
        rig.Ports.CurrentMa = 8;
        for (int second = 0; second < 10; second++)
        {
            rig.Run(1_000);
            Assert.False(rig.Ports.IsEnabled);
        }
        rig.Release();
        rig.Run(600);
        rig.Press();
        rig.Run(600);
        Assert.False(rig.Ports.IsEnabled);
    }

    [Fact]
    public void With_the_guard_of_rotation_left_out_a_held_rotor_is_cut_by_its_current()
    {
        IGuard[] rest = [.. Guards.Shipped().Where(guard => guard is not RotationGuard)];
        var rig = new PenRig(guards: rest);
        rig.StartRunning();
        rig.DoesRotorTurn = false;
        rig.Ports.CurrentMa = 700;
        rig.Run(60);
        Assert.False(rig.Ports.IsEnergised);
        Assert.Equal(FaultCode.OverCurrent, rig.LastFault());
    }

    private static PenRig RunningAt(int hz)
    {
        var rig = new PenRig();
        Profile profile = PenRig.ProfileOf(7);
        profile.SetRate10mHz = (ushort)(hz * 100);
        profile.RateMax10mHz = Ceilings.StrokeRate10mHzMax;
        profile.MotorMvMax = Ceilings.MotorMvMax;
        rig.SayHello();
        rig.Pair(PenRig.LedgerId);
        Assert.Equal(Refusal.None, rig.SetProfile(profile).Reason);
        rig.Bind(7, 100);
        rig.Mount(100);
        rig.Arm(7, false);
        rig.Run(600);
        rig.Press();
        rig.Run(800);
        Assert.True(rig.Ports.IsEnergised, $"{rig.LastFault()}");
        return rig;
    }
}
