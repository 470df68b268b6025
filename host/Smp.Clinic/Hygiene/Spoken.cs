using System.Globalization;

namespace Smp.Clinic.Hygiene;

/// <summary>Durations and counts as reports and verbs say them.</summary>
public static class Spoken
{
    /// <summary>h:mm:ss, rounded down: a report never shows more use than was counted.</summary>
    public static string Duration(long ms)
    {
        long s = ms / 1_000;
        return string.Create(CultureInfo.InvariantCulture, $"{s / 3_600}:{s / 60 % 60:00}:{s % 60:00}");
    }

    /// <summary>1 run, 2 runs, for the answers of verbs.</summary>
    public static string Count(long count, string one) =>
        count == 1 ? $"1 {one}" : count.ToString("N0", CultureInfo.InvariantCulture) + $" {one}s";
}
