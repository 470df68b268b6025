using System;
using Smp.Core.Safety;
using Smp.Wire;

namespace Smp.Core.Rig.Guarding;

/// <summary>Something that must cut a running motor, and the guard that is there for it.</summary>
/// <param name="Guard">The guard's type.</param>
/// <param name="What">What happens, in words.</param>
/// <param name="Fault">The fault to latch.</param>
/// <param name="OffMsMax">Longest time until the lease is gone, ms.</param>
/// <param name="Happen">Makes it happen in a running pen; called before every tick.</param>
public sealed record GuardTrial(Type Guard, string What, FaultCode Fault, int OffMsMax, Action<PenRig> Happen)
{
    /// <summary>The profile's power cap, mW.</summary>
    public ushort PowerMwMax { get; init; } = 3_000;

    /// <summary>A guard put before all others, for what only happens inside the firmware.</summary>
    public IGuard? Before { get; init; }

    /// <summary>A guard put behind all others.</summary>
    public IGuard? Behind { get; init; }
}
