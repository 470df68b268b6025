using Smp.Simulator.Plant;
using Xunit;

namespace Smp.Simulator.Tests.Plant;

public sealed class SupplyModelTests
{
    [Fact]
    public void Supply_sags_by_current_times_internal_resistance()
    {
        SupplyModel supply = new SupplyModel(12_000, 9_000, 250);
        supply.Draw(600, 1);
        Assert.Equal(150, supply.OpenCircuitMv - supply.LoadedMv, 6);
        supply.Draw(0, 1);
        Assert.Equal(supply.OpenCircuitMv, supply.LoadedMv);
    }

    [Fact]
    public void Full_pack_lasts_its_capacity()
    {
        SupplyModel supply = new SupplyModel(12_600, 9_000, 0, 1_000);
        supply.Draw(500, 3_600_000_000);
        Assert.Equal(10_800, supply.OpenCircuitMv, 3);
        Assert.Equal(500, supply.ChargePermille);
        supply.Draw(500, 3_600_000_000);
        Assert.Equal(9_000, supply.OpenCircuitMv, 3);
        supply.Charge();
        Assert.Equal(12_600, supply.OpenCircuitMv);
        Assert.Equal(1_000, supply.ChargePermille);
    }

    [Fact]
    public void Driven_motor_pulls_the_rail_down()
    {
        BareBoard bare = new BareBoard();
        bare.Press();
        bare.DriveFully();
        bare.Board.Motor.IsLocked = true;
        bare.Board.Watchdog.Feed();
        bare.Advance(10);
        double drawnMa = bare.Board.Supply.LoadMa;
        Assert.InRange(drawnMa, 550, 700);
        Assert.Equal(0.2 * drawnMa, bare.Board.Supply.OpenCircuitMv - bare.Board.Chain.RailMv, 6);
    }
}
