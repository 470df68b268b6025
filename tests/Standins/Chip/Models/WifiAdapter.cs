using nanoFramework.Networking;
using Smp.Standins;

namespace System.Device.Wifi;

public sealed partial class WifiAdapter
{
    partial void OnConnect(string ssid, string password, ref WifiConnectionStatus status)
    {
        bool isJoined = WifiNetworkHelper.ConnectDhcp(ssid, password);
        status = isJoined ? WifiConnectionStatus.Success : WifiConnectionStatus.NetworkNotAvailable;
    }

    partial void OnDisconnect() => Chip.Network.IsJoined = false;
}
