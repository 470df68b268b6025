using System.Collections.Generic;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>A cartridge whose mean current rose at like rate: blunt, bent, or clogged with pigment.</summary>
/// <param name="RateMhz">Rate at which the runs are compared, mHz.</param>
/// <param name="FirstMa">Mean current of its first minutes at this rate, mA.</param>
/// <param name="LastMa">Mean current of its last minutes at this rate, mA.</param>
/// <param name="MotorOnMs">Motor-on time compared, ms.</param>
/// <remarks>
/// The two limits are hazard H11's, and a judgement: no maker has published what a worn cartridge takes. Below
/// <see cref="MotorOnMsMin"/> nothing is said, and never of a single run.
/// </remarks>
public sealed record WearSign(int RateMhz, int FirstMa, int LastMa, long MotorOnMs)
{
    /// <summary>A rise of so much is amber, per cent.</summary>
    public const int AmberPercent = 30;

    /// <summary>A rise of so much is red, per cent.</summary>
    public const int RedPercent = 60;

    /// <summary>Least motor-on time at like rate of which something is said, ms.</summary>
    public const long MotorOnMsMin = 10 * 60_000;

    private const long WindowMs = 3 * 60_000;
    private const int LikeRatePermille = 50;
    private const int RunMsMin = 1_000;
    private const int GroupsMax = 16;

    /// <summary>How much more it took at the end, per cent.</summary>
    public int RisePercent => (int)((long)(LastMa - FirstMa) * 100 / FirstMa);

    /// <summary>How much it asks; nothing when the rise is small.</summary>
    public Severity? Severity => RisePercent switch
    {
        >= RedPercent => Hygiene.Severity.Red,
        >= AmberPercent => Hygiene.Severity.Amber,
        _ => null,
    };

    /// <summary>The steepest comparison that the runs of a cartridge allow; nothing when they allow none.</summary>
    public static WearSign? Of(CartridgeRuns runs)
    {
        WearSign? worst = null;
        foreach (List<ComparedRun> group in LikeRates(runs))
        {
            WearSign? sign = Compare(group);
            worst = sign is not null && (worst is null || sign.RisePercent > worst.RisePercent) ? sign : worst;
        }
        return worst;
    }

    /// <summary>Runs that may be compared: of one pen, at rates within 5 % of the first of them.</summary>
    /// <remarks>Motors differ, so one pen's current says nothing of another's.</remarks>
    public static IReadOnlyList<List<ComparedRun>> LikeRates(CartridgeRuns runs)
    {
        List<List<ComparedRun>> groups = [];
        for (int i = 0; i < runs.Count; i++)
        {
            UsageFact run = runs[i].Fact;
            if (run.CurrentMa == 0 || run.RateMhz == 0 || run.Value < RunMsMin || run.Ending == RunEnd.Merged)
            {
                continue;
            }
            ComparedRun compared = new(run.Pen.Device, run.RateMhz, run.CurrentMa, run.Value);
            List<ComparedRun>? group = groups.Find(known => IsLike(known[0], compared));
            if (group is null && groups.Count < GroupsMax)
            {
                groups.Add(group = []);
            }
            group?.Add(compared);
        }
        return groups;
    }

    private static bool IsLike(ComparedRun one, ComparedRun other)
    {
        long apartMhz = System.Math.Abs((long)one.RateMhz - other.RateMhz);
        return one.Device == other.Device && apartMhz * 1_000 <= (long)one.RateMhz * LikeRatePermille;
    }

    private static WearSign? Compare(List<ComparedRun> runs)
    {
        (int firstMa, int firstEnd) = Mean(runs, 0, 1);
        (int lastMa, int lastEnd) = Mean(runs, runs.Count - 1, -1);
        long motorOnMs = 0;
        foreach (ComparedRun run in runs)
        {
            motorOnMs += run.Ms;
        }
        return motorOnMs >= MotorOnMsMin && firstEnd < lastEnd && firstMa > 0
            ? new WearSign(runs[0].RateMhz, firstMa, lastMa, motorOnMs)
            : null;
    }

    private static (int MeanMa, int End) Mean(List<ComparedRun> runs, int start, int step)
    {
        long weighted = 0;
        long ms = 0;
        int end = start;
        for (int i = start; i >= 0 && i < runs.Count && ms < WindowMs; i += step)
        {
            weighted += runs[i].CurrentMa * runs[i].Ms;
            ms += runs[i].Ms;
            end = i;
        }
        return ((int)(weighted / ms), end);
    }
}
