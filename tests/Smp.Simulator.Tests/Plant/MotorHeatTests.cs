using System;
using Smp.Simulator.Plant;
using Xunit;

namespace Smp.Simulator.Tests.Plant;

/// <summary>Warmth of winding and housing, and what it does to the motor.</summary>
public sealed class MotorHeatTests
{
    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    public void Steady_losses_end_at_watts_times_the_resistances_of_the_sheet(string letter)
    {
        MotorDatasheet sheet = Bench.Sheet(letter);
        MotorHeat heat = new MotorHeat(sheet, 25, null, null);
        Pass(heat, 3_600, 0.5, 0.1);
        Assert.Equal(25 + (0.6 * sheet.HousingKPerW), heat.HousingCelsius, 0.05);
        Assert.Equal(heat.HousingCelsius + (0.5 * sheet.WindingKPerW), heat.WindingCelsius, 0.05);
    }

    [Fact]
    public void Winding_warms_in_its_time_constant_and_the_housing_in_its_own()
    {
        MotorDatasheet sheet = MotorDatasheet.Faulhaber1524;
        MotorHeat heat = new MotorHeat(sheet, 25, null, null);
        Pass(heat, sheet.WindingTauS, 1, 0);
        Assert.InRange(heat.WindingCelsius - heat.HousingCelsius, 5.6, 6.4);
        Assert.InRange(heat.HousingCelsius, 25.5, 26);
        Pass(heat, sheet.HousingTauS - sheet.WindingTauS, 1, 0);
        Assert.Equal(25 + (29 * (1 - Math.Exp(-1))), heat.HousingCelsius, 0.2);
    }

    [Fact]
    public void One_long_rest_cools_as_many_short_ones()
    {
        MotorHeat once = new MotorHeat(MotorDatasheet.Faulhaber1524, 25, 110, 60);
        MotorHeat often = new MotorHeat(MotorDatasheet.Faulhaber1524, 25, 110, 60);
        once.Pass(400, 0, 0);
        Pass(often, 400, 0, 0);
        Assert.Equal(often.HousingCelsius, once.HousingCelsius, 0.1);
        Assert.Equal(often.WindingCelsius, once.WindingCelsius, 0.3);
        Assert.Equal(25 + (35 * Math.Exp(-400.0 / 220)), once.HousingCelsius, 0.1);
    }

    [Fact]
    public void Copper_and_magnet_follow_their_temperatures()
    {
        MotorDatasheet sheet = MotorDatasheet.Faulhaber1524;
        MotorHeat cold = new MotorHeat(sheet, 25, null, null);
        Assert.Equal(sheet.WindingOhm, cold.WindingOhm);
        Assert.Equal(sheet.TorqueConstantNmPerA, cold.TorqueConstantNmPerA);
        MotorHeat hot = new MotorHeat(sheet, 25, 125, 45);
        Assert.Equal(sheet.WindingOhm * 1.39, hot.WindingOhm, 9);
        Assert.Equal(sheet.TorqueConstantNmPerA * 0.98, hot.TorqueConstantNmPerA, 9);
    }

    [Fact]
    public void World_begins_as_warm_as_told_and_else_as_the_air()
    {
        PenInstruments told = Instruments(new PenSetup { StartWindingCelsius = 90, StartHousingCelsius = 41 });
        Assert.Equal((90, 41), (told.WindingCelsius, told.HousingCelsius));
        PenInstruments air = Instruments(new PenSetup { AmbientCelsius = 12 });
        Assert.Equal((12, 12), (air.WindingCelsius, air.HousingCelsius));
        PenInstruments used = Instruments(new PenSetup { StartHousingCelsius = 41 });
        Assert.Equal((41, 41), (used.WindingCelsius, used.HousingCelsius));
    }

    [Fact]
    public void Hot_motor_takes_less_current_when_it_is_held()
    {
        double coldMa = HeldMa(new PenSetup());
        double hotMa = HeldMa(new PenSetup { StartWindingCelsius = 125, StartHousingCelsius = 125 });
        Assert.Equal(coldMa / 1.39, hotMa, 3.0);
    }

    [Fact]
    public void Held_motor_warms_by_its_loss_and_its_current_falls_with_it()
    {
        BareBoard bare = Held(new PenSetup());
        double firstMa = bare.Board.Supply.LoadMa;
        bare.Advance(30_000);
        MotorHeat heat = bare.Board.Train.Heat;
        double lossW = bare.Board.Motor.MotorA * bare.Board.Motor.MotorA * heat.WindingOhm;
        // Below watts times kelvin a watt: the housing still warms, and the winding follows it 5.6 s behind.
        Assert.InRange(heat.WindingCelsius - heat.HousingCelsius, lossW * 10 * 0.88, lossW * 10);
        double expectedMa = firstMa * 19.8 / heat.WindingOhm;
        Assert.True(heat.WindingCelsius > 90);
        Assert.InRange(bare.Board.Supply.LoadMa, expectedMa * 0.985, expectedMa * 1.015);
    }

    [Fact]
    public void Motor_at_work_warms_by_degrees_and_cools_at_rest()
    {
        BareBoard bare = Held(new PenSetup());
        bare.Board.Motor.IsLocked = false;
        bare.Advance(60_000);
        PenInstruments instruments = new PenInstruments(bare.Board);
        Assert.InRange(instruments.WindingCelsius, 25.3, 35);
        Assert.InRange(instruments.HousingCelsius, 25.1, instruments.WindingCelsius);
        bare.Board.Contacts.Release();
        bare.Board.Drive.SetEnable(false);
        bare.Advance(3_600_000);
        Assert.Equal(25, instruments.WindingCelsius, 0.01);
        Assert.Equal(25, instruments.HousingCelsius, 0.01);
    }

    private static double HeldMa(PenSetup setup) => Held(setup).Board.Motor.MotorA * 1_000;

    private static BareBoard Held(PenSetup setup)
    {
        BareBoard bare = new BareBoard(setup);
        bare.Press();
        bare.DriveFully();
        bare.Board.Motor.IsLocked = true;
        bare.Board.Watchdog.IsStuck = true;
        bare.Board.Watchdog.Feed();
        bare.Advance(10);
        return bare;
    }

    private static PenInstruments Instruments(PenSetup setup) => new PenInstruments(new BareBoard(setup).Board);

    private static void Pass(MotorHeat heat, double forS, double copperW, double frictionW)
    {
        for (int i = 0; i < forS * 10; i++)
        {
            heat.Pass(0.1, copperW, frictionW);
        }
    }
}
