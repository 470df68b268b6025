using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Core;
using Smp.Simulator.Peripherals;
using Smp.Simulator.Plant;
using Smp.Simulator.Tests.Plant;
using Smp.Wire;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Simulator.Tests;

public sealed class PenWorldTests
{
    private const uint Cartridge = 4_711;

    [Fact]
    public void Every_motor_of_the_catalogue_makes_a_build_that_a_pen_takes()
    {
        MotorDatasheet[] motors =
            [MotorDatasheet.Faulhaber1524, MotorDatasheet.MaxonAmax22, MotorDatasheet.Faulhaber1331];
        Assert.All(motors, motor =>
        {
            PenSetup setup = new PenSetup { Motor = motor };
            DeviceIdentity taken = new DeviceIdentity();
            Assert.True(taken.TryTake(setup.Build()));
            Assert.Equal(setup.Identity().MotorUvPerHz, taken.MotorUvPerHz);
            Assert.Equal(setup.Identity().HousingTauMs, taken.HousingTauMs);
        });
    }

    [Fact]
    public void Pen_without_power_does_nothing_for_an_hour()
    {
        PenWorld world = new PenWorld(new PenSetup());
        world.Press();
        world.Advance(3_600_000);
        Assert.False(world.IsPowered);
        Assert.Equal(DeviceState.Unknown, world.Instruments.Shown);
        Assert.Equal(0, world.Instruments.EnergisedUs);
        Assert.Equal(0, world.TickCount);
    }

    [Fact]
    public void Booted_pen_ticks_on_its_own_clock()
    {
        PenWorld world = new PenWorld(new PenSetup { TickMs = 20 });
        world.Advance(5_000);
        Assert.True(world.Boot());
        world.Advance(1_000);
        Assert.Equal(6_000, world.NowMs);
        Assert.Equal(1_000, world.DeviceNowMs);
        Assert.Equal(50, world.TickCount);
        Assert.Equal(DeviceState.Disarmed, world.Instruments.Shown);
    }

