using System.Linq;
using Smp.Wire;
using Smp.Wire.Messages;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Simulator.Tests;

public sealed class TechnicianTests
{
    [Fact]
    public void Technician_waits_until_the_light_says_armed()
    {
        PenWorld world = new PenWorld(new PenSetup());
        world.Technician = new Technician(new TechnicianPlan(), 1);
        world.Boot();
        world.Advance(60_000);
        Assert.Equal(0, world.Technician.PressCount);
        Assert.Equal(0, world.Instruments.EnergisedUs);
    }

    [Fact]
    public void Technician_works_a_quarter_of_an_hour_as_planned()
    {
        PenWorld world = new PenWorld(new PenSetup());
        BenchHost host = Working(world, new TechnicianPlan());
        host.Advance(900_000);
        Technician technician = world.Technician!;
        Assert.InRange(technician.PressCount, 60, 130);
        Assert.InRange(technician.TouchCount, 500, 1_200);
        double share = world.Instruments.EnergisedUs / 900_000_000.0;
        Assert.InRange(share, 0.6, 0.85);
        int runs = host.Records.Count(record => record.Kind == (byte)RecordKind.Run);
        Assert.InRange(technician.PressCount - runs, 0, 1);
        Assert.DoesNotContain(host.Records, record => record.Kind == (byte)RecordKind.Fault);
    }

    [Fact]
    public void Technician_ends_after_the_planned_presses()
    {
        PenWorld world = new PenWorld(new PenSetup());
        BenchHost host = Working(world, new TechnicianPlan { PressesMax = 3 });
        host.Advance(60_000);
        Assert.True(world.Technician!.IsDone);
        Assert.Equal(3, world.Technician.PressCount);
        Assert.False(world.Instruments.IsHeldDown);
    }

    [Fact]
    public void Technician_lets_go_when_the_host_stops_the_pen()
    {
        PenWorld world = new PenWorld(new PenSetup());
        BenchHost host = Working(world, new TechnicianPlan { HoldMsMin = 10_000 });
        while (world.Instruments.Shown != DeviceState.Running)
        {
            host.Advance(20);
        }
        host.Ask(RequestOperation.Stop, 0);
        Assert.False(world.Instruments.IsEnergised);
        host.Advance(1_000);
        Assert.False(world.Instruments.IsHeldDown);
        Assert.False(world.Instruments.IsTouching);
    }

    [Fact]
    public void Technician_charges_a_low_pack_in_a_pause()
    {
        PenWorld world = new PenWorld(new PenSetup { BoardMa = 15_000 });
        BenchHost host = Working(world, new TechnicianPlan { ChargeBelowPermille = 900 });
        host.Advance(300_000);
        Assert.True(world.Instruments.ChargePermille > 800);
    }

    private static BenchHost Working(PenWorld world, TechnicianPlan plan)
    {
        world.Boot();
        BenchHost host = new BenchHost(world);
        host.Prepare(9);
        world.Technician = new Technician(plan, 1);
        return host;
    }
}
