using System;
using System.Collections.Generic;
using System.Linq;

namespace Smp.Clinic.Usage;

/// <summary>Reads the clocks of one stay off its facts.</summary>
/// <remarks>
/// Within one boot the pen's own clock measures the stay to the millisecond; across a restart the time of day does, to
/// the second; where neither spans it the stay is known to be at least as long as its motor ran.
/// </remarks>
internal static class MountClock
{
    public static MountAccount AccountOf(IReadOnlyList<PlacedFact> stay, uint[] boots)
    {
        PlacedFact first = stay[0];
        PlacedFact? mount = stay.FirstOrDefault(placed => placed.Fact.Kind == UsageKind.Mount);
        PlacedFact? unmount = stay.LastOrDefault(placed => placed.Fact.Kind == UsageKind.Unmount);
        UseCounts use = stay.Aggregate(UseCounts.Zero, (most, placed) => UseCounts.Larger(most, placed.Fact.MountUse));
        return new MountAccount(
            first.Fact.Pen,
            first.Fact.Cartridge,
            first.Fact.Mount,
            new SessionId((mount ?? unmount)?.Fact.Value ?? 0),
            first.At,
            (stay.LastOrDefault(IsRun) ?? first).At,
            unmount is not null,
            stay.Count(IsRun),
            new CartridgeClocks(
                Mounted(SpanMs(mount ?? first, unmount ?? stay[^1], boots), stay[^1], mount, unmount, use), use));
    }

    private static ClockReading Mounted(
        long? spanMs, PlacedFact last, PlacedFact? mount, PlacedFact? unmount, UseCounts use)
    {
        long runMs = unmount is null && IsRun(last) ? last.Fact.Value : 0;
        bool isWhole = mount is not null && unmount is not null && spanMs is not null;
        return new ClockReading(Math.Max((spanMs ?? 0) + runMs, use.MotorOnMs), !isWhole);
    }

    private static long? SpanMs(PlacedFact first, PlacedFact last, uint[] boots)
    {
        if (IsOneBoot(first.Fact, last.Fact, boots))
        {
            // The pen's clock wraps after 49 days; no stay is that long.
            return unchecked(last.Fact.StartMs - first.Fact.StartMs);
        }
        bool isDated = first.Fact.Start.IsKnown && last.Fact.Start >= first.Fact.Start;
        return isDated ? (last.Fact.Start.UtcS - first.Fact.Start.UtcS) * 1_000 : null;
    }

    private static bool IsOneBoot(UsageFact first, UsageFact last, uint[] boots)
    {
        int next = Array.BinarySearch(boots, first.Sequence + 1);
        int nextIndex = next >= 0 ? next : ~next;
        bool isRestarted = nextIndex < boots.Length && boots[nextIndex] <= last.Sequence;
        return first.Boot == last.Boot && !isRestarted;
    }

    private static bool IsRun(PlacedFact placed) => placed.Fact.Kind == UsageKind.Run;
}
