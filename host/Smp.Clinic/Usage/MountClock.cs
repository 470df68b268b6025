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
    private readonly FactList _facts;
    private readonly int _first;
    private int _last;
    private int? _mount;
    private int? _unmount;
    private int? _lastRun;
    private UseCounts _use;
    private int _runs;

    /// <summary>For the stay that the fact at this place, its first, belongs to.</summary>
    public MountClock(FactList facts, int first)
    {
        _facts = facts;
        _first = first;
        Take(first);
    }

    /// <summary>True for the stay that a fact belongs to.</summary>
    public bool IsOf(in UsageFact fact) =>
        _facts[_first].Fact.Mount == fact.Mount && _facts[_first].Fact.Cartridge == fact.Cartridge;

    /// <summary>Takes the next fact of the stay, by its place.</summary>
    public void Take(int place)
    {
        _last = place;
        _use = UseCounts.Larger(_use, _facts[place].Fact.MountUse);
        switch (_facts[place].Fact.Kind)
        {
            case UsageKind.Mount:
                _mount ??= place;
                break;
            case UsageKind.Unmount:
                _unmount = place;
                break;
            case UsageKind.Run:
                _lastRun = place;
                _runs++;
                break;
        }
    }

    /// <summary>The stay as its facts tell it.</summary>
    /// <param name="boots">Sequences of the pen's starts, ascending.</param>
    public MountAccount Account(List<uint> boots)
    {
        ref readonly PlacedFact first = ref _facts[_first];
        return new(
            first.Fact.Pen,
            first.Fact.Cartridge,
            first.Fact.Mount,
            new SessionId((_mount ?? _unmount) is { } told ? _facts[told].Fact.Value : 0),
            first.At,
            _facts[_lastRun ?? _first].At,
            _unmount is not null,
            _runs,
            new CartridgeClocks(Mounted(boots), _use));
    }

    private ClockReading Mounted(List<uint> boots)
    {
        UsageFact last = _facts[_last].Fact;
        long? spanMs = SpanMs(_facts[_mount ?? _first].Fact, _facts[_unmount ?? _last].Fact, boots);
        long runMs = _unmount is null && last.Kind == UsageKind.Run ? last.Value : 0;
        bool isWhole = _mount is not null && _unmount is not null && spanMs is not null;
        return new ClockReading(Math.Max((spanMs ?? 0) + runMs, _use.MotorOnMs), !isWhole);
    }

    private static long? SpanMs(in UsageFact first, in UsageFact last, List<uint> boots)
    {
        if (IsOneBoot(first, last, boots))
        {
            // The pen's clock wraps after 49 days; no stay is that long.
            return unchecked(last.StartMs - first.StartMs);
        }
        bool isDated = first.Start.IsKnown && last.Start >= first.Start;
        return isDated ? (last.Start.UtcS - first.Start.UtcS) * 1_000 : null;
    }

    private static bool IsOneBoot(in UsageFact first, in UsageFact last, List<uint> boots)
    {
        int next = boots.BinarySearch(first.Sequence + 1);
        int nextIndex = next >= 0 ? next : ~next;
        bool isRestarted = nextIndex < boots.Count && boots[nextIndex] <= last.Sequence;
        return first.Boot == last.Boot && !isRestarted;
    }
}
