using Smp.Standins;

namespace nanoFramework.Networking;

public static partial class WifiNetworkHelper
{
    static partial void OnStatus(ref NetworkHelperStatus status) => status = Chip.Network.IsJoined
        ? NetworkHelperStatus.NetworkIsReady
        : NetworkHelperStatus.None;

    static partial void OnJoin(string ssid, string password)
    {
        Chip.Network.Ssid = ssid;
        Chip.Network.Password = password;
        Chip.Network.IsJoined = Chip.Network.HasAccessPoint;
    }

    static partial void OnLeave() => Chip.Network.IsJoined = false;
}
