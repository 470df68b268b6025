using System.Collections.Generic;
using Smp.Wire;

namespace Smp.World.Reports;

/// <summary>What a room, or many together, have seen.</summary>
internal sealed class Tally
{
    /// <summary>How often each fault kind struck.</summary>
    public SortedDictionary<string, long> Faults { get; } = new(System.StringComparer.Ordinal);

    /// <summary>How often each code was latched or alarmed.</summary>
    public SortedDictionary<FaultCode, long> Codes { get; } = [];

    /// <summary>Runs recorded.</summary>
    public long Runs { get; set; }

    /// <summary>Strokes made.</summary>
    public long Strokes { get; set; }

    /// <summary>Power cuts.</summary>
    public long Cuts { get; set; }

    /// <summary>Records written.</summary>
    public long Records { get; set; }

    /// <summary>World time lived, ms.</summary>
    public long WorldMs { get; set; }

    /// <summary>A fault struck.</summary>
    public void Struck(string fault) => Faults[fault] = Faults.GetValueOrDefault(fault) + 1;

    /// <summary>A code was latched or alarmed.</summary>
    public void Coded(FaultCode code) => Codes[code] = Codes.GetValueOrDefault(code) + 1;

    /// <summary>Adds another's.</summary>
    public void Add(Tally other)
    {
        foreach ((string fault, long count) in other.Faults)
        {
            Faults[fault] = Faults.GetValueOrDefault(fault) + count;
        }
        foreach ((FaultCode code, long count) in other.Codes)
        {
            Codes[code] = Codes.GetValueOrDefault(code) + count;
        }
        Runs += other.Runs;
        Strokes += other.Strokes;
        Cuts += other.Cuts;
        Records += other.Records;
        WorldMs += other.WorldMs;
    }
}
