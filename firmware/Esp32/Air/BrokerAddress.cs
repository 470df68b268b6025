using System;

namespace Smp.Esp32.Air;

/// <summary>mqtts://HOST:PORT or mqtt://HOST:PORT, taken apart.</summary>
public sealed class BrokerAddress
{
    private const string Secure = "mqtts://";
    private const string Plain = "mqtt://";
    private const int SecurePort = 8_883;
    private const int PlainPort = 1_883;

    /// <summary>Name or number of the host; empty when the text is no address.</summary>
    public readonly string Host = "";

    /// <summary>Its port.</summary>
    public readonly int Port;

    /// <summary>TLS.</summary>
    public readonly bool IsSecure;

    /// <summary>Reads an address.</summary>
    public BrokerAddress(string url)
    {
        IsSecure = url.StartsWith(Secure);
        if (!IsSecure && !url.StartsWith(Plain))
        {
            return;
        }
        string place = url.Substring(IsSecure ? Secure.Length : Plain.Length);
        int colon = place.IndexOf(':');
        Port = IsSecure ? SecurePort : PlainPort;
        if (colon >= 0 && !int.TryParse(place.Substring(colon + 1), out Port))
        {
            return;
        }
        Host = colon < 0 ? place : place.Substring(0, colon);
    }
}
