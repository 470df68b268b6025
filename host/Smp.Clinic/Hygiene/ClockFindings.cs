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
            bool isBack = at.IsKnown && at.UtcS < latest.UtcS - ToleranceS;
            // A clock set forward by mistake and then right belongs to both times: either may be the wrong one.
            if (isBack && (period.Contains(at) || period.Contains(latest)))
            {
                yield return OfStep(placed, latest, words);
            }
            // From the latest of all, so that a clock that creeps back is told; once told, from the time it told, so
            // that one setback is told once.
            latest = isBack || at > latest ? at : latest;
        }
    }

    private static Finding OfStep(PlacedEvent placed, UtcInstant before, ReportWords words)
    {
        UtcInstant at = placed.Event.At;
        (string what, string where, string remedy) = words.ClockWentBack(before, at, placed.Row);
        return new(FindingKind.ClockWentBack, Severity.Amber, at, what, where, remedy);
    }
}