    [Fact]
    public void Late_ticks_do_not_add_up()
    {
        PenWorld world = new PenWorld(new PenSetup { TickMs = 20, TickLateMsMax = 19 });
        world.Boot();
        world.Advance(100_000);
        Assert.InRange(world.TickCount, 4_998, 5_000);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    public void Armed_pen_holds_the_rate_while_pressed_and_stops_after(string letter)
    {
        PenWorld world = new PenWorld(new PenSetup { Motor = Bench.Sheet(letter) });
        BenchHost host = Armed(world);
        world.Press();
        host.Advance(2_000);
        Assert.Equal(DeviceState.Running, world.Instruments.Shown);
        double before = world.Instruments.PathTurns;
        host.Advance(2_000);
        Assert.InRange((world.Instruments.PathTurns - before) / 2, 118.8, 121.2);
        world.Release();
        host.Advance(10);
        Assert.False(world.Instruments.IsEnergised);
        host.Advance(2_000);
        Assert.Equal(0, world.Instruments.StrokeHz);
        Assert.Equal(DeviceState.Armed, world.Instruments.Shown);
    }

    [Fact]
    public void Run_record_tells_what_the_instruments_saw()
    {
        PenWorld world = new PenWorld(new PenSetup());
        BenchHost host = Armed(world);
        world.Press();
        host.Advance(5_000);
        world.Release();
        host.Advance(3_000);
        UsageRecord run = host.Records.Last(record => record.Kind == (byte)RecordKind.Run);
        Assert.Equal(Cartridge, run.Cartridge);
        long ranMs = world.Instruments.EnergisedUs / 1_000;
        Assert.InRange(run.Value, ranMs - 40, ranMs + 40);
        Assert.InRange(run.Rate10mHz, 11_500, 12_100);
    }

    [Fact]
    public void Power_cut_in_a_run_comes_back_as_an_interrupted_run()
    {
        PenWorld world = new PenWorld(new PenSetup());
        BenchHost host = Armed(world);
        world.Press();
        host.Advance(5_300);
        world.CutPower();
        Assert.False(world.Instruments.IsEnergised);
        Assert.Equal(DeviceState.Unknown, world.Instruments.Shown);
        long ranMs = world.Instruments.EnergisedUs / 1_000;
        world.Advance(3_000);
        world.Release();
        Assert.True(world.Boot());
        Assert.Equal(ranMs, world.Instruments.EnergisedUs / 1_000);
        BenchHost again = new BenchHost(world);
        again.Greet();
        again.Advance(3_000);
        UsageRecord run = again.Records.Last(record => record.Kind == (byte)RecordKind.Run);
        Assert.Equal((byte)RunEnding.PowerLost, run.Detail);
        Assert.InRange(run.Value, ranMs - 1_040, ranMs + 40);
        UsageRecord boot = again.Records.Last(record => record.Kind == (byte)RecordKind.Boot);
        Assert.Equal((byte)BootCause.RunInterrupted, boot.Detail);
    }

    [Fact]
    public void Memory_that_loses_power_takes_the_pen_with_it()
    {
        PenWorld world = new PenWorld(new PenSetup());
        BenchHost host = Armed(world);
        world.Press();
        host.Advance(500);
        world.Board.Memory.CutAfter(30);
        world.Advance(3_000);
        Assert.False(world.IsPowered);
        Assert.False(world.Instruments.IsEnergised);
        Assert.True(world.Boot());
    }

    [Fact]
    public void Boot_that_is_cut_can_be_tried_again()
    {
        PenWorld world = new PenWorld(new PenSetup());
        for (int bytes = 0; bytes < 2_000; bytes += 97)
        {
            Assert.False(world.BootUntil(bytes));
            Assert.False(world.IsPowered);
            world.Advance(10);
        }
        Assert.True(world.Boot());
        world.Advance(100);
        Assert.Equal(DeviceState.Disarmed, world.Instruments.Shown);
    }

    [Fact]
    public void Memory_moves_to_another_world_with_what_it_knows()
    {
        PenWorld world = new PenWorld(new PenSetup());
        Armed(world);
        world.CutPower();
        SimulatedMemory memory = new SimulatedMemory();
        memory.Load(world.Board.Memory.Save());
        PenWorld next = new PenWorld(new PenSetup { Seed = 2 }, memory);
        Assert.True(next.Boot());
        BenchHost host = new BenchHost(next);
        host.Greet();
        host.Advance(2_000);
        Assert.Contains(host.Records, record => record.Kind == (byte)RecordKind.Boot && record.Cartridge == Cartridge);
    }

    [Fact]
    public void Stalled_program_loses_the_motor_to_the_watchdog()
    {
        PenWorld world = new PenWorld(new PenSetup());
        BenchHost host = Armed(world);
        world.Press();
        host.Advance(2_000);
        world.Stall(1_000);
        world.Advance(180);
        Assert.True(world.Instruments.IsEnergised);
        world.Advance(20);
        Assert.False(world.Instruments.IsEnergised);
        Assert.Equal(0, world.Instruments.RailMv);
        world.Advance(1_000);
        Assert.Equal(DeviceState.Faulted, world.Instruments.Shown);
        Assert.False(world.Instruments.IsEnergised);
    }

    [Fact]
    public void Locked_rotor_and_lost_counter_are_cut()
    {
        foreach (Action<PenBoard> fail in new Action<PenBoard>[]
        {
            board => board.Motor.IsLocked = true,
            board => board.Counter.IsDisconnected = true,
        })
        {
            PenWorld world = new PenWorld(new PenSetup());
            BenchHost host = Armed(world);
            world.Press();
            host.Advance(2_000);
            fail(world.Board);
            world.Advance(120);
            Assert.False(world.Instruments.IsEnergised);
            Assert.Equal(DeviceState.Faulted, world.Instruments.Shown);
        }
    }

    [Fact]
    public void Same_seed_gives_the_same_world_and_another_seed_another()
    {
        ulong one = Trace(1);
        Assert.Equal(one, Trace(1));
        Assert.NotEqual(one, Trace(2));
    }

    [Fact]
    public void How_finely_time_is_advanced_changes_nothing()
    {
        Assert.Equal(TraceInSteps(1_000), TraceInSteps(1));
    }

    [Fact]
    public void Running_pen_allocates_nothing()
    {
        PenWorld world = new PenWorld(new PenSetup { TickLateMsMax = 5 });
        BenchHost host = Armed(world);
        world.Technician = new Technician(new TechnicianPlan(), 1);
        host.Advance(20_000);
        byte[] sink = new byte[SimulatedWire.CapacityBytes];
        world.Advance(1_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 200; i++)
        {
            world.Advance(100);
            world.Board.Wire.Take(sink);
        }
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Rewired_port_reaches_the_device()
    {
        List<Smp.Core.DevicePorts> seen = new List<Smp.Core.DevicePorts>();
        PenWorld world = new PenWorld(new PenSetup { Rewire = seen.Add });
        world.Boot();
        world.Boot();
        Assert.Equal(2, seen.Count);
        Assert.Same(world.Board.Drive, seen[0].Motor);
    }

    private static BenchHost Armed(PenWorld world)
    {
        world.Boot();
        BenchHost host = new BenchHost(world);
        host.Prepare(Cartridge);
        host.Advance(1_000);
        Assert.Equal(DeviceState.Armed, world.Instruments.Shown);
        return host;
    }

    private static ulong Trace(ulong seed)
    {
        PenWorld world = new PenWorld(new PenSetup { Seed = seed, TickLateMsMax = 10 });
        BenchHost host = Armed(world);
        world.Technician = new Technician(new TechnicianPlan(), seed);
        return Fold(world, () => host.Advance(100), 600);
    }

    private static ulong TraceInSteps(int stepMs)
    {
        PenWorld world = new PenWorld(new PenSetup());
        Armed(world);
        world.Technician = new Technician(new TechnicianPlan(), 3);
        for (int i = 0; i < 30_000 / stepMs; i++)
        {
            world.Advance(stepMs);
        }
        return Fold(world, () => world.Advance(100), 1);
    }

    private static ulong Fold(PenWorld world, Action advance, int rounds)
    {
        ulong folded = 0xCBF29CE484222325;
        for (int i = 0; i < rounds; i++)
        {
            advance();
            foreach (double seen in new[]
            {
                world.Instruments.PathTurns, world.Instruments.MotorMa, world.Instruments.SupplyMv,
                world.Instruments.EnergisedUs, world.Board.Counter.Count, world.Board.Memory.WrittenBytes,
            })
            {
                folded = (folded ^ BitConverter.DoubleToUInt64Bits(seen)) * 0x100000001B3;
            }
        }
        return folded;
    }
}
