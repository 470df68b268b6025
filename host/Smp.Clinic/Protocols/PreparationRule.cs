using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>What a client does or leaves before each session.</summary>
/// <param name="Id">The stable name, unlike that of every other rule of the protocol.</param>
/// <param name="Kind">What it asks.</param>
/// <param name="Goals">For whom; empty for all.</param>
/// <param name="FromDaysBefore">It begins so many days before the session.</param>
/// <param name="ToDaysBefore">It ends with the day so many days before it; 0 is the day of the session.</param>
/// <param name="YieldsTo">Aftercare bans of the session before, during which it does not hold.</param>
/// <param name="Text">Our words on paper.</param>
/// <param name="Calendar">Its entry in a calendar, if it has one.</param>
/// <param name="Check">What is asked about it on the day.</param>
/// <param name="Source">Where the document says so.</param>
/// <param name="Note">How it was read.</param>
public sealed record PreparationRule(
    string Id, RuleKind Kind, IReadOnlyList<TreatmentGoal> Goals, int FromDaysBefore, int ToDaysBefore,
    IReadOnlyList<string> YieldsTo, string Text, CalendarLine? Calendar, Check? Check, RuleSource Source, string? Note)
{
    /// <summary>True when it holds for that goal.</summary>
    public bool IsFor(TreatmentGoal goal) => Goals.Count == 0 || Goals.Contains(goal);

    internal static PreparationRule Pass(FieldPass f, PreparationRule? v)
    {
        PreparationRule read = new(
            f.Slug("id", v?.Id), f.Word("kind", v?.Kind, ProtocolWords.Kinds),
            f.Words("goals", v?.Goals, ProtocolWords.Goals),
            f.Whole("fromDaysBefore", v?.FromDaysBefore, 0, 60), f.Whole("toDaysBefore", v?.ToDaysBefore, 0, 60),
            f.Texts("yieldsTo", v?.YieldsTo, FieldPass.NameCharsMax), f.Sentence("text", v?.Text),
            f.OneOrNone("calendar", v?.Calendar, CalendarLine.Pass), f.OneOrNone("check", v?.Check, Check.Pass),
            f.Source(v?.Source), f.Note(v?.Note));
        f.Demand(read.FromDaysBefore >= read.ToDaysBefore, "toDaysBefore",
            "is more than 'fromDaysBefore': it would end before it begins", "Exchange the two, or correct one");
        return read;
    }
}
