using System;
using System.Collections.Generic;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>All runs of one cartridge, in the order in which its pens wrote them.</summary>
public sealed class CartridgeRuns
{
    private readonly List<PlacedFact> _runs = [];
    private long _currentMaMs;
    private long _weightMs;

    /// <summary>The run records.</summary>
    public IReadOnlyList<PlacedFact> Runs => _runs;

    /// <summary>Mean motor current, runs weighted by their length, mA; 0 when no run told it.</summary>
    public int MeanCurrentMa => _weightMs == 0 ? 0 : (int)(_currentMaMs / _weightMs);

    /// <summary>The highest mean current of any one run, mA. Records hold no momentary peak.</summary>
    public int HighestRunMa { get; private set; }

    internal void Add(PlacedFact run)
    {
        _runs.Add(run);
        if (run.Fact.CurrentMa > 0)
        {
            _currentMaMs += (long)run.Fact.CurrentMa * run.Fact.Value;
            _weightMs += run.Fact.Value;
            HighestRunMa = Math.Max(HighestRunMa, run.Fact.CurrentMa);
        }
    }
}
