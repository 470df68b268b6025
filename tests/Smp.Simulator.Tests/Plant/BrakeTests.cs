using System;
using System.Linq;
using Smp.Simulator.Plant;
using Xunit;

namespace Smp.Simulator.Tests.Plant;

/// <summary>The two ways to rest from 100 strokes a second: an open winding and a shorted one.</summary>
public sealed class BrakeTests
{
    private const double BeginHz = 100;
    private const int StepsMax = 20_000;

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    public void Free_rotor_coasts_as_long_as_its_friction_takes(string letter)
    {
        MotorDatasheet sheet = Bench.Sheet(letter);
        MotorPlant motor = AtBegin(sheet, CartridgeLoad.None);
        double expectedMs = 1_000 * sheet.InertiaKgM2 * motor.SpeedRadPerS / sheet.FrictionNm;
        Assert.InRange(MsToRest(motor, false), expectedMs - 1, expectedMs + 1);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    public void Free_rotor_brakes_as_winding_and_friction_say(string letter)
    {
        MotorDatasheet sheet = Bench.Sheet(letter);
        MotorPlant motor = AtBegin(sheet, CartridgeLoad.None);
        double k = sheet.TorqueConstantNmPerA;
        double frictionRadPerS = sheet.FrictionNm * sheet.WindingOhm / (k * k);
        double expectedMs = 1_000 * sheet.TauS * Math.Log(1 + (motor.SpeedRadPerS / frictionRadPerS));
        Assert.InRange(MsToRest(motor, true), expectedMs - 1, expectedMs + 1);
    }

    [Theory]
    [InlineData("A", 230, 100)]
    [InlineData("B", 870, 310)]
    [InlineData("C", 220, 110)]
    public void Cartridge_is_at_rest_sooner_by_the_brake_wherever_the_cam_stands(
        string letter, int coastMsMax, int brakeMsMax)
    {
        // The membrane pushes the cam back at the end, and against a brake it does so slowly: that is the long tail.
        double[] coastMs = AnyPhase(letter, false);
        double[] brakeMs = AnyPhase(letter, true);
        Assert.InRange(coastMs.Max(), brakeMs.Max(), coastMsMax);
        Assert.InRange(brakeMs.Max(), 10, brakeMsMax);
        Assert.True(brakeMs.Average() < coastMs.Average() / 2);
    }

    [Fact]
    public void Brake_drives_a_current_against_the_rotor_and_gives_no_voltage()
    {
        BareBoard bare = Stopped(true);
        Assert.True(bare.Board.Chain.IsWindingClosed);
        Assert.False(bare.Board.Chain.IsDriving);
        bare.Advance(1);
        double expectedA = -bare.Board.Motor.SpeedRadPerS * 0.0115 / 19.8;
        Assert.InRange(bare.Board.Motor.MotorA, expectedA * 1.1, expectedA * 0.9);
        Assert.Equal(0, bare.Board.Train.MotorMv);
        Assert.False(bare.Board.Chain.IsEnergised);
        Assert.Equal(0, bare.Board.Supply.LoadMa);
    }

    [Fact]
    public void Board_that_brakes_is_slow_when_one_that_coasts_still_turns()
    {
        BareBoard braking = Stopped(true);
        BareBoard coasting = Stopped(false);
        Assert.Equal(coasting.Board.Motor.SpeedHz, braking.Board.Motor.SpeedHz);
        Assert.False(coasting.Board.Chain.IsWindingClosed);
        braking.Advance(40);
        coasting.Advance(40);
        Assert.InRange(braking.Board.Motor.SpeedHz, -10, 10);
        Assert.True(coasting.Board.Motor.SpeedHz > 30);
    }

    [Fact]
    public void Brake_on_a_rotor_at_rest_does_nothing_and_power_lost_releases_it()
    {
        PenWorld world = new PenWorld(new PenSetup());
        world.Board.Drive.SetBrake(true);
        world.Advance(1_000);
        Assert.Equal(0, world.Instruments.PathTurns);
        Assert.True(world.Instruments.IsBraking);
        world.CutPower();
        Assert.False(world.Instruments.IsBraking);
        Assert.False(world.Board.Chain.IsWindingClosed);
    }

    private static BareBoard Stopped(bool isBraking)
    {
        BareBoard bare = new BareBoard();
        bare.Press();
        bare.DriveFully();
        bare.Board.Watchdog.Feed();
        bare.Advance(100);
        bare.Board.Contacts.Release();
        bare.Advance(5);
        bare.Board.Drive.SetEnable(false);
        bare.Board.Drive.SetBrake(isBraking);
        return bare;
    }

    private static MotorPlant AtBegin(MotorDatasheet sheet, CartridgeLoad load)
    {
        MotorPlant motor = new MotorPlant(sheet, new LoadTable(sheet, load, 3_000));
        for (int step = 0; motor.SpeedHz < BeginHz; step++)
        {
            Assert.True(step < StepsMax, "The rotor never came to its rate.");
            motor.Step(12, true);
        }
        return motor;
    }

    private static double[] AnyPhase(string letter, bool isBraking)
    {
        double[] toRestMs = new double[40];
        for (int phase = 0; phase < toRestMs.Length; phase++)
        {
            MotorPlant motor = AtBegin(Bench.Sheet(letter), CartridgeLoad.Scalp);
            double motorV = 9;
            for (int step = 0; step < 400 + phase; step++)
            {
                motorV = Math.Clamp(motorV + ((BeginHz - motor.SpeedHz) * 0.02), 0, 12);
                motor.Step(motorV, true);
            }
            toRestMs[phase] = MsToRest(motor, isBraking);
        }
        return toRestMs;
    }

    private static double MsToRest(MotorPlant motor, bool isBraking)
    {
        int steps = 0;
        for (; !motor.IsAtRest; steps++)
        {
            Assert.True(steps < StepsMax, "The rotor never came to rest.");
            motor.Step(0, isBraking);
        }
        return steps * MotorPlant.StepUs / 1_000.0;
    }
}
