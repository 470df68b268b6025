using Smp.Wire.Settings;

namespace Smp.Esp32.Air;

/// <summary>Network, broker and certificates, read once on the main thread: the memory belongs to the tick.</summary>
public sealed class AirSetup
{
    /// <summary>Name of the network.</summary>
    public readonly string WifiName;

    /// <summary>Its passphrase.</summary>
    public readonly string WifiPassword;

    /// <summary>Where the broker is.</summary>
    public readonly BrokerAddress Broker;

    /// <summary>Certificate of who vouches for the broker, PEM.</summary>
    public readonly string Authority;

    /// <summary>The pen's certificate, PEM.</summary>
    public readonly string Certificate;

    /// <summary>Its key, PEM.</summary>
    public readonly string Key;

    /// <summary>Reads them.</summary>
    public AirSetup(PenSettings settings)
    {
        WifiName = settings.Text(SettingId.WifiName);
        WifiPassword = settings.Text(SettingId.WifiPassword);
        Broker = new BrokerAddress(settings.Text(SettingId.BrokerUrl));
        Authority = settings.Text(SettingId.BrokerAuthority);
        Certificate = settings.Text(SettingId.DeviceCertificate);
        Key = settings.Text(SettingId.DeviceKey);
    }

    /// <summary>
    /// There is enough to begin: a network, a broker, and for TLS who vouches for it; an unknown broker is not trusted.
    /// </summary>
    public bool IsComplete =>
        WifiName.Length > 0 && Broker.Host.Length > 0 && (!Broker.IsSecure || Authority.Length > 0);
}
