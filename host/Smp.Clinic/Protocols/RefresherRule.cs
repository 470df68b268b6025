using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>When a client may think of a session years later.</summary>
/// <param name="FromYears">Earliest, counted from the last session.</param>
/// <param name="ToYears">Latest.</param>
/// <param name="Text">Our words on paper.</param>
/// <param name="Calendar">Its entry in a calendar, on the first day.</param>
/// <param name="Source">Where the document says so.</param>
/// <param name="Note">How it was read.</param>
/// <param name="OtherReading">In years: what else the document says.</param>
public sealed record RefresherRule(
    int FromYears, int ToYears, string Text, CalendarLine? Calendar, RuleSource Source, string? Note,
    OtherReading? OtherReading)
{
    internal static RefresherRule Pass(FieldPass f, RefresherRule? v)
    {
        RefresherRule read = new(
            f.Whole("fromYears", v?.FromYears, 1, 20), f.Whole("toYears", v?.ToYears, 1, 20),
            f.Sentence("text", v?.Text), f.OneOrNone("calendar", v?.Calendar, CalendarLine.Pass),
            f.Source(v?.Source), f.Note(v?.Note), f.OneOrNone("otherReading", v?.OtherReading, OtherReading.Pass));
        f.Demand(read.FromYears <= read.ToYears, "toYears", "is less than 'fromYears'",
            "Exchange the two, or correct one");
        return read;
    }
}
