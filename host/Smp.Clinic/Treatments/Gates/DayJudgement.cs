using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols;

namespace Smp.Clinic.Treatments.Gates;

/// <summary>What about the day of a visit goes against its protocol.</summary>
internal static class DayJudgement
{
    private const long StaleAfterS = 12 * 3_600;

    /// <summary>Why the visit is one of another day; nothing when it is of today, or began in the last 12 h.</summary>
    public static string? WhyStale(Visit visit)
    {
        UtcInstant opened = visit.Session.OpenedAt;
        bool isStale = visit.DayOf(opened) != visit.Today && Math.Abs(visit.Now.UtcS - opened.UtcS) > StaleAfterS;
        return isStale ? $"this visit was opened on {opened.Spoken}" : null;
    }

    public static IReadOnlyList<PlanWarning> WarningsOf(Visit visit)
    {
        DateOnly[] before = visit.DaysBefore;
        // Twice on one day is nearer than any protocol has it, and no plan can hold it; in whatever treatment it was.
        if (visit.LastWorkedDay is { } last && last.AddDays(LeastDays(visit, before)) > visit.Today)
        {
            return
            [
                new(PlanWarningKind.TooSoon, visit.Number, string.Create(
                    CultureInfo.InvariantCulture,
                    $"The client's last session was on {last:yyyy-MM-dd}{DaysOf(visit.Protocol.Spacing)}.")),
            ];
        }
        return TreatmentDates.TryTake([.. before, visit.Today], visit.Planned, out TreatmentDates? dates, out _)
            ? [.. SessionCalendar.Judge(visit.Protocol, dates).Where(
                warning => warning.Session == visit.Number && warning.Kind != PlanWarningKind.TooFew)]
            : [new(PlanWarningKind.TooMany, visit.Number, "A treatment has at most 12 sessions.")];
    }

    private static string DaysOf(SessionSpacing? spacing) => spacing is null
        ? ""
        : string.Create(
            CultureInfo.InvariantCulture,
            $", and the protocol has {spacing.LeastDays} to {spacing.MostDays} days between");

    // Within the treatment the spacing itself says how near, with both days.
    private static int LeastDays(Visit visit, DateOnly[] before) =>
        before.Length > 0 && before[^1] == visit.LastWorkedDay ? 1 : visit.Protocol.Spacing?.LeastDays ?? 1;
}
