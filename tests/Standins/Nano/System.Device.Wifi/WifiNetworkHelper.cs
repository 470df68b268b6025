using System;
using System.Device.Wifi;
using System.Threading;

namespace nanoFramework.Networking;

public static partial class WifiNetworkHelper
{
    public static ManualResetEvent NetworkReady => throw null;

    public static NetworkHelperStatus Status
    {
        get
        {
            NetworkHelperStatus status = NetworkHelperStatus.None;
            OnStatus(ref status);
            return status;
        }
    }

    public static Exception HelperException => null;

    public static WifiAdapter WifiAdapter => throw null;

    public static void SetupNetworkHelper(bool requiresDateTime = false) => throw null;

    public static void SetupNetworkHelper(IPConfiguration ipConfiguration, bool requiresDateTime = false) =>
        throw null;

    public static void SetupNetworkHelper(
        string ssid, string password, WifiReconnectionKind reconnectionKind = WifiReconnectionKind.Automatic,
        bool requiresDateTime = false) => OnJoin(ssid, password);

    public static void Disconnect() => OnLeave();

    public static bool ConnectDhcp(
        string ssid, string password, WifiReconnectionKind reconnectionKind = WifiReconnectionKind.Automatic,
        bool requiresDateTime = false, int wifiAdapterId = 0, CancellationToken token = default)
    {
        OnJoin(ssid, password);
        return Status == NetworkHelperStatus.NetworkIsReady;
    }

    public static bool ConnectFixAddress(
        string ssid, string password, IPConfiguration ipConfiguration,
        WifiReconnectionKind reconnectionKind = WifiReconnectionKind.Automatic, bool requiresDateTime = false,
        int WifiAdapter = 0, CancellationToken token = default) => throw null;

    public static bool ScanAndConnectDhcp(
        string ssid, string password, WifiReconnectionKind reconnectionKind = WifiReconnectionKind.Automatic,
        bool requiresDateTime = false, int WifiAdapter = 0, CancellationToken token = default)
    {
        OnJoin(ssid, password);
        return Status == NetworkHelperStatus.NetworkIsReady;
    }

    public static bool Reconnect(
        bool requiresDateTime = false, int wifiAdapterId = 0, CancellationToken token = default) =>
        Status == NetworkHelperStatus.NetworkIsReady;

    public static void Reset() => OnLeave();

    static partial void OnStatus(ref NetworkHelperStatus status);

    static partial void OnJoin(string ssid, string password);

    static partial void OnLeave();
}
