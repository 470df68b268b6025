using System;
using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>Power that comes and goes at the worst moments, whatever the hand does meanwhile.</summary>
public sealed class ResetTests
{
    private const int Resets = 1_000;
    private const int WatchedTicks = 60;

    [Theory]
    [InlineData("homing")]
    [InlineData("disarmed")]
    [InlineData("armed")]
    [InlineData("running")]
    [InlineData("service run")]
    [InlineData("changing")]
    [InlineData("faulted")]
    public void A_thousand_resets_at_any_moment_of_a_state_leave_the_motor_off_until_it_is_armed_and_pressed_anew(
        string state)
    {
        var random = new Random(state.Length);
        PenRig? rig = null;
        for (int reset = 0; reset < Resets; reset++)
        {
            rig = Begun();
            Reach(rig, state);
            rig.Run(random.Next(40) * PenRig.TickMs);
            rig.Boot();
            Watch(rig, random, $"{state}, reset {reset}");
        }
        ArmAnew(rig!);
        Assert.False(rig!.Ports.IsEnergised);
        rig.Press();
        rig.Run(200);
        Assert.True(rig.Ports.IsEnergised, "it never runs again, so that its rest proves nothing");
    }

    [Fact]
    public void A_supply_that_comes_and_goes_in_a_run_never_starts_the_motor_under_a_held_button()
    {
        var random = new Random(14);
        var rig = new PenRig(65_536);
        rig.StartRunning();
        long lifeMs = 0;
        for (int reset = 0; reset < 300; reset++)
        {
            rig.Boot();
            rig.Run(random.Next(30) * PenRig.TickMs);
            Assert.False(rig.Ports.IsEnergised);
            long bookedMs = rig.Records()[^1].LifeMotorOnMs;
            Assert.True(bookedMs >= lifeMs, $"reset {reset}: the hours went from {lifeMs} back to {bookedMs} ms");
            lifeMs = bookedMs;
        }
    }

    private static PenRig Begun()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Ask(RequestOperation.Disarm);
        return rig;
    }

    private static void Reach(PenRig rig, string state)
    {
        switch (state)
        {
            case "homing":
                rig.Ask(RequestOperation.BeginChange);
                rig.Ask(RequestOperation.EndChange);
                break;
            case "armed":
                rig.Arm(7, false);
                break;
            case "running":
                Run(rig);
                break;
            case "service run":
                rig.Unmount(0, false);
                ServiceRun(rig);
                break;
            case "changing":
                rig.Ask(RequestOperation.BeginChange);
                break;
            case "faulted":
                Run(rig);
                rig.Ports.CurrentMa = 700;
                rig.Run(60);
                Assert.Equal(DeviceState.Faulted, rig.State);
                break;
        }
    }

    private static void Run(PenRig rig)
    {
        rig.Arm(7, false);
        rig.Run(600);
        rig.Press();
        rig.Run(200);
        Assert.True(rig.Ports.IsEnergised);
    }

    private static void ServiceRun(PenRig rig)
    {
        for (int press = 0; press < 5; press++)
        {
            rig.Tap(150, 150);
        }
        rig.Press();
        rig.Run(1_200);
        Assert.True(rig.Ports.IsEnergised);
    }

    // Shorter than any gesture that arms, so that every start would be one that nobody asked for.
    private static void Watch(PenRig rig, Random random, string moment)
    {
        for (int tick = 0; tick < WatchedTicks; tick++)
        {
            bool isMoved = random.Next(12) == 0;
            if (isMoved && rig.Ports.NormallyOpenClosed)
            {
                rig.Release();
            }
            else if (isMoved)
            {
                rig.Press();
            }
            rig.Tick();
            bool isOff = !rig.Ports.IsEnergised && !rig.Ports.IsEnabled && rig.Ports.Feeds == 0;
            Assert.True(isOff, $"{moment}, tick {tick}: the motor may turn");
            bool isAtRest = rig.State is DeviceState.Disarmed or DeviceState.Faulted;
            Assert.True(isAtRest, $"{moment}, tick {tick}: {rig.State}");
        }
    }

    private static void ArmAnew(PenRig rig)
    {
        rig.Release();
        rig.Ports.CurrentMa = 8;
        rig.SayHello();
        rig.Run(2_600);
        rig.Ask(RequestOperation.AcknowledgeFault, (byte)rig.LastFault());
        rig.Run(2_600);
        rig.Mount(100);
        Assert.Equal(Refusal.None, rig.Arm(7, true).Reason);
        rig.Run(600);
    }
}
