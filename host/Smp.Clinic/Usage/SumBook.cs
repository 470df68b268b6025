using System.Collections.Generic;
using System.Linq;

namespace Smp.Clinic.Usage;

/// <summary>Checks that mounts and use without a cartridge make up what the pen counted in all.</summary>
/// <remarks>
/// Life counters may have been running before the epoch, so they are taken from where its first fact puts the
/// beginning.
/// </remarks>
internal static class SumBook
{
    public static SumCheck Check(PenAccount account, IReadOnlyList<MountAccount> mounts, IReadOnlyList<RecordGap> gaps)
    {
        if (account.Facts.Count == 0)
        {
            return new(account.Pen, default, default, default, SumOutcome.Unknown, "no record has come yet");
        }
        UsageFact first = account.Facts[0].Fact;
        UseCounts unassigned = UseCounts.Zero;
        UseCounts life = UseCounts.Zero;
        for (int place = 0; place < account.Facts.Count; place++)
        {
            ref readonly PlacedFact placed = ref account.Facts[place];
            life = UseCounts.Larger(life, placed.Fact.LifeUse);
            unassigned = placed.Fact.Mount == 0 ? UseCounts.Larger(unassigned, placed.Fact.MountUse) : unassigned;
        }
        SumCheck sum = new(
            account.Pen,
            mounts.Aggregate(UseCounts.Zero, (total, mount) => total + mount.Clocks.Use),
            unassigned,
            life - (first.LifeUse - first.MountUse),
            SumOutcome.Closes,
            "");
        return Judge(sum, account, first, gaps);
    }

    private static SumCheck Judge(SumCheck sum, PenAccount account, UsageFact first, IReadOnlyList<RecordGap> gaps)
    {
        if (first.Predecessor != 0)
        {
            return sum with { Outcome = SumOutcome.Unknown, Reason = "the first records of the epoch have not come" };
        }
        if (sum.Difference == UseCounts.Zero)
        {
            return sum;
        }
        bool isShort = sum.Difference is { MotorOnMs: >= 0, LoadedMs: >= 0, Strokes: >= 0 };
        if (isShort && gaps.Count > 0)
        {
            return sum with { Outcome = SumOutcome.Unknown, Reason = "records are missing" };
        }
        return isShort && sum.Difference == RunOut(account)
            ? sum with { Outcome = SumOutcome.Unknown, Reason = "the pen's next record without a cartridge settles it" }
            : sum with { Outcome = SumOutcome.Differs };
    }

    // A rotor that runs out while no cartridge is in the pen is counted at once, and told by the next record without
    // one; when the next record already has a new cartridge, only the total shows it.
    private static UseCounts RunOut(PenAccount account)
    {
        UseCounts waiting = UseCounts.Zero;
        UsageFact? before = null;
        foreach (UsageFact fact in account.Facts.Select(placed => placed.Fact))
        {
            if (fact.Mount == 0)
            {
                waiting = UseCounts.Zero;
            }
            else if (before is { } last && last.Mount != fact.Mount)
            {
                waiting += fact.LifeUse - last.LifeUse - fact.MountUse;
            }
            before = fact;
        }
        return waiting;
    }
}
