using System.Collections.Generic;
using Smp.Simulator;
using Smp.World.Faults;

namespace Smp.World;

/// <summary>Everything that a seed decides before its world begins.</summary>
internal sealed record WorldPlan
{
    /// <summary>Seed of every chance.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How long it lasts before all faults end, ms.</summary>
    public required long LengthMs { get; init; }

    /// <summary>What goes wrong.</summary>
    public IReadOnlyList<PlannedFault> Faults { get; init; } = [];

    /// <summary>In which state the pen is found.</summary>
    public IReadOnlyList<StartState> Starts { get; init; } = [];

    /// <summary>Which pen.</summary>
    public PenSetup Setup { get; init; } = new();

    /// <summary>Size of its memory, bytes.</summary>
    public int MemoryBytes { get; init; } = 32_768;

    /// <summary>How the technician works.</summary>
    public TechnicianPlan Technician { get; init; } = new();

    /// <summary>Mean time between two gestures, ms.</summary>
    public int GestureEveryMs { get; init; } = 30_000;

    /// <summary>Mean time between two changes that a host asks for, ms.</summary>
    public int ChangeEveryMs { get; init; } = 20_000;

    /// <summary>Profiles may ask for the brake.</summary>
    public bool MayBrake { get; init; }

    /// <summary>One line a part, for a person.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"seed {Seed}, {LengthMs / 1_000} s, memory {MemoryBytes} bytes, tick {Setup.TickMs} ms late by "
            + $"{Setup.TickLateMsMax} ms, gestures every {GestureEveryMs / 1_000} s, changes every "
            + $"{ChangeEveryMs / 1_000} s, press {Technician.HoldMsMin}..{Technician.HoldMsMax} ms";
        foreach (StartState start in Starts)
        {
            yield return $"starts: {start.Name}";
        }
        foreach (PlannedFault fault in Faults)
        {
            yield return $"fault: {fault.Kind.Name}, every {fault.EveryMs / 1_000.0} s";
        }
    }
}
