using System.Collections.Generic;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Record;

namespace Smp.Clinic.Hygiene;

/// <summary>Finds where the computer's clock went back between two events.</summary>
internal static class ClockFindings
{
    /// <summary>A clock that is set by the network moves by seconds, and two computers differ by little more.</summary>
    public const long ToleranceS = 300;

    public static IEnumerable<Finding> Of(ClinicRecord record, ReportPeriod period, ReportWords words)
    {
        UtcInstant latest = default;
        foreach (PlacedEvent placed in record.Events)
        {
            UtcInstant at = placed.Event.At;
            if (at.IsKnown && at.UtcS < latest.UtcS - ToleranceS && period.Contains(at))
            {
                yield return OfStep(placed, latest, words);
            }
            // Measured from the row before, so that one clock set right again is told once.
            latest = at.IsKnown ? at : latest;
        }
    }

    private static Finding OfStep(PlacedEvent placed, UtcInstant before, ReportWords words)
    {
        UtcInstant at = placed.Event.At;
        (string what, string where, string remedy) = words.ClockWentBack(before, at, placed.Row);
        return new(FindingKind.ClockWentBack, Severity.Amber, at, what, where, remedy);
    }
}
