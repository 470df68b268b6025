using System;
using Smp.Simulator.Plant;

namespace Smp.Bench.Drive;

/// <summary>One of the three motors that a pen of this kind is built around.</summary>
/// <param name="Letter">What the tables call it.</param>
/// <param name="Motor">Its sheet.</param>
internal sealed record Plant(string Letter, MotorDatasheet Motor)
{
    public static readonly Plant[] All =
    [
        new("A", MotorDatasheet.Faulhaber1524),
        new("B", MotorDatasheet.MaxonAmax22),
        new("C", MotorDatasheet.Faulhaber1331),
    ];

    /// <summary>Voltage that gives a rate without a load, V.</summary>
    public double NoLoadV(double hz) =>
        (Motor.TorqueConstantNmPerA * 2 * Math.PI * hz) + (Motor.WindingOhm * Motor.NoLoadMa / 1_000);

    /// <summary>How far a constant voltage lets the rate fall under a torque, Hz.</summary>
    public double DroopHz(double torqueNm) => torqueNm * Motor.WindingOhm
        / (Motor.TorqueConstantNmPerA * Motor.TorqueConstantNmPerA * 2 * Math.PI);

    /// <summary>
    /// How far the rate has fallen when the first tick behind a step of torque can act on it, Hz: the mean over steps
    /// that fall anywhere between two ticks. No loop can know of the step before.
    /// </summary>
    public double FallBeforeTickHz(double torqueNm, double tickS) =>
        DroopHz(torqueNm) * (1 - (Motor.TauS / tickS * (1 - Math.Exp(-tickS / Motor.TauS))));
}
