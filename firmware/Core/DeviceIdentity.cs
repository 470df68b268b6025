namespace Smp.Core;

/// <summary>What makes this pen this pen: fixed at assembly, told in every Hello.</summary>
public sealed class DeviceIdentity
{
    /// <summary>The chip's own number; 0 never.</summary>
    public ulong DeviceId;

    /// <summary>Stroke of the cam, um: 1000..6000.</summary>
    public int StrokeLengthUm;

    /// <summary>Winding resistance of the fitted motor at 25 degrees Celsius, mOhm.</summary>
    public int MotorMilliOhm;

    /// <summary>Back-EMF of the fitted motor, microvolts per Hz of stroke rate.</summary>
    public int MotorUvPerHz;

    /// <summary>Current of the fitted motor running without a needle, mA.</summary>
    public int NoLoadMa;

    /// <summary>Rotor time constant of the fitted motor, microseconds.</summary>
    public int MotorTauUs;

    /// <summary>From winding to housing of the fitted motor, mK/W.</summary>
    public int WindingMilliKPerW;

    /// <summary>From housing to the air around the pen, mK/W.</summary>
    public int HousingMilliKPerW;

    /// <summary>Time constant of the winding's temperature, ms.</summary>
    public int WindingTauMs;

    /// <summary>Time constant of the housing's temperature, ms.</summary>
    public int HousingTauMs;

    /// <summary>Hottest winding that the motor's maker allows, 0.1 degrees Celsius.</summary>
    public int WindingDeciCelsiusMax;

    /// <summary>Servo pulse at protrusion 0 as assembled, microseconds.</summary>
    public int GripHomePulseUs;

    /// <summary>Protrusion gained by one microsecond of pulse, nm; the wedge is in it.</summary>
    public int GripNmPerPulseUs;

    /// <summary>Position code at protrusion 0 as assembled.</summary>
    public int GripHomeCode;

    /// <summary>Position codes of 1 mm of protrusion as assembled.</summary>
    public int GripCodesPerMm;
}
