using System.Linq;
using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>A cartridge that clogs shows in the current at the same rate, and a person is told of it.</summary>
public sealed class FrictionTests
{
    [Fact]
    public void Thirty_percent_more_current_is_told_amber_sixty_red_each_once()
    {
        var rig = new PenRig();
        rig.StartRunning();
        RunWith(rig, 30, 40);
        Assert.Empty(rig.Alarms);
        RunWith(rig, 38, 40);
        Assert.Empty(rig.Alarms);
        RunWith(rig, 41, 60);
        Assert.Equal([(byte)FaultCode.FrictionRising], rig.Alarms.Select(alarm => alarm.Fault).Distinct());
        Assert.Equal(2, rig.Alarms[^1].Priority);
        RunWith(rig, 50, 60);
        Alarm last = rig.Alarms[^1];
        Assert.Equal((byte)FaultCode.FrictionHigh, last.Fault);
        Assert.Equal(3, last.Priority);
        Assert.Equal(DeviceState.Running, rig.State);
        Assert.Equal(2, rig.Alarms.Select(alarm => alarm.Number).Distinct().Count());
    }

    [Fact]
    public void What_a_cartridge_took_when_new_survives_a_power_cut()
    {
        var rig = new PenRig();
        rig.StartRunning();
        RunWith(rig, 30, 40);
        rig.Release();
        rig.Run(200);
        rig.Boot();
        rig.SayHello();
        rig.Arm(7, true);
        rig.Run(600);
        rig.Press();
        rig.Run(500);
        Assert.Equal(DeviceState.Running, rig.State);
        RunWith(rig, 42, 40);
        Assert.Equal((byte)FaultCode.FrictionRising, Assert.Single(rig.Alarms.DistinctBy(alarm => alarm.Number)).Fault);
    }

    [Fact]
    public void Another_cartridge_is_judged_by_itself()
    {
        var rig = new PenRig();
        rig.StartRunning();
        RunWith(rig, 30, 40);
        rig.Release();
        rig.Run(200);
        rig.Ask(RequestOperation.Disarm);
        rig.Mount(101);
        rig.Arm(7, false);
        rig.Run(600);
        rig.Press();
        rig.Run(500);
        RunWith(rig, 45, 60);
        Assert.Empty(rig.Alarms);
    }

    private static void RunWith(PenRig rig, int currentMa, int seconds)
    {
        rig.Ports.CurrentMa = currentMa;
        rig.Run(seconds * 1_000);
        Assert.Equal(DeviceState.Running, rig.State);
    }
}
