using Smp.Simulator.Peripherals;
using Smp.Wire;
using Xunit;

namespace Smp.Simulator.Tests;

/// <summary>A world that stands still: the pen answers its host, and nothing else happens.</summary>
public sealed class HoldTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(57)]
    public void How_long_a_host_is_waited_for_leaves_no_trace_in_the_pen(int holds)
    {
        Assert.Equal(MemoryAfter(0), MemoryAfter(holds));
    }

    [Fact]
    public void A_running_pen_goes_on_running_through_any_number_of_holds()
    {
        PenWorld world = ServiceRun(0);
        for (int i = 0; i < 100; i++)
        {
            world.Hold();
        }
        Assert.Equal(DeviceState.Running, world.Instruments.Shown);
        world.Release();
        world.Advance(200);
        Assert.False(world.Instruments.IsEnergised);
    }

    private static byte[] MemoryAfter(int holds)
    {
        PenWorld world = ServiceRun(holds);
        world.Advance(5_000);
        for (int i = 0; i < holds; i++)
        {
            world.Hold();
        }
        world.Release();
        world.Advance(1_000);
        return world.Board.Memory.Save();
    }

    private static PenWorld ServiceRun(int holds)
    {
        var world = new PenWorld(new PenSetup { Seed = 5 }, new SimulatedMemory());
        world.Boot();
        world.Advance(1_000);
        for (int press = 0; press < 5; press++)
        {
            world.Press();
            world.Advance(200);
            world.Release();
            world.Advance(200);
            for (int i = 0; i < holds; i++)
            {
                world.Hold();
            }
        }
        world.Press();
        world.Advance(2_000);
        return world;
    }
}
