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

    /// <summary>How far a constant voltage lets the rate fall under a torque, Hz.</summary>
    public double DroopHz(double torqueNm) => torqueNm * Motor.WindingOhm
        / (Motor.TorqueConstantNmPerA * Motor.TorqueConstantNmPerA * 2 * Math.PI);

    /// <summary>How far the rate has fallen so long after a step of torque, whatever a loop does later, Hz.</summary>
    public double FallHz(double torqueNm, double afterS) =>
        DroopHz(torqueNm) * (1 - Math.Exp(-afterS / Motor.TauS));
}
