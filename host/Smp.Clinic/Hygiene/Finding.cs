namespace Smp.Clinic.Hygiene;

/// <summary>One exception: what, where, and what to do about it.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Severity">How much it asks.</param>
/// <param name="At">When; not known for what has no single time.</param>
/// <param name="What">What was found, without a full stop.</param>
/// <param name="Where">Where it is on record, without a full stop.</param>
/// <param name="Remedy">What to do, without a full stop.</param>
/// <param name="Cartridge">The cartridge it is about; none when it is about no cartridge.</param>
public sealed record Finding(
    FindingKind Kind, Severity Severity, UtcInstant At, string What, string Where, string Remedy,
    CartridgeId Cartridge = default)
{
    /// <summary>False when the pen that told it did not know the time, so that it was placed.</summary>
    public bool IsTimeExact { get; init; } = true;

    /// <summary>The lot it is about; nothing when it is about none.</summary>
    public Lot? Lot { get; init; }

    /// <summary>All in one line.</summary>
    public string Sentence => $"{What} ({Where}). {Remedy}.";
}
