using System;
using Smp.Simulator.Peripherals;
using Smp.Wire;
using Xunit;

namespace Smp.Simulator.Tests;

/// <summary>A program that stops, a clock that leaps, a memory that rots, and none of it without being asked.</summary>
public sealed class WorldFaultTests
{
    [Fact]
    public void Frozen_program_ticks_no_more_and_thawed_it_ticks_at_once()
    {
        PenWorld world = Booted();
        world.Freeze();
        long ticks = world.TickCount;
        world.Advance(10_000);
        world.Hold();
        Assert.Equal(ticks, world.TickCount);
        Assert.Equal(11_000, world.NowMs);
        world.Thaw();
        world.Advance(1);
        Assert.Equal(ticks + 1, world.TickCount);
        world.Advance(1_000);
        Assert.InRange(world.TickCount, ticks + 50, ticks + 52);
    }

    [Fact]
    public void Frozen_program_leaves_its_outputs_and_the_watchdog_cuts()
    {
        PenWorld world = ServiceRun();
        world.Freeze();
        world.Advance(150);
        Assert.True(world.Instruments.IsEnergised);
        Assert.Equal(DeviceState.Running, world.Instruments.Shown);
        world.Advance(60);
        Assert.False(world.Instruments.IsEnergised);
        Assert.Equal(DeviceState.Running, world.Instruments.Shown);
    }

    [Fact]
    public void Boot_thaws()
    {
        PenWorld world = Booted();
        world.Freeze();
        Assert.True(world.Boot());
        long ticks = world.TickCount;
        world.Advance(1_000);
        Assert.Equal(ticks + 50, world.TickCount);
    }

    [Fact]
    public void Stalled_program_answers_no_host_either()
    {
        PenWorld world = Booted();
        world.Stall(500);
        long ticks = world.TickCount;
        world.Advance(100);
        world.Hold();
        Assert.Equal(ticks, world.TickCount);
        world.Advance(400);
        Assert.Equal(ticks + 1, world.TickCount);
        world.Hold();
        Assert.Equal(ticks + 2, world.TickCount);
    }

    [Fact]
    public void Boot_ends_a_stall()
    {
        PenWorld world = Booted();
        world.Stall(60_000);
        world.Boot();
        long ticks = world.TickCount;
        world.Hold();
        Assert.Equal(ticks + 1, world.TickCount);
    }

    [Theory]
    [InlineData(70_000, 71_000)]
    [InlineData(-400, 600)]
    [InlineData(-20_000, 0)]
    public void Device_s_clock_leaps_to_0_at_most_and_goes_on_from_there(int byMs, long expectedMs)
    {
        PenWorld world = Booted();
        world.JumpClock(byMs);
        Assert.Equal(expectedMs, world.DeviceNowMs);
        Assert.Equal(1_000, world.NowMs);
        long ticks = world.TickCount;
        world.Advance(1_000);
        Assert.Equal(expectedMs + 1_000, world.DeviceNowMs);
        Assert.Equal(ticks + 50, world.TickCount);
        world.Boot();
        Assert.Equal(0, world.DeviceNowMs);
    }

    [Fact]
    public void Clock_of_the_counter_does_not_leap_with_the_device_s()
    {
        PenWorld world = Booted();
        long before = world.Board.Counter.StampUs;
        world.JumpClock(50_000);
        world.Advance(20);
        Assert.InRange(world.Board.Counter.StampUs - before, 19_990, 20_010);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Flipped_bit_is_the_one_bit_and_flips_back(int bit)
    {
        SimulatedMemory memory = new SimulatedMemory();
        byte[] before = memory.Save();
        memory.FlipBit(4_711, bit);
        byte[] after = memory.Save();
        Assert.Equal(1 << bit, before[4_711] ^ after[4_711]);
        after[4_711] = before[4_711];
        Assert.Equal(before, after);
        memory.FlipBit(4_711, bit);
        Assert.Equal(before, memory.Save());
        Assert.Equal(0, memory.WriteCount);
        Assert.Throws<ArgumentOutOfRangeException>(() => memory.FlipBit(0, 8));
    }

    private static PenWorld Booted()
    {
        PenWorld world = new PenWorld(new PenSetup());
        world.Boot();
        world.Advance(1_000);
        return world;
    }

    private static PenWorld ServiceRun()
    {
        PenWorld world = new PenWorld(new PenSetup { Seed = 5 });
        world.Boot();
        world.Advance(1_000);
        for (int press = 0; press < 5; press++)
        {
            world.Press();
            world.Advance(200);
            world.Release();
            world.Advance(200);
        }
        world.Press();
        world.Advance(2_000);
        Assert.Equal(DeviceState.Running, world.Instruments.Shown);
        return world;
    }
}
