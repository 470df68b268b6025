using System.Globalization;

namespace Smp.Clinic.Hygiene;

/// <summary>Durations as a report says them in every language.</summary>
public static class Spoken
{
    /// <summary>h:mm:ss, rounded down: a report never shows more use than was counted.</summary>
    public static string Duration(long ms)
    {
        long s = ms / 1_000;
        return string.Create(CultureInfo.InvariantCulture, $"{s / 3_600}:{s / 60 % 60:00}:{s % 60:00}");
    }
}
