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
}
