using Smp.Core.Drive;
using Smp.Core.Rig;
using Smp.Core.Safety;
using Smp.Wire;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>
/// A brake shorts the winding on a dead rail, behind a stop that wants it or a fault, and never at another time.
/// </summary>
public sealed class BrakeTests
{
    [Fact]
    public void A_release_brakes_once_the_rail_is_down_and_lets_go_in_time()
    {
        PenRig rig = Running(ProfileStopMode.Brake);
        rig.Release();
        rig.Tick();
        Assert.False(rig.Ports.IsEnergised);
        rig.Tick();
        Assert.True(rig.Ports.IsBraking);
        rig.Run(StopBrake.BrakeMsMax);
        Assert.False(rig.Ports.IsBraking);
    }

    [Fact]
    public void A_rail_that_stays_up_is_never_braked_on()
    {
        PenRig rig = Running(ProfileStopMode.Brake);
        rig.Ports.RailMv = 12_000;
        rig.Ask(RequestOperation.Stop);
        for (int i = 0; i < 40; i++)
        {
            rig.Tick();
            Assert.False(rig.Ports.IsBraking);
        }
    }

    [Fact]
    public void A_fault_opens_the_switch_and_brakes_whatever_the_profile_says()
    {
        PenRig rig = Running(ProfileStopMode.Coast);
        rig.Ports.CurrentMa = 700;
        rig.Run(40);
        Assert.Equal(DeviceState.Faulted, rig.State);
        Assert.False(rig.Ports.HasLease);
        rig.Tick();
        Assert.True(rig.Ports.IsBraking);
        rig.Run(StopBrake.BrakeMsMax);
        Assert.False(rig.Ports.IsBraking);
    }

    [Fact]
    public void A_coast_profile_never_brakes()
    {
        PenRig rig = Running(ProfileStopMode.Coast);
        rig.Release();
        rig.Run(400);
        Assert.DoesNotContain("brake on", rig.Ports.Calls);
    }

    [Fact]
    public void The_next_press_finds_the_brake_let_go_before_the_driver_is_enabled()
    {
        PenRig rig = Running(ProfileStopMode.Brake);
        rig.Release();
        rig.Run(80);
        Assert.True(rig.Ports.IsBraking);
        rig.Ports.Calls.Clear();
        rig.Press();
        rig.Run(200);
        Assert.True(rig.Ports.IsEnergised);
        Assert.True(rig.Ports.Calls.IndexOf("brake off") < rig.Ports.Calls.IndexOf("enable high"));
        Assert.False(rig.Ports.IsBraking);
    }

    [Fact]
    public void A_rail_that_is_up_while_nobody_presses_is_found_before_any_run()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Ports.RailMv = 12_000;
        rig.Run(200);
        Assert.Equal(FaultCode.RailMismatch, rig.LastFault());
    }

    [Theory]
    [InlineData("voltage")]
    [InlineData("rate")]
    [InlineData("power")]
    [InlineData("housing")]
    public void A_limit_overwritten_in_memory_stops_the_motor_in_the_tick_that_sees_it(string limit)
    {
        var spoiler = new SpoilingGuard(limit);
        IGuard[] shipped = Guards.Shipped();
        var rig = new PenRig(guards: [spoiler, .. shipped]);
        rig.StartRunning();
        spoiler.IsSpoiling = true;
        rig.Tick();
        Assert.False(rig.Ports.IsEnergised);
        Assert.Equal(FaultCode.CheckFailed, rig.LastFault());
    }

    private static PenRig Running(byte stopMode)
    {
        var rig = new PenRig();
        Profile profile = PenRig.ProfileOf(7);
        profile.StopMode = stopMode;
        rig.SayHello();
        rig.Pair(PenRig.LedgerId);
        Assert.Equal(Refusal.None, rig.SetProfile(profile).Reason);
        rig.Bind(7, 100, 101);
        rig.Mount(100);
        rig.Arm(7, false);
        rig.Run(600);
        rig.Press();
        rig.Run(500);
        Assert.Equal(DeviceState.Running, rig.State);
        return rig;
    }

    private sealed class SpoilingGuard(string limit) : IGuard
    {
        public bool IsSpoiling { get; set; }

        public void Begin()
        {
        }

        public FaultCode Inspect(Situation situation)
        {
            if (IsSpoiling)
            {
                DriveLimits limits = situation.Limits;
                switch (limit)
                {
                    case "voltage": limits.MotorMvMax |= 0x4000; break;
                    case "rate": limits.SetMhz ^= 0x10000; break;
                    case "power": limits.PowerMwMax += 4_096; break;
                    default: limits.HousingDeciCelsiusMax += 256; break;
                }
            }
            return FaultCode.None;
        }
    }
}
