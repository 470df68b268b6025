using System;
using Smp.Simulator.Plant;
using Xunit;

namespace Smp.Simulator.Tests.Plant;

/// <summary>A cartridge that ages or clogs, and what else may hang on the shaft.</summary>
public sealed class LoadFaultTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1_300)]
    [InlineData(2_000)]
    public void Friction_scales_the_current_that_the_load_takes(int frictionPermille)
    {
        double expected = frictionPermille / 1_000.0;
        Assert.InRange(MeanMa(frictionPermille) / MeanMa(1_000), expected - 0.03, expected + 0.03);
    }

    [Fact]
    public void Friction_of_a_clogged_cartridge_stalls_the_rotor()
    {
        MotorPlant motor = Bench.Loaded(CartridgeLoad.Scalp);
        Bench.Run(motor, 9, 300);
        motor.FrictionPermille = 12_000;
        Bench.Run(motor, 9, 300);
        Assert.Equal(0, motor.SpeedRadPerS);
        motor.FrictionPermille = 1_000;
        Bench.Run(motor, 9, 300);
        Assert.True(motor.SpeedHz > 80);
    }

    [Fact]
    public void Friction_stays_with_the_touch_of_the_needle()
    {
        MotorPlant motor = Bench.Loaded(CartridgeLoad.Scalp);
        motor.FrictionPermille = 1_500;
        motor.IsTouching = true;
        Assert.True(motor.IsTouching);
        Assert.Equal(1_500, motor.FrictionPermille);
        Assert.Throws<ArgumentOutOfRangeException>(() => motor.FrictionPermille = -1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Drag_on_the_shaft_stops_an_undriven_rotor_and_does_not_turn_it_back(bool isBraking)
    {
        MotorPlant motor = Bench.Free(MotorDatasheet.Faulhaber1524);
        Bench.Run(motor, 9, 300);
        long strokes = motor.Strokes;
        for (int i = 0; i < 4_000; i++)
        {
            motor.Step(0, isBraking, 1e-3);
            Assert.True(motor.SpeedRadPerS >= 0);
        }
        Assert.True(motor.IsAtRest);
        Assert.True(motor.Strokes >= strokes);
    }

    [Fact]
    public void Drag_holds_a_weak_drive_and_lets_a_strong_one_start()
    {
        MotorPlant motor = Bench.Free(MotorDatasheet.Faulhaber1524);
        Bench.Run(motor, 1.5, 100, extraNm: 1e-3);
        Assert.Equal(0, motor.PathTurns);
        Bench.Run(motor, 2.5, 100, extraNm: 1e-3);
        Assert.True(motor.PathTurns > 0);
    }

    [Fact]
    public void Torque_on_the_board_s_shaft_slows_its_motor()
    {
        BareBoard free = Driven();
        BareBoard dragged = Driven();
        dragged.Board.Train.ExtraNm = 1e-3;
        free.Advance(150);
        dragged.Advance(150);
        Assert.InRange(free.Board.Motor.SpeedHz - dragged.Board.Motor.SpeedHz, 20, 28);
    }

    [Theory]
    [InlineData(1_260)]
    [InlineData(5_000)]
    public void Sag_lowers_supply_and_rail_alike(int sagMv)
    {
        BareBoard bare = Driven();
        bare.Advance(100);
        double beforeMv = bare.Board.Chain.RailMv;
        double openMv = bare.Board.Supply.OpenCircuitMv;
        bare.Board.Supply.SagMv = sagMv;
        Assert.Equal(sagMv, beforeMv - bare.Board.Chain.RailMv, 6);
        Assert.Equal(openMv, bare.Board.Supply.OpenCircuitMv);
        Assert.InRange(bare.Board.SupplySense.ReadSupplyMv(), (beforeMv - sagMv) * 0.985, (beforeMv - sagMv) * 1.015);
    }

    [Fact]
    public void Sag_below_nothing_is_nothing()
    {
        BareBoard bare = Driven();
        bare.Board.Supply.SagMv = 20_000;
        Assert.Equal(0, bare.Board.Chain.RailMv);
        bare.Advance(100);
        Assert.Equal(0, bare.Board.Motor.PathTurns);
    }

    private static BareBoard Driven()
    {
        BareBoard bare = new BareBoard(new PenSetup { Load = CartridgeLoad.None });
        bare.Press();
        bare.DriveFully();
        bare.Board.Watchdog.Feed();
        return bare;
    }

    private static double MeanMa(int frictionPermille)
    {
        MotorPlant motor = Bench.Loaded(CartridgeLoad.Scalp);
        motor.FrictionPermille = frictionPermille;
        Bench.Run(motor, 11, 400);
        double sumA = 0;
        for (int i = 0; i < 4_000; i++)
        {
            motor.Step(11, true);
            sumA += motor.MotorA;
        }
        return sumA / 4;
    }
}
