using System;
using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>A hand is at the needle.</summary>
public sealed class ChangingTests
{
    [Fact]
    public void No_press_no_gesture_and_no_host_turns_the_motor_while_a_cartridge_is_changed()
    {
        var random = new Random(24);
        var rig = new PenRig(65_536);
        rig.Arm();
        for (int act = 0; act < 4_000; act++)
        {
            if (rig.State != DeviceState.ChangingCartridge)
            {
                rig.Release();
                rig.Ask(RequestOperation.AcknowledgeFault, (byte)rig.LastFault());
                Assert.Equal(Refusal.None, rig.Ask(RequestOperation.BeginChange).Reason);
            }
            int feeds = rig.Ports.Feeds;
            Act(rig, random);
            bool isChanging = rig.State == DeviceState.ChangingCartridge;
            Assert.False(isChanging && (rig.Ports.IsEnabled || rig.Ports.IsPwmOn), $"act {act}: the motor may turn");
            Assert.True(!isChanging || rig.Ports.Feeds == feeds, $"act {act}: the watchdog was fed");
        }
    }

    [Fact]
    public void While_a_cartridge_is_changed_the_light_says_so_and_the_needle_is_drawn_in()
    {
        var rig = new PenRig();
        rig.StartRunning();
        Assert.Equal(600, rig.Ports.ProtrusionAskedUm);
        rig.Ask(RequestOperation.BeginChange);
        rig.Run(400);
        Assert.Equal(DeviceState.ChangingCartridge, rig.Ports.Shown);
        Assert.Equal(0, rig.Ports.ProtrusionAskedUm);
        Assert.False(rig.Ports.IsEnabled);
        Assert.Equal(Refusal.WrongState, rig.Arm(7, true).Reason);
    }

    private static void Act(PenRig rig, Random random)
    {
        switch (random.Next(8))
        {
            case 0:
                rig.Press();
                rig.Run(random.Next(100) * PenRig.TickMs);
                break;
            case 1:
                rig.Release();
                rig.Run(random.Next(60) * PenRig.TickMs);
                break;
            case 2:
                rig.Tap(random.Next(20, 700), random.Next(20, 700));
                break;
            case 3:
                rig.Arm(7, random.Next(2) == 0);
                break;
            case 4:
                rig.Ask(RequestOperation.BeginChange);
                break;
            case 5:
                rig.SetProfile(PenRig.ProfileOf(7));
                break;
            case 6:
                rig.Ask(RequestOperation.AcknowledgeFault, (byte)random.Next(256));
                break;
            default:
                rig.Tap(1_700, 100);
                break;
        }
    }
}
