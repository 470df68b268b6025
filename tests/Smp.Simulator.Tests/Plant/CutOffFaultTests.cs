using Smp.Simulator.Peripherals;
using Xunit;

namespace Smp.Simulator.Tests.Plant;

/// <summary>A last means to cut the motor that no longer cuts: what a scope at the motor would see.</summary>
public sealed class CutOffFaultTests
{
    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    public void Shorted_driver_gives_the_whole_rail_whatever_enable_and_duty_say(string letter)
    {
        BareBoard bare = new BareBoard(new PenSetup { Motor = Bench.Sheet(letter) });
        bare.Board.Drive.IsShorted = true;
        bare.Board.Watchdog.Feed();
        bare.Press();
        Assert.True(bare.Board.Chain.IsEnergised);
        bare.Advance(150);
        Assert.False(bare.Board.Drive.IsEnabled);
        Assert.True(bare.Board.Motor.SpeedHz > 120);
        Assert.InRange(bare.Board.Train.MotorMv, bare.Board.Chain.RailMv - 20, bare.Board.Chain.RailMv + 20);
    }

    [Fact]
    public void Current_of_a_shorted_driver_is_measured_and_its_strokes_are_counted()
    {
        BareBoard bare = new BareBoard();
        bare.Board.Drive.IsShorted = true;
        bare.Board.Watchdog.Feed();
        bare.Press();
        bare.Advance(100);
        double truthMa = bare.Board.Motor.MotorA * 1_000;
        Assert.True(truthMa > 15);
        Assert.True(bare.Board.Current.ReadMa() > 10);
        bare.Board.Counter.Sample();
        Assert.True(bare.Board.Counter.Count > 5 * bare.Board.Counter.CountsPerStroke);
        bare.Board.Motor.IsLocked = true;
        bare.Advance(50);
        Assert.InRange(bare.Board.Current.ReadMa(), 560, 680);
    }

    [Fact]
    public void Shorted_driver_has_nothing_without_the_switch()
    {
        BareBoard bare = new BareBoard();
        bare.Board.Drive.IsShorted = true;
        bare.Board.Watchdog.Feed();
        bare.Advance(100);
        Assert.False(bare.Board.Chain.IsEnergised);
        bare.Press();
        bare.Advance(50);
        Assert.True(bare.Board.Chain.IsEnergised);
        bare.Advance(50);
        Assert.False(bare.Board.Watchdog.IsHolding);
        Assert.False(bare.Board.Chain.IsEnergised);
        bare.Board.Watchdog.Feed();
        bare.Board.Contacts.Release();
        bare.Advance(20);
        Assert.False(bare.Board.Chain.IsEnergised);
    }

    [Fact]
    public void Shorted_driver_that_waits_for_the_contacts_starts_when_they_close()
    {
        BareBoard bare = new BareBoard();
        bare.Board.Drive.IsShorted = true;
        bare.Board.Watchdog.Feed();
        bare.Board.Contacts.Press();
        bare.Advance(100);
        Assert.InRange(bare.Board.Train.EnergisedUs, 85_000, 99_500);
    }

    [Fact]
    public void Driver_that_is_whole_again_obeys()
    {
        BareBoard bare = new BareBoard();
        bare.Press();
        bare.Board.Watchdog.Feed();
        bare.Board.Drive.IsShorted = true;
        bare.Advance(50);
        bare.Board.Drive.IsShorted = false;
        Assert.False(bare.Board.Chain.IsEnergised);
        Assert.Equal(0, bare.Board.Drive.OutputDutyPer10000);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Shorted_switch_keeps_the_rail_up_without_contacts_and_watchdog(bool isHeldDown)
    {
        BareBoard bare = new BareBoard();
        if (isHeldDown)
        {
            bare.Press();
        }
        bare.Board.Chain.IsSwitchShorted = true;
        Assert.True(bare.Board.Chain.RailMv > 12_000);
        Assert.InRange(bare.Board.SupplySense.ReadRailMv(), 12_300, 12_900);
        Assert.False(bare.Board.Chain.IsEnergised);
        bare.Advance(500);
        Assert.Equal(0, bare.Board.Train.EnergisedUs);
        bare.DriveFully();
        bare.Advance(100);
        Assert.Equal(100_000, bare.Board.Train.EnergisedUs);
        bare.Board.Drive.SetEnable(false);
        bare.Advance(100);
        Assert.Equal(100_000, bare.Board.Train.EnergisedUs);
    }

    [Fact]
    public void Watchdog_that_sticks_never_lets_go_once_it_was_fed()
    {
        BareBoard bare = new BareBoard();
        SimulatedWatchdog watchdog = bare.Board.Watchdog;
        watchdog.IsStuck = true;
        Assert.False(watchdog.IsHolding);
        bare.Press();
        bare.DriveFully();
        watchdog.Feed();
        bare.Advance(60_000);
        Assert.True(bare.Board.Chain.IsEnergised);
        bare.Board.Contacts.Release();
        bare.Advance(20);
        Assert.False(bare.Board.Chain.IsEnergised);
        watchdog.IsStuck = false;
        Assert.False(watchdog.IsHolding);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lease_that_is_dropped_ends_at_once_unless_the_watchdog_sticks(bool isStuck)
    {
        BareBoard bare = new BareBoard();
        bare.Press();
        bare.DriveFully();
        bare.Board.Watchdog.Feed();
        bare.Board.Watchdog.IsStuck = isStuck;
        bare.Board.Watchdog.Drop();
        Assert.Equal(isStuck, bare.Board.Chain.IsEnergised);
    }

    [Fact]
    public void Power_that_goes_takes_the_lease_of_a_stuck_watchdog_too()
    {
        PenWorld world = new PenWorld(new PenSetup());
        world.Board.Watchdog.IsStuck = true;
        world.Board.Watchdog.Feed();
        world.Advance(1_000);
        Assert.True(world.Instruments.IsWatchdogHolding);
        world.CutPower();
        Assert.False(world.Instruments.IsWatchdogHolding);
    }
}
