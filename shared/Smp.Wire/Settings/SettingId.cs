namespace Smp.Wire.Settings;

/// <summary>What a pen keeps beside its records, written over the cable. Numbers are never reused.</summary>
public enum SettingId : byte
{
    /// <summary>Never written.</summary>
    None = 0,

    /// <summary><see cref="PenBuild"/>: what was built into the pen.</summary>
    Identity = 1,

    /// <summary>Name of the wireless network, UTF-8, 1..32 bytes.</summary>
    WifiName = 2,

    /// <summary>Its passphrase, UTF-8, 8..63 bytes. Secret.</summary>
    WifiPassword = 3,

    /// <summary>The broker, mqtts://HOST:PORT or mqtt://HOST:PORT, UTF-8, 8..128 bytes.</summary>
    BrokerUrl = 4,

    /// <summary>Certificate of the authority that vouches for the broker, PEM, to 2048 bytes.</summary>
    BrokerAuthority = 5,

    /// <summary>The pen's own certificate, PEM, to 2048 bytes.</summary>
    DeviceCertificate = 6,

    /// <summary>The private key of that certificate, PEM, to 2048 bytes. Secret.</summary>
    DeviceKey = 7,

    /// <summary><see cref="Settings.SenseCalibration"/>: the scales of the analogue senses.</summary>
    SenseCalibration = 8,
}
