using Smp.Wire.Settings;

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

    /// <summary>True when the pen knows its motor, cam and grip; without them it does not arm.</summary>
    public bool IsSetUp =>
        MotorMilliOhm > 0 && MotorUvPerHz > 0 && MotorTauUs > 0 && StrokeLengthUm > 0 && GripNmPerPulseUs > 0
        && GripCodesPerMm > 0;

    /// <summary>Takes what was built into the pen from its setting.</summary>
    /// <returns>False when a value is out of range; nothing has changed then.</returns>
    public bool TryTake(PenBuild build)
    {
        if (!build.IsWithinRange)
        {
            return false;
        }
        StrokeLengthUm = build.StrokeLengthUm;
        MotorMilliOhm = (int)build.MotorMilliOhm;
        MotorUvPerHz = (int)build.MotorUvPerHz;
        NoLoadMa = build.NoLoadMa;
        MotorTauUs = (int)build.MotorTauUs;
        WindingMilliKPerW = (int)build.WindingMilliKPerW;
        HousingMilliKPerW = (int)build.HousingMilliKPerW;
        WindingTauMs = (int)build.WindingTauMs;
        HousingTauMs = (int)build.HousingTauMs;
        WindingDeciCelsiusMax = build.WindingDeciCelsiusMax;
        GripHomePulseUs = build.GripHomePulseUs;
        GripNmPerPulseUs = build.GripNmPerPulseUs;
        GripHomeCode = build.GripHomeCode;
        GripCodesPerMm = build.GripCodesPerMm;
        return true;
    }
}
