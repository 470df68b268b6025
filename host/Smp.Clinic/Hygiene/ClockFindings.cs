using System.Collections.Generic;
using Smp.Clinic.Record;

namespace Smp.Clinic.Hygiene;

/// <summary>Finds where the computer's clock went back between two events.</summary>
internal static class ClockFindings
{
    /// <summary>A clock that is set by the network moves by seconds, and two computers differ by little more.</summary>
    public const long ToleranceS = 300;

    public static IEnumerable<Finding> Of(ClinicRecord record, ReportPeriod period)
    {
        UtcInstant latest = default;
        foreach (PlacedEvent placed in record.Events)
        {
            UtcInstant at = placed.Event.At;
            if (at.IsKnown && at.UtcS < latest.UtcS - ToleranceS && period.Contains(at))
            {
                yield return OfStep(placed, latest);
            }
            // Measured from the row before, so that one clock set right again is told once.
            latest = at.IsKnown ? at : latest;
        }
    }

    private static Finding OfStep(PlacedEvent placed, UtcInstant before) => new(
        FindingKind.ClockWentBack, Severity.Amber, placed.Event.At,
        $"The computer's clock went back by {Spoken.Duration((before.UtcS - placed.Event.At.UtcS) * 1_000)}: "
            + $"from {before.Spoken} to {placed.Event.At.Spoken}",
        $"row {placed.Row}",
        "Set the clock right; expiries were judged by it, so look at what was opened around that row");
}
