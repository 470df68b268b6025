using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>All runs of one cartridge, in the order in which its pens wrote them.</summary>
public sealed class CartridgeRuns
{
    private readonly List<(FactList Facts, int Place)> _runs = [];
    private long _currentMaMs;
    private long _weightMs;

    /// <summary>How many.</summary>
    public int Count => _runs.Count;

    /// <summary>The run records.</summary>
    public IEnumerable<PlacedFact> Runs => _runs.Select(run => run.Facts[run.Place]);

    /// <summary>The run record at a place, where it lies.</summary>
    public ref readonly PlacedFact this[int place] => ref _runs[place].Facts[_runs[place].Place];

    /// <summary>Mean motor current, runs weighted by their length, mA; 0 when no run told it.</summary>
    public int MeanCurrentMa => _weightMs == 0 ? 0 : (int)(_currentMaMs / _weightMs);

    /// <summary>The highest mean current of any one run, mA. Records hold no momentary peak.</summary>
    public int HighestRunMa { get; private set; }

    internal void Add(FactList facts, int place)
    {
        _runs.Add((facts, place));
        UsageFact run = facts[place].Fact;
        if (run.CurrentMa > 0)
        {
            _currentMaMs += (long)run.CurrentMa * run.Value;
            _weightMs += run.Value;
            HighestRunMa = Math.Max(HighestRunMa, run.CurrentMa);
        }
    }
}
