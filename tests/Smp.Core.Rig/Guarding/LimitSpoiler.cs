using System;
using Smp.Core.Drive;
using Smp.Core.Safety;
using Smp.Wire;

namespace Smp.Core.Rig.Guarding;

/// <summary>Overwrites limits in memory, as a stray write would; objects to nothing.</summary>
public sealed class LimitSpoiler(Action<DriveLimits> spoil) : IGuard
{
    /// <summary>It has begun.</summary>
    public bool IsSpoiling { get; set; }

    /// <inheritdoc/>
    public void Begin()
    {
    }

    /// <inheritdoc/>
    public FaultCode Inspect(Situation situation)
    {
        ArgumentNullException.ThrowIfNull(situation);
        if (IsSpoiling)
        {
            spoil(situation.Limits);
        }
        return FaultCode.None;
    }
}
