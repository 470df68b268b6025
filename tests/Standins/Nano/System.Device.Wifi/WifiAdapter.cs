namespace System.Device.Wifi;

public enum WifiConnectionStatus
{
    AccessRevoked = 0,
    InvalidCredential = 1,
    NetworkNotAvailable = 2,
    Success = 3,
    Timeout = 4,
    UnspecifiedFailure = 5,
    UnsupportedAuthenticationProtocol = 6,
}

public enum WifiNetworkKind
{
    Adhoc = 0,
    Any = 1,
    Infrastructure = 2,
}

public enum WifiReconnectionKind
{
    Automatic = 0,
    Manual = 1,
}

public delegate void AvailableNetworksChangedEventHandler(WifiAdapter sender, object e);

public class WifiAvailableNetwork
{
    public WifiAvailableNetwork() { }

    public string Bsid => throw null;

    public string Ssid => throw null;

    public WifiNetworkKind NetworkKind => throw null;

    public double NetworkRssiInDecibelMilliwatts => throw null;

    public byte SignalBars => throw null;
}

public class WifiNetworkReport
{
    internal WifiNetworkReport() { }

    public WifiAvailableNetwork[] AvailableNetworks => throw null;
}

public class WifiConnectionResult
{
    internal WifiConnectionResult(WifiConnectionStatus status) => ConnectionStatus = status;

    public WifiConnectionStatus ConnectionStatus { get; }
}

public sealed partial class WifiAdapter : IDisposable
{
    internal WifiAdapter() { }

    public event AvailableNetworksChangedEventHandler AvailableNetworksChanged;

    public int NetworkInterface => throw null;

    public WifiNetworkReport NetworkReport => throw null;

    public WifiConnectionResult Connect(
        WifiAvailableNetwork availableNetwork, WifiReconnectionKind reconnectionKind, string passwordCredential) =>
        throw null;

    public WifiConnectionResult Connect(
        string ssid, WifiReconnectionKind reconnectionKind, string passwordCredential)
    {
        WifiConnectionStatus status = WifiConnectionStatus.UnspecifiedFailure;
        OnConnect(ssid, passwordCredential, ref status);
        return new WifiConnectionResult(status);
    }

    public void Disconnect() => OnDisconnect();

    public static WifiAdapter[] FindAllAdapters() => new WifiAdapter[] { new() };

    public void SetDeviceName(string deviceName) { }

    public void ScanAsync() => throw null;

    public void Dispose() { }

    partial void OnConnect(string ssid, string password, ref WifiConnectionStatus status);

    partial void OnDisconnect();
}
