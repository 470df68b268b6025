using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>How long a session lasts.</summary>
/// <param name="LeastMinutes">Shortest.</param>
/// <param name="MostMinutes">Longest, and the time to book where no area says otherwise.</param>
/// <param name="WarnAfterMinutes">After it the practitioner is warned.</param>
/// <param name="Areas">Longest by area, where the document tells.</param>
/// <param name="Source">Where the document says so.</param>
public sealed record SessionLength(
    int LeastMinutes, int MostMinutes, int WarnAfterMinutes, IReadOnlyList<AreaLength> Areas, RuleSource Source)
{
    internal const int MinutesMax = 12 * 60;

    /// <summary>The time to book for an area.</summary>
    public int BookedMinutes(string area) =>
        Areas.FirstOrDefault(one => one.Area == area)?.MostMinutes ?? MostMinutes;

    internal static SessionLength Pass(FieldPass f, SessionLength? v)
    {
        SessionLength read = new(
            f.Whole("leastMinutes", v?.LeastMinutes, 1, MinutesMax),
            f.Whole("mostMinutes", v?.MostMinutes, 1, MinutesMax),
            f.Whole("warnAfterMinutes", v?.WarnAfterMinutes, 1, MinutesMax),
            f.Many("areas", v?.Areas, AreaLength.Pass), f.Source(v?.Source));
        f.Demand(read.LeastMinutes <= read.MostMinutes, "mostMinutes", "is less than 'leastMinutes'",
            "Exchange the two, or correct one");
        f.Demand(read.Areas.All(area => area.MostMinutes <= read.MostMinutes), "areas",
            "take longer than 'mostMinutes'", "Correct the area or the session");
        f.Demand(read.Areas.Select(area => area.Area).Distinct().Count() == read.Areas.Count, "areas",
            "name an area twice", "Leave one of the two out");
        return read;
    }
}
