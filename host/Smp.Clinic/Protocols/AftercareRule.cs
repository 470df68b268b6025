using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>What a client does, leaves or may do again after a session.</summary>
/// <param name="Id">The stable name, unlike that of every other rule of the protocol.</param>
/// <param name="Kind">What it asks.</param>
/// <param name="After">From which sessions it is counted.</param>
/// <param name="Goals">For whom; empty for all.</param>
/// <param name="FirstDay">In the document's own count of days; nothing for the day of the session.</param>
/// <param name="LastDay">In the same count; nothing when no end is told.</param>
/// <param name="UntilNextSession">It ends with the day before the next session.</param>
/// <param name="Text">Our words on paper.</param>
/// <param name="Calendar">Its entry in a calendar, if it has one.</param>
/// <param name="Source">Where the document says so.</param>
/// <param name="Note">How it was read.</param>
/// <param name="OtherReading">What else the document can be read to say; the stricter one is the rule.</param>
public sealed record AftercareRule(
    string Id, RuleKind Kind, AftercareAnchor After, IReadOnlyList<TreatmentGoal> Goals, int? FirstDay, int? LastDay,
    bool? UntilNextSession, string Text, CalendarLine? Calendar, RuleSource Source, string? Note,
    OtherReading? OtherReading)
{
    private const int DayMax = 366;

    /// <summary>True when it holds for that goal.</summary>
    public bool IsFor(TreatmentGoal goal) => Goals.Count == 0 || Goals.Contains(goal);

    /// <summary>The same rule as the document can be read otherwise; itself where there is no other reading.</summary>
    public AftercareRule InOtherReading() => OtherReading is null
        ? this
        : this with
        {
            FirstDay = OtherReading.First ?? FirstDay,
            LastDay = OtherReading.Last ?? LastDay,
            OtherReading = null,
        };

    internal static AftercareRule Pass(FieldPass f, AftercareRule? v)
    {
        AftercareRule read = new(
            f.Slug("id", v?.Id), f.Word("kind", v?.Kind, ProtocolWords.Kinds),
            f.Word("after", v?.After, ProtocolWords.Anchors), f.Words("goals", v?.Goals, ProtocolWords.Goals),
            f.WholeOrNone("firstDay", v?.FirstDay, 0, DayMax), f.WholeOrNone("lastDay", v?.LastDay, 0, DayMax),
            f.FlagOrNone("untilNextSession", v?.UntilNextSession), f.Sentence("text", v?.Text),
            f.OneOrNone("calendar", v?.Calendar, CalendarLine.Pass), f.Source(v?.Source), f.Note(v?.Note),
            f.OneOrNone("otherReading", v?.OtherReading, OtherReading.Pass));
        read.Demand(f);
        return read;
    }

    private void Demand(FieldPass f)
    {
        f.Demand(EndsAfterItStarts(this), "lastDay", "lies before 'firstDay': it would end before it begins",
            "Exchange the two, or correct one");
        f.Demand(EndsAfterItStarts(InOtherReading()), "otherReading", "would end before it begins",
            "Correct its 'first' or 'last'");
        f.Demand(UntilNextSession is not true || (LastDay is null && After != AftercareAnchor.Last), "untilNextSession",
            "does not go with 'lastDay', nor with the last session", "Leave one of the two out");
        f.Demand(UntilNextSession is not false, "untilNextSession", "is false", "Leave it out");
    }

    private static bool EndsAfterItStarts(AftercareRule rule) => rule.LastDay is null || rule.FirstDay is null
        || rule.LastDay >= rule.FirstDay;
}
