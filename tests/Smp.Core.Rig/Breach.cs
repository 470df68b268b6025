namespace Smp.Core.Rig;

/// <summary>What of the record memory's promise was not kept.</summary>
public enum Breach
{
    /// <summary>A fact is gone, or what the pen does is told by no fact.</summary>
    FactLost,

    /// <summary>A fact, or time, is told twice, or was never so.</summary>
    FactDoubled,

    /// <summary>A counter went back, or parts no longer add up to their whole.</summary>
    CounterBack,

    /// <summary>A power cut cost more running than one second and the ticks around it.</summary>
    RunningLost,

    /// <summary>The pen does not answer any more.</summary>
    Silence,
}
