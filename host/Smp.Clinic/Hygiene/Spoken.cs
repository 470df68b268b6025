using System.Globalization;

namespace Smp.Clinic.Hygiene;

/// <summary>Numbers and durations as a report says them.</summary>
public static class Spoken
{
    /// <summary>h:mm:ss, rounded down: a report never shows more use than was counted.</summary>
    public static string Duration(long ms)
    {
        long s = ms / 1_000;
        return string.Create(CultureInfo.InvariantCulture, $"{s / 3_600}:{s / 60 % 60:00}:{s % 60:00}");
    }

    /// <summary>With a comma between thousands.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>1 run, 2 runs.</summary>
    public static string Count(long count, string one) => count == 1 ? $"1 {one}" : $"{Count(count)} {one}s";

    /// <summary>A short word for a flag in a table.</summary>
    public static string Flag(FindingKind kind) => kind switch
    {
        FindingKind.SecondClientRefused => "second client refused",
        FindingKind.Overridden => "OPENED AGAINST THE RULES",
        FindingKind.StepRefused => "step refused",
        FindingKind.RowAgainstRules => "row against the rules",
        FindingKind.UnknownCartridge => "not opened on record",
        FindingKind.UnboundUse => "used unbound",
        FindingKind.OtherSessionUse => "USED IN ANOTHER SESSION",
        FindingKind.ExpiredUse => "USED EXPIRED",
        FindingKind.OverHours => "over the advised hours",
        FindingKind.UsedAfterDisposal => "USED AFTER DISPOSAL",
        FindingKind.NotDisposed => "not disposed",
        FindingKind.RemovalMissing => "removal not recorded",
        FindingKind.InterruptedRun => "power lost in a run",
        FindingKind.PenFault => "pen stopped itself",
        _ => "see exceptions",
    };
}
