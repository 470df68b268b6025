using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Usage;

namespace Smp.App.Reports.Html.Charts;

/// <summary>Mean currents of runs at the rate at which a cartridge ran longest.</summary>
/// <param name="RateMhz">That rate, mHz.</param>
/// <param name="Points">Motor-on time so far and mean current, run by run.</param>
internal sealed record CurrentTrend(int RateMhz, IReadOnlyList<(long MotorOnMs, int CurrentMa)> Points)
{
    public static CurrentTrend Of(CartridgeRuns runs)
    {
        List<ComparedRun> longest = WearSign.LikeRates(runs).OrderByDescending(group => group.Sum(run => run.Ms))
            .FirstOrDefault([]);
        List<(long, int)> points = [];
        long motorOnMs = 0;
        foreach (ComparedRun run in longest)
        {
            points.Add((motorOnMs + (run.Ms / 2), run.CurrentMa));
            motorOnMs += run.Ms;
        }
        return new(longest.Count == 0 ? 0 : longest[0].RateMhz, points);
    }
}
