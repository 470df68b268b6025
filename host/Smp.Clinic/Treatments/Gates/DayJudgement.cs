using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Smp.Clinic.Plans;

namespace Smp.Clinic.Treatments.Gates;

/// <summary>What about the day of a visit goes against its protocol.</summary>
internal static class DayJudgement
{
    public static IReadOnlyList<PlanWarning> WarningsOf(Visit visit)
    {
        System.DateOnly[] before = visit.DaysBefore;
        // Twice on one day is nearer than any protocol has it, and no plan can hold it.
        if (before.Length > 0 && before[^1] >= visit.Today)
        {
            return
            [
                new(PlanWarningKind.TooSoon, visit.Number, string.Create(
                    CultureInfo.InvariantCulture,
                    $"Session {visit.Number - 1} was on {before[^1]:yyyy-MM-dd}, which is not before today.")),
            ];
        }
        return TreatmentDates.TryTake([.. before, visit.Today], visit.Planned, out TreatmentDates? dates, out _)
            ? [.. SessionCalendar.Judge(visit.Protocol, dates).Where(
                warning => warning.Session == visit.Number && warning.Kind != PlanWarningKind.TooFew)]
            : [new(PlanWarningKind.TooMany, visit.Number, "A treatment has at most 12 sessions.")];
    }
}
