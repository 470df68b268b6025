using System;
using Smp.Core.Drive;
using Smp.Core.Safety;
using Smp.Wire;

namespace Smp.World.Faults;

/// <summary>A cosmic ray: stands among the guards, reports nothing, and raises one limit in RAM when told to.</summary>
internal sealed class LimitsFlip : IGuard
{
    /// <summary>Limits that can be hit.</summary>
    public const int Fields = 5;

    private const int BitSet = 1 << 20;

    /// <summary>The limit to hit at the next look, from 1; 0 for none.</summary>
    public int Field { get; set; }

    /// <inheritdoc/>
    public void Begin()
    {
    }

    /// <inheritdoc/>
    public FaultCode Inspect(Situation situation)
    {
        ArgumentNullException.ThrowIfNull(situation);
        DriveLimits limits = situation.Limits;
        switch (Field)
        {
            case 1:
                limits.MotorMvMax |= BitSet;
                break;
            case 2:
                limits.CurrentMaMax |= BitSet;
                break;
            case 3:
                limits.PowerMwMax |= BitSet;
                break;
            case 4:
                limits.RateMhzMax |= BitSet;
                break;
            case 5:
                limits.SetMhz |= BitSet;
                break;
            default:
                break;
        }
        Field = 0;
        return FaultCode.None;
    }
}
