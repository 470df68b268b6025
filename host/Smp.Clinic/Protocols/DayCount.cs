using System;
using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>Which number the day of a session has when days are counted from it.</summary>
/// <param name="TreatmentDayIs">
/// 1: the day of the session is day one. 0: the day after it is day one, so that a ban of the same figure lasts a day
/// longer.
/// </param>
/// <param name="Source">Who says so.</param>
/// <param name="Note">Why, where the document does not.</param>
public sealed record DayCount(int TreatmentDayIs, RuleSource Source, string? Note)
{
    /// <summary>The date of a numbered day.</summary>
    public DateOnly DateOf(int day, DateOnly session) => session.AddDays(day - TreatmentDayIs);

    internal static DayCount Pass(FieldPass f, DayCount? v) =>
        new(f.Whole("treatmentDayIs", v?.TreatmentDayIs, 0, 1), f.Source(v?.Source), f.Note(v?.Note));
}
