using System;
using System.Text;

namespace Smp.Bridge.Setup;

/// <summary>A broker as a pen keeps it: mqtts://HOST:PORT, or mqtt://HOST:PORT without encryption.</summary>
public static class BrokerAddress
{
    /// <summary>True when what goes there is encrypted.</summary>
    public static bool IsEncrypted(string url) => url.StartsWith("mqtts://", StringComparison.Ordinal);

    /// <summary>Checks an address.</summary>
    /// <returns>What is wrong, half a sentence with its cure; null for nothing.</returns>
    public static string? WhyNot(string url)
    {
        (int min, int max) = SettingLengths.Of(Wire.Settings.SettingId.BrokerUrl);
        bool isForm = Uri.TryCreate(url, UriKind.Absolute, out Uri? read)
            && read.Scheme is "mqtt" or "mqtts" && read.Host.Length > 0 && read.Port is >= 1 and <= 65_535
            && url == $"{read.Scheme}://{read.Host}:{read.Port}";
        if (!isForm)
        {
            return "it is no broker; give mqtts://HOST:PORT, such as mqtts://broker.clinic.example:8883";
        }
        return Encoding.UTF8.GetByteCount(url) is int bytes && bytes >= min && bytes <= max
            ? null
            : $"it has {Encoding.UTF8.GetByteCount(url)} bytes; a pen keeps {min} to {max}";
    }
}
