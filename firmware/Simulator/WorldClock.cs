namespace Smp.Simulator;

/// <summary>The only clock of a simulated world: integer microseconds that move when the world is advanced.</summary>
public sealed class WorldClock
{
    /// <summary>World time, microseconds since the world began.</summary>
    public long NowUs { get; internal set; }

    /// <summary>World time, whole ms since the world began.</summary>
    public long NowMs => NowUs / 1_000;
}
