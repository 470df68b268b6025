using Smp.Simulator.Peripherals;
using Xunit;

namespace Smp.Simulator.Tests.Plant;

public sealed class CutOffChainTests
{
    [Fact]
    public void Everything_together_energises()
    {
        BareBoard bare = Energised();
        Assert.True(bare.Board.Chain.IsEnergised);
        bare.Advance(100);
        Assert.True(bare.Board.Motor.SpeedHz > 50);
        Assert.True(bare.Board.Train.EnergisedUs == 100_000);
    }

    [Fact]
    public void Watchdog_cuts_200_ms_after_the_last_feed()
    {
        BareBoard bare = Energised();
        bare.Advance(199.5);
        Assert.True(bare.Board.Chain.IsEnergised);
        bare.Advance(0.5);
        Assert.False(bare.Board.Chain.IsEnergised);
        Assert.Equal(0, bare.Board.Chain.RailMv);
        bare.Advance(1_000);
        Assert.Equal(200_000, bare.Board.Train.EnergisedUs);
        Assert.Equal(0, bare.Board.Motor.SpeedRadPerS);
    }

    [Fact]
    public void Feeding_again_prolongs_the_lease()
    {
        BareBoard bare = Energised();
        for (int i = 0; i < 10; i++)
        {
            bare.Advance(150);
            bare.Board.Watchdog.Feed();
        }
        Assert.Equal(1_500_000, bare.Board.Train.EnergisedUs);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Open_contacts_take_the_rail_away_whatever_the_enable_line_does(bool isEnabled)
    {
        BareBoard bare = Energised();
        bare.Advance(50);
        bare.Board.Contacts.Release();
        bare.Board.Drive.SetEnable(isEnabled);
        bare.Advance(10);
        for (int i = 0; i < 50; i++)
        {
            bare.Board.Watchdog.Feed();
            bare.Advance(10);
            Assert.Equal(0, bare.Board.Chain.RailMv);
            Assert.InRange(bare.Board.SupplySense.ReadRailMv(), 0, 50);
            Assert.False(bare.Board.Chain.IsEnergised);
        }
    }

    [Fact]
    public void Enable_low_wins_over_any_duty()
    {
        BareBoard bare = Energised();
        bare.Board.Drive.SetEnable(false);
        bare.Advance(100);
        Assert.Equal(0, bare.Board.Train.EnergisedUs);
        Assert.Equal(0, bare.Board.Motor.PathTurns);
        Assert.True(bare.Board.Chain.RailMv > 12_000);
    }

    [Fact]
    public void Contacts_alone_give_no_rail_without_the_watchdog()
    {
        BareBoard bare = new BareBoard();
        bare.DriveFully();
        bare.Press();
        bare.Advance(500);
        Assert.Equal(0, bare.Board.Chain.RailMv);
        Assert.Equal(0, bare.Board.Train.EnergisedUs);
    }

    [Fact]
    public void Press_after_the_feed_energises_when_the_contacts_have_closed()
    {
        BareBoard bare = new BareBoard();
        bare.DriveFully();
        bare.Board.Watchdog.Feed();
        bare.Board.Contacts.Press();
        bare.Advance(100);
        Assert.InRange(bare.Board.Train.EnergisedUs, 85_000, 99_500);
        Assert.True(bare.Board.Motor.SpeedHz > 50);
    }

    private static BareBoard Energised()
    {
        BareBoard bare = new BareBoard();
        bare.Press();
        bare.DriveFully();
        bare.Board.Watchdog.Feed();
        return bare;
    }
}
