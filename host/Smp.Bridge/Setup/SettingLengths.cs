using Smp.Wire.Settings;

namespace Smp.Bridge.Setup;

/// <summary>How many bytes a pen's settings have.</summary>
public static class SettingLengths
{
    /// <summary>Largest certificate or key as PEM.</summary>
    public const int PemBytesMax = 2_048;

    /// <summary>Fewest and most bytes of a setting; 0 and 0 for one that does not exist.</summary>
    public static (int Min, int Max) Of(SettingId setting) => setting switch
    {
        SettingId.Identity => (PenBuild.PayloadBytes, PenBuild.PayloadBytes),
        SettingId.WifiName => (1, 32),
        SettingId.WifiPassword => (8, 63),
        SettingId.BrokerUrl => (8, 128),
        SettingId.BrokerAuthority or SettingId.DeviceCertificate or SettingId.DeviceKey => (1, PemBytesMax),
        SettingId.SenseCalibration => (SenseCalibration.PayloadBytes, SenseCalibration.PayloadBytes),
        _ => (0, 0),
    };

    /// <summary>True for a setting that a pen tells to nobody.</summary>
    public static bool IsSecret(SettingId setting) => setting is SettingId.WifiPassword or SettingId.DeviceKey;
}
