namespace Smp.Clinic.Hygiene;

/// <summary>A time, and whether whoever told it knew it.</summary>
/// <param name="At">When; for a record of a pen without the time of day the latest time the ledger had seen.</param>
/// <param name="IsExact">False when it was placed there and not told.</param>
public readonly record struct PlacedTime(UtcInstant At, bool IsExact)
{
    /// <summary>A time that was told.</summary>
    public static PlacedTime Told(UtcInstant at) => new(at, true);
}
