using System;
using Smp.Simulator.Peripherals;
using Xunit;

namespace Smp.Simulator.Tests.Peripherals;

/// <summary>A grip that jams, drags or lies: where the needle is beside what the sensor says.</summary>
public sealed class GripFaultTests
{
    private const int PulseUs = SimulatedGrip.HomePulseUs + 250;
    private const int WayUm = 1_000;

    [Fact]
    public void Jammed_wedge_stays_in_mid_way_and_goes_on_when_it_is_free()
    {
        BareBoard bare = Out(200);
        SimulatedGrip grip = bare.Board.Grip;
        Assert.Equal(600, grip.ProtrusionUm);
        grip.IsJammed = true;
        bare.Advance(1_000);
        Assert.Equal(600, grip.ProtrusionUm);
        Assert.InRange(SensedUm(grip), 585, 615);
        grip.IsJammed = false;
        Assert.Equal(600, grip.ProtrusionUm);
        bare.Advance(1_000);
        Assert.Equal(WayUm, grip.ProtrusionUm);
    }

    [Fact]
    public void Stuck_sensor_gives_one_code_while_the_needle_moves()
    {
        BareBoard bare = new BareBoard();
        SimulatedGrip grip = bare.Board.Grip;
        grip.StuckCode = 777;
        Assert.Equal(777, grip.ReadCode());
        grip.Start();
        grip.SetPulseUs(PulseUs);
        bare.Advance(1_000);
        Assert.Equal(777, grip.ReadCode());
        Assert.Equal(WayUm, grip.ProtrusionUm);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(100, 60)]
    [InlineData(500, 300)]
    [InlineData(1_000, 600)]
    public void Slow_servo_goes_as_much_less_far(int speedPermille, int expectedUm)
    {
        BareBoard bare = new BareBoard();
        bare.Board.Grip.SpeedPermille = speedPermille;
        bare.Board.Grip.Start();
        bare.Board.Grip.SetPulseUs(PulseUs);
        bare.Advance(200);
        Assert.Equal(expectedUm, bare.Board.Grip.ProtrusionUm);
    }

    [Fact]
    public void Servo_that_turns_slow_in_mid_way_does_not_move_where_it_has_been()
    {
        BareBoard bare = Out(200);
        bare.Board.Grip.SpeedPermille = 100;
        Assert.Equal(600, bare.Board.Grip.ProtrusionUm);
        bare.Advance(100);
        Assert.Equal(630, bare.Board.Grip.ProtrusionUm);
        Assert.Throws<ArgumentOutOfRangeException>(() => bare.Board.Grip.SpeedPermille = -1);
    }

    [Theory]
    [InlineData(800, 800)]
    [InlineData(1_250, 1_250)]
    public void Servo_of_another_gain_goes_elsewhere_and_the_sensor_sees_it(int gainPermille, int expectedUm)
    {
        BareBoard bare = new BareBoard();
        SimulatedGrip grip = bare.Board.Grip;
        grip.ServoGainPermille = gainPermille;
        grip.Start();
        grip.SetPulseUs(PulseUs);
        bare.Advance(1_000);
        Assert.Equal(expectedUm, grip.ProtrusionUm);
        Assert.InRange(SensedUm(grip), expectedUm - 15, expectedUm + 15);
    }

    [Fact]
    public void Sensor_of_another_gain_and_place_is_wrong_by_both()
    {
        BareBoard bare = Out(1_000);
        SimulatedGrip grip = bare.Board.Grip;
        Assert.InRange(SensedUm(grip), 985, 1_015);
        grip.SensorGainPermille = 900;
        Assert.InRange(SensedUm(grip), 885, 915);
        grip.SensorOffsetUm = -150;
        Assert.InRange(SensedUm(grip), 735, 765);
        Assert.Equal(WayUm, grip.ProtrusionUm);
    }

    [Fact]
    public void Pulse_acts_in_steps_of_two_microseconds()
    {
        BareBoard bare = Out(1_000);
        SimulatedGrip grip = bare.Board.Grip;
        grip.SetPulseUs(PulseUs + 1);
        bare.Advance(100);
        Assert.Equal(WayUm, grip.ProtrusionUm);
        grip.SetPulseUs(PulseUs + SimulatedGrip.PulseStepUs);
        bare.Advance(100);
        Assert.Equal(WayUm + 8, grip.ProtrusionUm);
    }

    private static BareBoard Out(int forMs)
    {
        BareBoard bare = new BareBoard();
        bare.Board.Grip.Start();
        bare.Board.Grip.SetPulseUs(PulseUs);
        bare.Advance(forMs);
        return bare;
    }

    private static int SensedUm(SimulatedGrip grip) =>
        (grip.ReadCode() - SimulatedGrip.HomeCode) * 1_000 / SimulatedGrip.CodesPerMm;
}
