namespace Smp.Clinic.Usage;

/// <summary>One thing that a pen recorded about its own use. Nobody types these.</summary>
/// <remarks>
/// Its counters are absolute, so a record that is missing loses detail and never hours. Cartridge 0 with mount 0 is use
/// without a cartridge, and its counters are those of all such use of the epoch. A value, because there are millions:
/// see <see cref="FactList"/>.
/// </remarks>
public readonly record struct UsageFact
{
    /// <summary>Which pen, in which life of its memory.</summary>
    public required PenEpoch Pen { get; init; }

    /// <summary>Counts facts of an epoch, from 1.</summary>
    public required uint Sequence { get; init; }

    /// <summary>Sequence of the fact before it; 0 for the first of an epoch.</summary>
    public required uint Predecessor { get; init; }

    /// <summary>What it tells.</summary>
    public required UsageKind Kind { get; init; }

    /// <summary>Depends on the kind.</summary>
    public int Detail { get; init; }

    /// <summary>The cartridge in the pen.</summary>
    public CartridgeId Cartridge { get; init; }

    /// <summary>Counts mounts of an epoch, from 1; 0 without a cartridge.</summary>
    public int Mount { get; init; }

    /// <summary>The pen's clock at the start, ms since its boot.</summary>
    public uint StartMs { get; init; }

    /// <summary>Time of day at the start, as far as the pen knew it.</summary>
    public UtcInstant Start { get; init; }

    /// <summary>Depends on the kind.</summary>
    public uint Value { get; init; }

    /// <summary>Mean stroke rate of a run, mHz.</summary>
    public int RateMhz { get; init; }

    /// <summary>Mean motor voltage of a run, mV.</summary>
    public int MotorMv { get; init; }

    /// <summary>Mean motor current of a run, mA.</summary>
    public int CurrentMa { get; init; }

    /// <summary>Use in this mount, or all use without a cartridge.</summary>
    public UseCounts MountUse { get; init; }

    /// <summary>Use in the pen's life.</summary>
    public UseCounts LifeUse { get; init; }

    /// <summary>Code of the newest fault; 0 for none.</summary>
    public int LastFault { get; init; }

    /// <summary>Low byte of the boot number.</summary>
    public int Boot { get; init; }

    /// <summary>How the run ended; not told for other kinds.</summary>
    public RunEnd Ending => Kind == UsageKind.Run ? (RunEnd)Detail : RunEnd.Unknown;

    /// <summary>A removal after which the pen takes the cartridge no more.</summary>
    public bool IsFinishing => Kind == UsageKind.Unmount && Detail == 2;
}
