using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols;
using Smp.Clinic.Tests.Protocols;
using Xunit;

namespace Smp.Clinic.Tests.Plans;

/// <summary>Dates and plans, written briefly.</summary>
internal static class Days
{
    public static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static TreatmentDates Set(int planned, params string[] sessions) => Set(planned, [.. sessions.Select(On)]);

    public static TreatmentDates Set(int planned, IReadOnlyList<DateOnly> sessions)
    {
        Assert.True(TreatmentDates.TryTake(sessions, planned, out TreatmentDates? dates, out ClinicRefusal? refusal),
            refusal?.Sentence);
        return dates;
    }

    public static TreatmentPlan Plan(string id, TreatmentGoal goal, int planned, params string[] sessions) =>
        TreatmentPlan.Of(Files.Of(id), goal, Set(planned, sessions));

    /// <summary>The windows of one rule, such as "2026-03-02..2026-03-06".</summary>
    public static IEnumerable<string> Of(this TreatmentPlan plan, string rule) =>
        plan.Windows.Where(window => window.Rule == rule).Select(window => window.Span.ToString());
}
