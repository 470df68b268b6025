using System;

namespace Smp.Simulator.Plant;

/// <summary>True temperatures of winding and housing: losses through the sheet's two thermal resistances.</summary>
/// <remarks>The hand that holds the pen and the mass of the grip are left out: both would cool it.</remarks>
public sealed class MotorHeat
{
    /// <summary>Copper's resistance rises by this share a kelvin.</summary>
    public const double CopperPerKelvin = 0.0039;

    /// <summary>The magnet weakens by this share a kelvin.</summary>
    public const double MagnetPerKelvin = 0.001;

    /// <summary>Temperature that the sheet's values are given at, degrees Celsius.</summary>
    public const double SheetCelsius = 25;

    private const double PieceMax = 0.1;

    private readonly MotorDatasheet _motor;
    private readonly double _ambientCelsius;

    /// <summary>A motor as warm as the air, or as told.</summary>
    public MotorHeat(MotorDatasheet motor, double ambientCelsius, double? windingCelsius, double? housingCelsius)
    {
        ArgumentNullException.ThrowIfNull(motor);
        _motor = motor;
        _ambientCelsius = ambientCelsius;
        HousingCelsius = housingCelsius ?? ambientCelsius;
        WindingCelsius = windingCelsius ?? HousingCelsius;
    }

    /// <summary>Winding, degrees Celsius.</summary>
    public double WindingCelsius { get; private set; }

    /// <summary>Housing, degrees Celsius.</summary>
    public double HousingCelsius { get; private set; }

    /// <summary>Resistance of the winding as warm as it is, ohm.</summary>
    public double WindingOhm => _motor.WindingOhm * (1 + (CopperPerKelvin * (WindingCelsius - SheetCelsius)));

    /// <summary>Torque constant with the magnet as warm as its housing, Nm/A.</summary>
    public double TorqueConstantNmPerA =>
        _motor.TorqueConstantNmPerA * (1 - (MagnetPerKelvin * (HousingCelsius - SheetCelsius)));

    /// <summary>Lets time pass with mean losses in it.</summary>
    /// <param name="forS">Time, s.</param>
    /// <param name="copperW">Mean loss in the winding, W.</param>
    /// <param name="frictionW">Mean loss in bearings and brushes, W.</param>
    public void Pass(double forS, double copperW, double frictionW)
    {
        double housingTarget = _ambientCelsius + ((copperW + frictionW) * _motor.HousingKPerW);
        HousingCelsius += (housingTarget - HousingCelsius) * Share(forS, _motor.HousingTauS);
        double windingTarget = HousingCelsius + (copperW * _motor.WindingKPerW);
        WindingCelsius += (windingTarget - WindingCelsius) * Share(forS, _motor.WindingTauS);
    }

    // Rational instead of e^-x: mathematics libraries differ in its last bits, and a world must not.
    private static double Share(double forS, double tauS)
    {
        double x = forS / tauS;
        int halvings = 0;
        for (; x > PieceMax; halvings++)
        {
            x /= 2;
        }
        double left = 1 / (1 + x + (x * x / 2));
        for (; halvings > 0; halvings--)
        {
            left *= left;
        }
        return 1 - left;
    }
}
