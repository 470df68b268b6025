using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>How long one area takes.</summary>
/// <param name="Area">Such as crown or full-head.</param>
/// <param name="MostMinutes">At most.</param>
/// <param name="Source">Where the document says so.</param>
public sealed record AreaLength(string Area, int MostMinutes, RuleSource Source)
{
    internal static AreaLength Pass(FieldPass f, AreaLength? v) => new(
        f.Slug("area", v?.Area), f.Whole("mostMinutes", v?.MostMinutes, 1, SessionLength.MinutesMax),
        f.Source(v?.Source));
}
