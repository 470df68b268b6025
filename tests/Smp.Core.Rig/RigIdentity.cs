namespace Smp.Core.Rig;

/// <summary>The pen of these tests: a light motor, a grip as assembled.</summary>
public static class RigIdentity
{
    /// <summary>All of it.</summary>
    /// <param name="windingMilliKPerW">From winding to housing, mK/W.</param>
    public static DeviceIdentity Of(int windingMilliKPerW = 10_000) => new()
    {
        DeviceId = PenRig.DeviceId,
        StrokeLengthUm = 3_000,
        MotorMilliOhm = 19_800,
        MotorUvPerHz = 72_600,
        NoLoadMa = 7,
        MotorTauUs = 8_300,
        WindingMilliKPerW = windingMilliKPerW,
        HousingMilliKPerW = 29_000,
        WindingTauMs = 5_600,
        HousingTauMs = 220_000,
        WindingDeciCelsiusMax = 1_250,
        GripHomePulseUs = 1_000,
        GripNmPerPulseUs = 4_000,
        GripHomeCode = 400,
        GripCodesPerMm = 800,
    };
}
