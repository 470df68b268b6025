using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>A later session that belongs to the treatment.</summary>
/// <param name="WithinYears">Counted from the first session.</param>
/// <param name="IsFree">It costs nothing.</param>
/// <param name="Text">Our words on paper.</param>
/// <param name="Calendar">Its entry in a calendar, on the last day of the offer.</param>
/// <param name="Source">Where the document says so.</param>
public sealed record TopUpRule(int WithinYears, bool IsFree, string Text, CalendarLine? Calendar, RuleSource Source)
{
    internal static TopUpRule Pass(FieldPass f, TopUpRule? v) => new(
        f.Whole("withinYears", v?.WithinYears, 1, 10), f.Flag("free", v?.IsFree), f.Sentence("text", v?.Text),
        f.OneOrNone("calendar", v?.Calendar, CalendarLine.Pass), f.Source(v?.Source));
}
