using Smp.Simulator.Peripherals;
using Xunit;

namespace Smp.Simulator.Tests.Peripherals;

/// <summary>Measurements that stick: one reading for everything, and sound again afterwards.</summary>
public sealed class SenseFaultTests
{
    [Fact]
    public void Stuck_current_reads_the_same_whatever_flows()
    {
        BareBoard bare = new BareBoard();
        bare.Board.Current.StuckMa = 123;
        Assert.Equal(123, bare.Board.Current.ReadMa());
        bare.Press();
        bare.DriveFully();
        bare.Board.Watchdog.Feed();
        bare.Board.Motor.IsLocked = true;
        bare.Advance(100);
        Assert.Equal(123, bare.Board.Current.ReadMa());
        bare.Board.Current.StuckMa = null;
        Assert.InRange(bare.Board.Current.ReadMa(), 550, 700);
    }

    [Fact]
    public void Stuck_supply_and_rail_stick_each_alone()
    {
        BareBoard bare = new BareBoard();
        SimulatedSupplySense sense = bare.Board.SupplySense;
        sense.StuckSupplyMv = 7_000;
        Assert.Equal(7_000, sense.ReadSupplyMv());
        Assert.InRange(sense.ReadRailMv(), 0, 50);
        sense.StuckSupplyMv = null;
        sense.StuckRailMv = 12_000;
        Assert.Equal(12_000, sense.ReadRailMv());
        Assert.Equal(0, bare.Board.Chain.RailMv);
        Assert.InRange(sense.ReadSupplyMv(), 12_300, 12_900);
        sense.StuckRailMv = null;
        Assert.InRange(sense.ReadRailMv(), 0, 50);
    }

    [Fact]
    public void Measurement_that_was_stuck_goes_on_with_the_noise_it_would_have_had()
    {
        BareBoard sound = new BareBoard();
        BareBoard stuck = new BareBoard();
        stuck.Board.Current.StuckMa = 5;
        stuck.Board.SupplySense.StuckSupplyMv = 5;
        stuck.Board.SupplySense.StuckRailMv = 5;
        stuck.Board.Grip.StuckCode = 5;
        Read(sound);
        Assert.Equal((5, 5, 5, 5), Read(stuck));
        stuck.Board.Current.StuckMa = null;
        stuck.Board.SupplySense.StuckSupplyMv = null;
        stuck.Board.SupplySense.StuckRailMv = null;
        stuck.Board.Grip.StuckCode = null;
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(Read(sound), Read(stuck));
        }
    }

    private static (int Ma, int SupplyMv, int RailMv, int Code) Read(BareBoard bare)
    {
        bare.Advance(20);
        PenBoard board = bare.Board;
        int supplyMv = board.SupplySense.ReadSupplyMv();
        return (board.Current.ReadMa(), supplyMv, board.SupplySense.ReadRailMv(), board.Grip.ReadCode());
    }
}
