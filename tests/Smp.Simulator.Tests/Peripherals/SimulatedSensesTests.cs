using System;
using System.Collections.Generic;
using Smp.Simulator.Peripherals;
using Xunit;

namespace Smp.Simulator.Tests.Peripherals;

public sealed class SimulatedSensesTests
{
    [Fact]
    public void Counter_agrees_with_the_rotor_to_a_count_and_never_goes_back()
    {
        BareBoard bare = Turning();
        SimulatedCounter counter = bare.Board.Counter;
        long before = 0;
        long stampBefore = -1;
        for (int i = 0; i < 500; i++)
        {
            bare.Board.Watchdog.Feed();
            bare.Advance(20);
            counter.Sample();
            double truth = bare.Board.Motor.PathTurns * counter.CountsPerStroke;
            Assert.InRange(counter.Count, truth - 1.5, truth + 1);
            Assert.True(counter.Count >= before);
            Assert.InRange(counter.StampUs - bare.Clock.NowUs, 0, 4);
            Assert.True(counter.StampUs > stampBefore);
            before = counter.Count;
            stampBefore = counter.StampUs;
        }
    }

    [Fact]
    public void Counter_stands_still_with_the_rotor()
    {
        BareBoard bare = Turning();
        bare.Advance(2_000);
        bare.Board.Counter.Sample();
        long count = bare.Board.Counter.Count;
        for (int i = 0; i < 1_000; i++)
        {
            bare.Advance(20);
            bare.Board.Counter.Sample();
            Assert.Equal(count, bare.Board.Counter.Count);
        }
    }

    [Fact]
    public void Disconnected_counter_stays_while_the_rotor_turns()
    {
        BareBoard bare = Turning();
        bare.Board.Counter.IsDisconnected = true;
        bare.Advance(150);
        bare.Board.Counter.Sample();
        Assert.Equal(0, bare.Board.Counter.Count);
        Assert.True(bare.Board.Motor.PathTurns > 5);
    }

    [Fact]
    public void Current_reading_is_near_the_truth_and_in_steps()
    {
        BareBoard bare = new BareBoard(new PenSetup { AdcGainErrorPermilleMax = 10 });
        bare.Press();
        bare.DriveFully();
        bare.Board.Motor.IsLocked = true;
        HashSet<int> seen = new HashSet<int>();
        double truthMa = 0;
        // Short: a winding held still warms and takes less.
        for (int i = 0; i < 20; i++)
        {
            bare.Board.Watchdog.Feed();
            bare.Advance(20);
            truthMa = bare.Board.Motor.MotorA * 1_000;
            int readMa = bare.Board.Current.ReadMa();
            if (i > 3)
            {
                seen.Add(readMa);
                Assert.InRange(readMa, (truthMa * 0.99) - 6, (truthMa * 1.01) + 6);
            }
        }
        Assert.InRange(truthMa, 580, 640);
        Assert.InRange(seen.Count, 3, 12);
    }

    [Fact]
    public void Current_reads_nearly_nothing_at_rest()
    {
        BareBoard bare = new BareBoard();
        bare.Advance(100);
        Assert.InRange(bare.Board.Current.ReadMa(), 0, 6);
    }

    [Fact]
    public void Supply_reading_is_near_the_truth()
    {
        BareBoard bare = new BareBoard();
        for (int i = 0; i < 100; i++)
        {
            bare.Advance(20);
            double truthMv = bare.Board.Supply.LoadedMv;
            Assert.InRange(bare.Board.SupplySense.ReadSupplyMv(), (truthMv * 0.99) - 30, (truthMv * 1.01) + 30);
        }
    }

    [Fact]
    public void Calibration_error_differs_between_pens_and_not_between_reads()
    {
        HashSet<int> means = new HashSet<int>();
        for (ulong seed = 0; seed < 20; seed++)
        {
            AdcChannel channel = new AdcChannel(new SeededRandom(seed, "channel"), 16_000, 0, 10);
            int read = channel.Read(12_000);
            Assert.Equal(read, channel.Read(12_000));
            Assert.InRange(read, 11_870, 12_125);
            means.Add(read);
        }
        Assert.True(means.Count > 5);
    }

    private static BareBoard Turning()
    {
        BareBoard bare = new BareBoard();
        bare.Press();
        bare.DriveFully();
        bare.Board.Watchdog.Feed();
        return bare;
    }
}
