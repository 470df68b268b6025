using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Core.Rig;
using Smp.Wire;

namespace Smp.Bench.Journal;

/// <summary>Where the power cuts fell: in which region, in which state of the pen, at which fill of the ring.</summary>
internal sealed class CutCensus
{
    private const int Tenths = 10;

    private static readonly MemoryRegion[] Regions = Enum.GetValues<MemoryRegion>();

    // Unknown is what the light shows while the pen boots.
    private static readonly DeviceState[] States = Enum.GetValues<DeviceState>();

    private readonly int[] _byRegion = new int[Regions.Length];
    private readonly int[,] _byStateAndTenth = new int[States.Length, Tenths];

    /// <summary>Writes left half done.</summary>
    public int Inside { get; private set; }

    /// <summary>Writes that found no power for their first byte: cuts between two writes.</summary>
    public int Between { get; private set; }

    /// <summary>Half-written slots whose sum does not match.</summary>
    public int Broken { get; private set; }

    /// <summary>Takes the cuts of a session.</summary>
    public void Take(IEnumerable<PowerCut> cuts)
    {
        foreach (PowerCut cut in cuts)
        {
            if (!cut.IsInside)
            {
                Between++;
                continue;
            }
            Inside++;
            Broken += cut.IsWhole ? 0 : 1;
            _byRegion[(int)cut.Region]++;
            _byStateAndTenth[(int)cut.State, Math.Clamp(cut.FillPermille * Tenths / 1_000, 0, Tenths - 1)]++;
        }
    }

    /// <summary>Half-written writes by region.</summary>
    public IEnumerable<(string Name, int Count)> ByRegion() =>
        Regions.Select(region => (region.ToString().ToLowerInvariant(), _byRegion[(int)region]));

    /// <summary>The same by state.</summary>
    public IEnumerable<(string Name, int Count)> ByState() => States.Select(
        state => (NameOf(state), Enumerable.Range(0, Tenths).Sum(tenth => _byStateAndTenth[(int)state, tenth])));

    /// <summary>The same by tenths of the ring.</summary>
    public IEnumerable<(string Name, int Count)> ByTenth() => Enumerable.Range(0, Tenths).Select(
        tenth => ($"{tenth * Tenths}%", States.Sum(state => _byStateAndTenth[(int)state, tenth])));

    /// <summary>The same by state and tenth together.</summary>
    public IEnumerable<(string Name, int Count)> ByStateAndTenth() =>
        from state in States
        from tenth in Enumerable.Range(0, Tenths)
        select ($"{NameOf(state)} at {tenth * Tenths}%", _byStateAndTenth[(int)state, tenth]);

    private static string NameOf(DeviceState state) => state == DeviceState.Unknown ? "Booting" : state.ToString();
}
