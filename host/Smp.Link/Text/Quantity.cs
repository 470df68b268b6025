using System;
using System.Globalization;

namespace Smp.Link.Text;

/// <summary>Integers of the wire as numbers with units.</summary>
internal static class Quantity
{
    public static string Hz(int tenMillihertz) => Hundredths(tenMillihertz) + " Hz";

    public static string Mv(int mv) => $"{mv} mV";

    public static string Ma(int ma) => $"{ma} mA";

    public static string Mw(int mw) => $"{mw} mW";

    public static string Um(int um) => $"{um} um";

    public static string Ms(long ms) => $"{ms} ms";

    public static string Celsius(int deciCelsius) => $"{deciCelsius / 10}.{deciCelsius % 10} C";

    public static string Utc(uint utcS) => utcS == 0
        ? "not known"
        : DateTimeOffset.FromUnixTimeSeconds(utcS).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public static string Cartridge(uint number) => number == 0 ? "none" : $"{number}";

    public static string Hex(byte[] bytes) => Convert.ToHexString(bytes);

    private static string Hundredths(int value) =>
        string.Create(CultureInfo.InvariantCulture, $"{value / 100}.{value % 100:00}");
}
