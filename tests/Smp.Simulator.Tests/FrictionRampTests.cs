using System.Collections.Generic;
using Smp.Wire;
using Xunit;

namespace Smp.Simulator.Tests;

/// <summary>A cartridge that clogs under a regulator that would hide it.</summary>
public sealed class FrictionRampTests
{
    private const int PowerMwMax = 900;
    private const int SetHz = 120;
    private const int WindowMs = 5_000;
    private const int Windows = 100;

    [Fact]
    public void Friction_that_doubles_in_a_run_is_told_amber_then_red_and_the_power_stays_under_its_cap()
    {
        PenWorld world = new PenWorld(new PenSetup());
        BenchHost host = new BenchHost(world);
        host.Profile.PowerMwMax = PowerMwMax;
        world.Boot();
        host.Advance(3_000);
        host.Prepare(4_711);
        host.Advance(1_000);
        world.Press();
        host.Advance(1_000);
        List<(double Mw, double Hz, int Alarms)> windows = [];
        for (int window = 0; window < Windows; window++)
        {
            world.Board.Motor.FrictionPermille = 1_000 + (window * 10);
            (double mw, double hz) = Measure(world, host);
            windows.Add((mw, hz, host.Alarms.Count));
        }
        Assert.Equal(DeviceState.Running, world.Instruments.Shown);
        Assert.Equal([FaultCode.FrictionRising, FaultCode.FrictionHigh], host.Alarms);
        int amber = windows.FindIndex(window => window.Alarms == 1);
        int red = windows.FindIndex(window => window.Alarms == 2);
        Assert.True(0 < amber && amber < red, $"amber in window {amber}, red in {red}");
        Assert.All(windows, window => Assert.InRange(window.Mw, 0, PowerMwMax));
        Assert.All(windows, window => Assert.InRange(window.Hz, SetHz * 0.99, SetHz * 1.01));
        Assert.True(windows[^1].Mw > windows[0].Mw * 1.6, "a rate that holds must cost more, or nothing was hidden");
    }

    /// <summary>True mean power and rate of a while, from outside the pen.</summary>
    private static (double Mw, double Hz) Measure(PenWorld world, BenchHost host)
    {
        double energyUj = 0;
        double before = world.Instruments.PathTurns;
        long untilMs = world.NowMs + WindowMs;
        while (world.NowMs < untilMs)
        {
            host.Advance(1);
            energyUj += world.Instruments.MotorMv * world.Instruments.MotorMa / 1_000;
        }
        double turns = world.Instruments.PathTurns - before;
        return (energyUj / WindowMs, turns * 1_000 / WindowMs);
    }
}
