using System;
using System.Linq;
using Smp.Simulator.Peripherals;
using Xunit;

namespace Smp.Simulator.Tests.Peripherals;

public sealed class SimulatedWireTests
{
    [Fact]
    public void Bytes_come_out_as_they_went_in_across_the_end_of_the_ring()
    {
        ByteRing ring = new ByteRing(7);
        byte put = 0;
        byte expected = 0;
        byte[] buffer = new byte[5];
        for (int round = 0; round < 200; round++)
        {
            byte[] source = Enumerable.Range(0, 1 + (round % 5)).Select(i => (byte)(put + i)).ToArray();
            put += (byte)ring.Put(source);
            int taken = ring.Take(buffer.AsSpan(0, 1 + (round % 4)));
            for (int i = 0; i < taken; i++)
            {
                Assert.Equal(expected++, buffer[i]);
            }
        }
        Assert.True(expected != 0);
    }

    [Fact]
    public void Full_ring_takes_no_more_than_it_holds()
    {
        ByteRing ring = new ByteRing(10);
        Assert.Equal(10, ring.Put(new byte[25]));
        Assert.Equal(0, ring.Put(new byte[1]));
        Assert.Equal(0, ring.Room);
        ring.Clear();
        Assert.Equal(10, ring.Room);
    }

    [Fact]
    public void Bytes_given_to_a_pen_without_power_are_gone()
    {
        PenWorld world = new PenWorld(new PenSetup());
        Assert.Equal(50, world.Board.Wire.Give(new byte[50]));
        Assert.Equal(0, world.Board.Wire.WaitingForPen);
        world.Boot();
        Assert.Equal(50, world.Board.Wire.Give(new byte[50]));
        Assert.Equal(50, world.Board.Wire.WaitingForPen);
        world.CutPower();
        Assert.Equal(0, world.Board.Wire.WaitingForPen);
    }

    [Fact]
    public void Pen_reads_only_what_a_tick_may()
    {
        PenWorld world = new PenWorld(new PenSetup());
        world.Boot();
        world.Board.Wire.Give(new byte[1_000]);
        world.Advance(20);
        Assert.Equal(1_000 - Wire.WireLimits.LinkBytesPerTickMax, world.Board.Wire.WaitingForPen);
    }
}
