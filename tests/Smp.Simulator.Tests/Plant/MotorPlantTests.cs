using System;
using Smp.Simulator.Plant;
using Xunit;

namespace Smp.Simulator.Tests.Plant;

public sealed class MotorPlantTests
{
    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    public void Free_speed_at_12_volts_is_the_printed_one(string letter)
    {
        MotorDatasheet sheet = Bench.Sheet(letter);
        MotorPlant motor = Bench.Free(sheet);
        Bench.Run(motor, 12, 400);
        AssertWithin(sheet.NoLoadRpmAt12V / 60, motor.SpeedHz, 0.02);
    }

    [Theory]
    [InlineData("A", 5, 67)]
    [InlineData("A", 6, 81)]
    [InlineData("A", 7, 95)]
    [InlineData("A", 8, 109)]
    [InlineData("A", 9, 123)]
    [InlineData("A", 10, 136)]
    [InlineData("A", 12, 164)]
    [InlineData("B", 5, 72)]
    [InlineData("B", 7, 101)]
    [InlineData("B", 8, 115)]
    [InlineData("B", 12, 174)]
    public void Free_rate_follows_the_volts_of_the_field_reference(string letter, double motorV, double expectedHz)
    {
        MotorPlant motor = Bench.Free(Bench.Sheet(letter));
        Bench.Run(motor, motorV, 400);
        AssertWithin(expectedHz, motor.SpeedHz, 0.02);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    public void Speed_rises_with_the_printed_time_constant(string letter)
    {
        MotorDatasheet sheet = Bench.Sheet(letter);
        MotorPlant motor = Bench.Free(sheet, 100);
        double targetHz = sheet.NoLoadHz(12) * (1 - Math.Exp(-1));
        double tookMs = 0;
        while (motor.SpeedHz < targetHz)
        {
            motor.Step(12, true);
            tookMs += 0.1;
            Assert.True(tookMs < 100, "The rotor never reached 63 % of its speed.");
        }
        AssertWithin(sheet.SheetTauMs, tookMs, 0.10);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    public void Locked_rotor_draws_volts_over_ohms(string letter)
    {
        MotorDatasheet sheet = Bench.Sheet(letter);
        MotorPlant motor = Bench.Free(sheet);
        Bench.Run(motor, 12, 50);
        motor.IsLocked = true;
        motor.Step(12, true);
        Assert.Equal(12 / sheet.WindingOhm, motor.MotorA, 9);
        Assert.Equal(0, motor.SpeedRadPerS);
        AssertWithin(sheet.StallMnmAt12V, motor.MotorA * sheet.TorqueConstantMnmPerA, 0.02);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    public void One_millinewtonmetre_costs_what_ohms_and_constant_say(string letter)
    {
        MotorDatasheet sheet = Bench.Sheet(letter);
        MotorPlant free = Bench.Free(sheet);
        MotorPlant loaded = Bench.Free(sheet);
        Bench.Run(free, 9, 400);
        Bench.Run(loaded, 9, 400, extraNm: 1e-3);
        double k = sheet.TorqueConstantNmPerA;
        AssertWithin(sheet.WindingOhm / (k * k) * 1e-3, free.SpeedRadPerS - loaded.SpeedRadPerS, 0.001);
        AssertWithin(1e-3 / k, loaded.MotorA - free.MotorA, 0.001);
    }

    [Fact]
    public void Step_of_the_world_agrees_with_a_ten_times_finer_one_under_load()
    {
        MotorPlant coarse = Bench.Loaded(CartridgeLoad.Scalp);
        MotorPlant fine = Bench.Loaded(CartridgeLoad.Scalp, MotorPlant.StepUs / 10);
        Bench.Run(coarse, 9, 500);
        Bench.Run(fine, 9, 500, MotorPlant.StepUs / 10);
        double coarseHz = Bench.MeanHz(coarse, 9, 2_000);
        double fineHz = Bench.MeanHz(fine, 9, 2_000, MotorPlant.StepUs / 10);
        AssertWithin(fineHz, coarseHz, 0.005);
    }

    [Fact]
    public void Coasting_rotor_stops_and_stays()
    {
        MotorPlant motor = Bench.Loaded(CartridgeLoad.Scalp);
        Bench.Run(motor, 9, 300);
        int steps = 0;
        while (!motor.IsAtRest)
        {
            motor.Step(0, false);
            Assert.Equal(0, motor.MotorA);
            steps++;
            Assert.True(steps < 4_000, "The rotor coasts for more than two seconds.");
        }
        double path = motor.PathTurns;
        motor.Step(0, false);
        Assert.Equal(path, motor.PathTurns);
    }

    [Fact]
    public void Braking_stops_the_rotor_sooner_than_coasting()
    {
        MotorPlant braked = Bench.Free(MotorDatasheet.Faulhaber1524);
        MotorPlant coasting = Bench.Free(MotorDatasheet.Faulhaber1524);
        Bench.Run(braked, 9, 300);
        Bench.Run(coasting, 9, 300);
        double speed = braked.SpeedRadPerS;
        for (int i = 0; i < 40; i++)
        {
            braked.Step(0, true);
            coasting.Step(0, false);
        }
        Assert.True(braked.SpeedRadPerS < speed * 0.15);
        Assert.True(coasting.SpeedRadPerS > speed * 0.5);
    }

    [Fact]
    public void Voltage_below_friction_moves_nothing()
    {
        MotorDatasheet sheet = MotorDatasheet.Faulhaber1524;
        MotorPlant motor = Bench.Free(sheet);
        Bench.Run(motor, sheet.WindingOhm * sheet.NoLoadMa / 1_000 * 0.9, 100);
        Assert.Equal(0, motor.PathTurns);
    }

    [Fact]
    public void Spring_alone_never_turns_the_cam_over()
    {
        MotorPlant motor = Bench.Loaded(CartridgeLoad.Scalp);
        Bench.Run(motor, 5, 60);
        long strokes = motor.Strokes;
        for (int i = 0; i < 20_000; i++)
        {
            motor.Step(0, true);
        }
        Assert.True(motor.IsAtRest);
        Assert.InRange(motor.Strokes - strokes, -1, 20);
    }

    [Fact]
    public void Stepping_allocates_nothing()
    {
        MotorPlant motor = Bench.Loaded(CartridgeLoad.Scalp);
        Bench.Run(motor, 9, 100);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Bench.Run(motor, 9, 5_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void AssertWithin(double expected, double actual, double share) =>
        Assert.InRange(actual, expected * (1 - share), expected * (1 + share));
}
