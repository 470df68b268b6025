using System;

namespace Smp.Simulator.Plant;

/// <summary>A motor as its maker's sheet gives it, in the sheet's own units.</summary>
/// <remarks>
/// A real motor differs: derive one with <c>with { WindingOhm = ... }</c>. Friction is Coulomb friction: torque
/// constant times no-load current. Inductance is left out: its time constant, 21 to 67 us, is far below a step.
/// </remarks>
public sealed record MotorDatasheet
{
    /// <summary>Faulhaber 1524 T 012 SR, the default: light pen. Sheet: EN-1524-SR-DFF.</summary>
    public static readonly MotorDatasheet Faulhaber1524 = new MotorDatasheet
    {
        Name = "Faulhaber 1524 T 012 SR",
        WindingOhm = 19.8,
        TorqueConstantMnmPerA = 11.5,
        NoLoadMa = 7,
        InertiaGcm2 = 0.56,
        WindingKPerW = 10,
        HousingKPerW = 29,
        WindingTauS = 5.6,
        HousingTauS = 220,
        RotorCelsiusMax = 125,
        NoLoadRpmAt12V = 9_800,
        SheetTauMs = 8.3,
        StallMnmAt12V = 6.92,
    };

    /// <summary>maxon A-max 22, 110121: heavy pen. Numbers from a published transcript of the maxon table.</summary>
    public static readonly MotorDatasheet MaxonAmax22 = new MotorDatasheet
    {
        Name = "maxon A-max 22 110121",
        WindingOhm = 5.39,
        TorqueConstantMnmPerA = 10.9,
        NoLoadMa = 16.8,
        InertiaGcm2 = 4.36,
        WindingKPerW = 6,
        HousingKPerW = 20,
        WindingTauS = 10.2,
        HousingTauS = 313,
        RotorCelsiusMax = 85,
        NoLoadRpmAt12V = 10_400,
        SheetTauMs = 19.7,
        StallMnmAt12V = 24.3,
    };

    /// <summary>Faulhaber 1331 T 012 SR: slim pen. Sheet: 1331 SR, 3.2 mNm.</summary>
    public static readonly MotorDatasheet Faulhaber1331 = new MotorDatasheet
    {
        Name = "Faulhaber 1331 T 012 SR",
        WindingOhm = 13.7,
        TorqueConstantMnmPerA = 11.4,
        NoLoadMa = 10.5,
        InertiaGcm2 = 0.67,
        WindingKPerW = 6,
        HousingKPerW = 25,
        WindingTauS = 5,
        HousingTauS = 190,
        RotorCelsiusMax = 125,
        NoLoadRpmAt12V = 9_900,
        SheetTauMs = 7,
        StallMnmAt12V = 9.90,
    };

    /// <summary>Maker and type.</summary>
    public required string Name { get; init; }

    /// <summary>Winding resistance at 25 degrees Celsius, ohm.</summary>
    public required double WindingOhm { get; init; }

    /// <summary>Torque constant, mNm/A; the same number is the back-EMF in mV per rad/s.</summary>
    public required double TorqueConstantMnmPerA { get; init; }

    /// <summary>Current of the bare motor at 12 V, mA.</summary>
    public required double NoLoadMa { get; init; }

    /// <summary>Rotor inertia, g cm2.</summary>
    public required double InertiaGcm2 { get; init; }

    /// <summary>Thermal resistance from winding to housing, K/W.</summary>
    public required double WindingKPerW { get; init; }

    /// <summary>Thermal resistance from housing to still air, K/W.</summary>
    public required double HousingKPerW { get; init; }

    /// <summary>Time constant of the winding's temperature, s.</summary>
    public required double WindingTauS { get; init; }

    /// <summary>Time constant of the housing's temperature, s.</summary>
    public required double HousingTauS { get; init; }

    /// <summary>Hottest rotor allowed, degrees Celsius.</summary>
    public required double RotorCelsiusMax { get; init; }

    /// <summary>Speed of the bare motor at 12 V as printed, rpm; the plant does not use it, tests do.</summary>
    public required double NoLoadRpmAt12V { get; init; }

    /// <summary>Mechanical time constant as printed, ms; the plant does not use it, tests do.</summary>
    public required double SheetTauMs { get; init; }

    /// <summary>Stall torque at 12 V as printed, mNm; the plant does not use it, tests do.</summary>
    public required double StallMnmAt12V { get; init; }

    /// <summary>Torque constant, Nm/A, equal to the back-EMF in V per rad/s.</summary>
    public double TorqueConstantNmPerA => TorqueConstantMnmPerA / 1_000;

    /// <summary>Rotor inertia, kg m2.</summary>
    public double InertiaKgM2 => InertiaGcm2 * 1e-7;

    /// <summary>Coulomb friction, Nm.</summary>
    public double FrictionNm => TorqueConstantNmPerA * NoLoadMa / 1_000;

    /// <summary>Time constant of the speed at a constant voltage, s: R J / k2.</summary>
    public double TauS => WindingOhm * InertiaKgM2 / (TorqueConstantNmPerA * TorqueConstantNmPerA);

    /// <summary>Steady rate without load at a voltage, strokes a second.</summary>
    public double NoLoadHz(double motorV)
    {
        double speedRadPerS = (motorV - (WindingOhm * NoLoadMa / 1_000)) / TorqueConstantNmPerA;
        return Math.Max(0, speedRadPerS) / (2 * Math.PI);
    }
}
