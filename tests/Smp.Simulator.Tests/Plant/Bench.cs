using System;
using Smp.Simulator.Plant;

namespace Smp.Simulator.Tests.Plant;

/// <summary>Motors on a bench: which one, by the letter of the field reference, and a free shaft.</summary>
internal static class Bench
{
    public static MotorDatasheet Sheet(string letter) => letter switch
    {
        "A" => MotorDatasheet.Faulhaber1524,
        "B" => MotorDatasheet.MaxonAmax22,
        "C" => MotorDatasheet.Faulhaber1331,
        _ => throw new ArgumentOutOfRangeException(nameof(letter)),
    };

    public static MotorPlant Free(MotorDatasheet sheet, int stepUs = MotorPlant.StepUs) =>
        new MotorPlant(sheet, new LoadTable(sheet, CartridgeLoad.None, 3_000), stepUs);

    public static MotorPlant Loaded(CartridgeLoad load, int stepUs = MotorPlant.StepUs)
    {
        MotorDatasheet sheet = MotorDatasheet.Faulhaber1524;
        return new MotorPlant(sheet, new LoadTable(sheet, load, 3_000), stepUs);
    }

    public static void Run(
        MotorPlant motor, double motorV, double forMs, int stepUs = MotorPlant.StepUs, double extraNm = 0)
    {
        int steps = (int)(forMs * 1_000 / stepUs);
        for (int i = 0; i < steps; i++)
        {
            motor.Step(motorV, true, extraNm);
        }
    }

    public static double MeanHz(MotorPlant motor, double motorV, double forMs, int stepUs = MotorPlant.StepUs)
    {
        double before = motor.PathTurns;
        Run(motor, motorV, forMs, stepUs);
        return (motor.PathTurns - before) / forMs * 1_000;
    }
}
