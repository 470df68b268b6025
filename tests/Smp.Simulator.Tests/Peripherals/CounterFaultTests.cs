using System;
using Smp.Simulator.Peripherals;
using Xunit;

namespace Smp.Simulator.Tests.Peripherals;

/// <summary>A counter that is broken, beside what the rotor truly did.</summary>
public sealed class CounterFaultTests
{
    private const int CountsPerStroke = 64;

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(333)]
    [InlineData(1_000)]
    public void Lost_edges_are_the_share_told(int lostPermille)
    {
        BareBoard bare = Turning();
        bare.Board.Counter.LostPermille = lostPermille;
        Watch(bare, 2_000);
        double trueCounts = bare.Board.Motor.PathTurns * CountsPerStroke;
        Assert.True(trueCounts > 10_000);
        Assert.InRange(bare.Board.Counter.Count - (trueCounts * (1_000 - lostPermille) / 1_000), -2, 2);
    }

    [Fact]
    public void Edges_lost_in_a_spell_stay_lost_and_no_others()
    {
        BareBoard bare = Turning();
        SimulatedCounter counter = bare.Board.Counter;
        Watch(bare, 500);
        double before = bare.Board.Motor.PathTurns;
        counter.IsDisconnected = true;
        counter.NoiseCountsPerS = 10_000;
        Watch(bare, 500);
        double lostCounts = (bare.Board.Motor.PathTurns - before) * CountsPerStroke;
        counter.IsDisconnected = false;
        counter.NoiseCountsPerS = 0;
        Watch(bare, 500);
        double expected = (bare.Board.Motor.PathTurns * CountsPerStroke) - lostCounts;
        Assert.True(lostCounts > 2_000);
        Assert.InRange(counter.Count - expected, -2, 2);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(5_000)]
    [InlineData(200_000)]
    public void False_edges_come_at_their_rate_at_rest_too(int noiseCountsPerS)
    {
        BareBoard bare = AtRest();
        bare.Board.Counter.NoiseCountsPerS = noiseCountsPerS;
        Watch(bare, 100_000);
        double expected = 100.0 * noiseCountsPerS;
        double spread = 4 * Math.Sqrt(expected);
        Assert.Equal(0, bare.Board.Motor.PathTurns);
        Assert.InRange(bare.Board.Counter.Count, expected - spread, expected + spread);
    }

    [Fact]
    public void False_edges_come_at_random_and_from_the_seed()
    {
        int[] one = NoisePerTick(1);
        Assert.Equal(one, NoisePerTick(1));
        Assert.NotEqual(one, NoisePerTick(2));
        Assert.Contains(0, one);
        Assert.Contains(one, counts => counts > 3);
    }

    [Fact]
    public void False_edges_do_not_depend_on_how_often_one_looks()
    {
        BareBoard often = AtRest();
        BareBoard seldom = AtRest();
        often.Board.Counter.NoiseCountsPerS = 3_000;
        seldom.Board.Counter.NoiseCountsPerS = 3_000;
        for (int i = 0; i < 1_000; i++)
        {
            often.Advance(1);
            often.Board.Counter.Sample();
        }
        seldom.Advance(1_000);
        seldom.Board.Counter.Sample();
        Assert.Equal(seldom.Board.Counter.Count, often.Board.Counter.Count);
    }

    [Fact]
    public void False_edges_that_are_over_leave_the_luck_of_the_counter_as_it_was()
    {
        BareBoard quiet = Turning();
        BareBoard noisy = Turning();
        noisy.Board.Counter.NoiseCountsPerS = 1_000;
        Watch(quiet, 200);
        Watch(noisy, 200);
        long more = noisy.Board.Counter.Count - quiet.Board.Counter.Count;
        Assert.InRange(more, 100, 300);
        noisy.Board.Counter.NoiseCountsPerS = 0;
        for (int i = 0; i < 50; i++)
        {
            Watch(quiet, 20);
            Watch(noisy, 20);
            Assert.Equal(more, noisy.Board.Counter.Count - quiet.Board.Counter.Count);
            Assert.Equal(quiet.Board.Counter.StampUs, noisy.Board.Counter.StampUs);
        }
    }

    [Theory]
    [InlineData(500)]
    [InlineData(900)]
    [InlineData(1_100)]
    [InlineData(2_000)]
    public void Clock_that_is_off_stamps_time_at_its_own_speed(int clockPermille)
    {
        BareBoard bare = AtRest();
        bare.Board.Counter.ClockPermille = clockPermille;
        Watch(bare, 10_000);
        Assert.InRange(bare.Board.Counter.StampUs - (10_000L * clockPermille), -1, 5);
    }

    [Fact]
    public void Clock_that_stands_still_never_stamps_back()
    {
        BareBoard bare = AtRest();
        Watch(bare, 1_000);
        long stoodUs = bare.Board.Counter.StampUs;
        long before = stoodUs;
        bare.Board.Counter.ClockPermille = 0;
        for (int i = 0; i < 100; i++)
        {
            Watch(bare, 20);
            Assert.InRange(bare.Board.Counter.StampUs, before, stoodUs + 4);
            before = bare.Board.Counter.StampUs;
        }
    }

    [Fact]
    public void Power_that_comes_again_counts_from_0_without_what_was_false()
    {
        PenWorld world = new PenWorld(new PenSetup());
        SimulatedCounter counter = world.Board.Counter;
        world.Boot();
        counter.NoiseCountsPerS = 10_000;
        counter.ClockPermille = 2_000;
        world.Advance(1_000);
        Assert.True(counter.Count > 9_000);
        counter.NoiseCountsPerS = 0;
        counter.ClockPermille = 1_000;
        world.Boot();
        world.Advance(1_000);
        Assert.Equal(0, counter.Count);
        Assert.InRange(counter.StampUs, 1_000_000, 1_000_004);
    }

    [Fact]
    public void Share_and_speed_out_of_range_are_refused()
    {
        SimulatedCounter counter = new BareBoard().Board.Counter;
        Assert.Throws<ArgumentOutOfRangeException>(() => counter.LostPermille = 1_001);
        Assert.Throws<ArgumentOutOfRangeException>(() => counter.LostPermille = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => counter.NoiseCountsPerS = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => counter.ClockPermille = -1);
    }

    private static int[] NoisePerTick(ulong seed)
    {
        BareBoard bare = AtRest(seed);
        bare.Board.Counter.NoiseCountsPerS = 64;
        int[] counts = new int[500];
        for (int i = 0; i < counts.Length; i++)
        {
            long before = bare.Board.Counter.Count;
            Watch(bare, 20);
            counts[i] = (int)(bare.Board.Counter.Count - before);
        }
        return counts;
    }

    private static BareBoard Turning()
    {
        BareBoard bare = AtRest();
        bare.Press();
        bare.DriveFully();
        bare.Board.Watchdog.IsStuck = true;
        bare.Board.Watchdog.Feed();
        return bare;
    }

    private static BareBoard AtRest(ulong seed = 1) => new BareBoard(new PenSetup { Seed = seed });

    private static void Watch(BareBoard bare, int forMs)
    {
        for (int i = 0; i < forMs; i += 20)
        {
            bare.Advance(20);
            bare.Board.Counter.Sample();
        }
    }
}
