namespace System.Net.NetworkInformation;

public enum NetworkInterfaceType
{
    Unknown = 1,
    Ethernet = 6,
    Wireless80211 = 71,
    WirelessAP = 72,
}

public class NetworkInterface
{
    public NetworkInterface(int interfaceIndex) { }

    public bool IsAutomaticDnsEnabled => throw null;

    public string IPv4Address => throw null;

    public string IPv4GatewayAddress => throw null;

    public string IPv4SubnetMask => throw null;

    public bool IsDhcpEnabled => throw null;

    public string[] IPv4DnsAddresses => throw null;

    public byte[] PhysicalAddress { get => throw null; set => throw null; }

    public NetworkInterfaceType NetworkInterfaceType => throw null;

    public uint SpecificConfigId { get => throw null; set => throw null; }

    public static bool GetIsNetworkAvailable() => throw null;

    public static NetworkInterface[] GetAllNetworkInterfaces() => throw null;

    public void EnableStaticIPv4(string ipv4Address, string ipv4SubnetMask, string ipv4GatewayAddress) => throw null;

    public void EnableDhcp() => throw null;

    public void EnableAutomaticDns() => throw null;

    public void ReleaseDhcpLease() => throw null;

    public void RenewDhcpLease() => throw null;
}
