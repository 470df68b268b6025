using System;
using Smp.Core.Drive;
using Smp.Core.Safety;
using Smp.Wire;

namespace Smp.World.Faults;

/// <summary>A limit in RAM is raised by a particle: once, or again and again behind the guards' backs.</summary>
/// <remarks>
/// Stands first among the guards and has a second standing last; both report nothing. Hidden, the limit is put right
/// before the guards look and raised again before the drive works with it: a drive that does not keep to its limits.
/// </remarks>
internal sealed class LimitsFlip : IGuard
{
    /// <summary>Limits that can be hit.</summary>
    public const int Fields = 5;

    private const int BitSet = 1 << 20;
    private readonly DriveLimits _due = new();

    /// <summary>A limit to hit once, from 1; 0 for none.</summary>
    public int Once { get; set; }

    /// <summary>A limit to hit behind the guards' backs, from 1; 0 for none.</summary>
    public int Hidden { get; set; }

    /// <inheritdoc/>
    public void Begin()
    {
    }

    /// <inheritdoc/>
    public FaultCode Inspect(Situation situation)
    {
        ArgumentNullException.ThrowIfNull(situation);
        if (Hidden != 0)
        {
            Restore(situation);
        }
        Raise(situation.Limits, Once);
        Once = 0;
        return FaultCode.None;
    }

    /// <summary>Stands last among the guards.</summary>
    public IGuard Last() => new LastGuard(this);

    private static void Raise(DriveLimits limits, int field)
    {
        switch (field)
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
    }

    private void Restore(Situation situation)
    {
        if (situation.IsService)
        {
            _due.TakeService();
        }
        else
        {
            _due.Take(situation.Profile);
        }
        situation.Limits.MotorMvMax = _due.MotorMvMax;
        situation.Limits.CurrentMaMax = _due.CurrentMaMax;
        situation.Limits.PowerMwMax = _due.PowerMwMax;
        situation.Limits.RateMhzMax = _due.RateMhzMax;
        situation.Limits.SetMhz = _due.SetMhz;
    }

    private sealed class LastGuard(LimitsFlip flip) : IGuard
    {
        public void Begin()
        {
        }

        public FaultCode Inspect(Situation situation)
        {
            Raise(situation.Limits, flip.Hidden);
            return FaultCode.None;
        }
    }
}
