using System;
using System.Collections.Generic;

namespace Smp.Clinic.Usage;

/// <summary>Reads the clocks of one stay off its facts.</summary>
/// <remarks>
/// Within one boot the pen's own clock measures the stay to the millisecond; across a restart the time of day does, to
/// the second; where neither spans it the stay is known to be at least as long as its motor ran.
/// </remarks>
internal sealed class MountClock
{
    private readonly PlacedFact _first;
    private PlacedFact _last;
    private PlacedFact? _mount;
    private PlacedFact? _unmount;
    private PlacedFact? _lastRun;
    private UseCounts _use;
    private int _runs;

    /// <summary>For the stay that this fact, its first, belongs to.</summary>
    public MountClock(PlacedFact first)
    {
        _first = first;
        _last = first;
        Take(first);
    }

    /// <summary>True for the stay that a fact belongs to.</summary>
    public bool IsOf(UsageFact fact) => _first.Fact.Mount == fact.Mount && _first.Fact.Cartridge == fact.Cartridge;

    /// <summary>Takes the next fact of the stay.</summary>
    public void Take(PlacedFact placed)
    {
        _last = placed;
        _use = UseCounts.Larger(_use, placed.Fact.MountUse);
        switch (placed.Fact.Kind)
        {
            case UsageKind.Mount:
                _mount ??= placed;
                break;
            case UsageKind.Unmount:
                _unmount = placed;
                break;
            case UsageKind.Run:
                _lastRun = placed;
                _runs++;
                break;
        }
    }

    /// <summary>The stay as its facts tell it.</summary>
    /// <param name="boots">Sequences of the pen's starts, ascending.</param>
    public MountAccount Account(List<uint> boots) => new(
        _first.Fact.Pen,
        _first.Fact.Cartridge,
        _first.Fact.Mount,
        new SessionId((_mount ?? _unmount)?.Fact.Value ?? 0),
        _first.At,
        (_lastRun ?? _first).At,
        _unmount is not null,
        _runs,
        new CartridgeClocks(
            Mounted(SpanMs(_mount ?? _first, _unmount ?? _last, boots), _last, _mount, _unmount, _use), _use));

    private static ClockReading Mounted(
        long? spanMs, PlacedFact last, PlacedFact? mount, PlacedFact? unmount, UseCounts use)
    {
        long runMs = unmount is null && IsRun(last) ? last.Fact.Value : 0;
        bool isWhole = mount is not null && unmount is not null && spanMs is not null;
        return new ClockReading(Math.Max((spanMs ?? 0) + runMs, use.MotorOnMs), !isWhole);
    }

    private static long? SpanMs(PlacedFact first, PlacedFact last, List<uint> boots)
    {
        if (IsOneBoot(first.Fact, last.Fact, boots))
        {
            // The pen's clock wraps after 49 days; no stay is that long.
            return unchecked(last.Fact.StartMs - first.Fact.StartMs);
        }
        bool isDated = first.Fact.Start.IsKnown && last.Fact.Start >= first.Fact.Start;
        return isDated ? (last.Fact.Start.UtcS - first.Fact.Start.UtcS) * 1_000 : null;
    }

    private static bool IsOneBoot(UsageFact first, UsageFact last, List<uint> boots)
    {
        int next = boots.BinarySearch(first.Sequence + 1);
        int nextIndex = next >= 0 ? next : ~next;
        bool isRestarted = nextIndex < boots.Count && boots[nextIndex] <= last.Sequence;
        return first.Boot == last.Boot && !isRestarted;
    }

    private static bool IsRun(PlacedFact placed) => placed.Fact.Kind == UsageKind.Run;
}
