using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>How a rule stands in a calendar that colleagues see.</summary>
/// <param name="Summary">
/// Behaviour alone, never a word of health; nothing where every wording would give it away: then the entry says only
/// which point of the printed page it is.
/// </param>
/// <param name="Reminder">When the calendar reminds of it.</param>
public sealed record CalendarLine(string? Summary, Reminder Reminder)
{
    private const int SummaryCharsMax = 40;

    internal static CalendarLine Pass(FieldPass f, CalendarLine? v)
    {
        CalendarLine read = new(
            f.TextOrNone("summary", v?.Summary, SummaryCharsMax),
            f.Word("reminder", v?.Reminder, ProtocolWords.Reminders));
        string? telling = read.Summary is null ? null : CalendarWords.FindIn(read.Summary);
        f.Demand(telling is null, "summary", $"holds '{telling}', which tells of health or of the place where it was",
            "Name the behaviour alone, or leave the summary out");
        return read;
    }
}
