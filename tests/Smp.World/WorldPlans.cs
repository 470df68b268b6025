using System.Collections.Generic;
using System.Linq;
using Smp.Simulator;
using Smp.World.Faults;

namespace Smp.World;

/// <summary>From a seed to a plan: a random subset of everything that can go wrong, at random rates.</summary>
internal static class WorldPlans
{
    /// <summary>The plan of a seed.</summary>
    public static WorldPlan Of(ulong seed, long lengthMs)
    {
        var random = new SeededRandom(seed, "plan");
        int sharePermille = random.Pick([0, 60, 150, 300, 600]);
        var plan = new WorldPlan
        {
            Seed = seed,
            LengthMs = lengthMs,
            Setup = new PenSetup { Seed = seed },
            Technician = Technician(random),
            GestureEveryMs = random.Between(8_000, 90_000),
            ChangeEveryMs = random.Between(5_000, 60_000),
            MayBrake = random.Hits(500),
            Faults = [.. Faults(random, sharePermille)],
            Starts = [.. StartStates.All.Where(_ => random.Hits(150))],
        };
        return plan.Starts.Aggregate(plan, (changed, start) => start.Change(changed));
    }

    private static TechnicianPlan Technician(SeededRandom random)
    {
        int holdMs = random.Between(300, 4_000);
        int pauseMs = random.Between(150, 3_000);
        return new TechnicianPlan
        {
            HoldMsMin = holdMs,
            HoldMsMax = holdMs * 4,
            PauseMsMin = pauseMs,
            PauseMsMax = pauseMs * 3,
        };
    }

    private static IEnumerable<PlannedFault> Faults(SeededRandom random, int sharePermille)
    {
        foreach (FaultKind kind in FaultKinds.All)
        {
            bool isIn = random.Hits(sharePermille);
            int everyMs = (int)(kind.EveryMs * (long)random.Between(300, 3_000) / 1_000);
            if (isIn)
            {
                yield return new PlannedFault(kind, everyMs);
            }
        }
    }
}
