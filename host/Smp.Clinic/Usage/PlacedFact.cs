namespace Smp.Clinic.Usage;

/// <summary>A usage fact and its place in the ledger.</summary>
/// <param name="Fact">What the pen recorded.</param>
/// <param name="At">When: by the pen where it knew, otherwise the latest time the ledger had seen.</param>
/// <param name="Row">The row of the ledger.</param>
public readonly record struct PlacedFact(UsageFact Fact, UtcInstant At, long Row);
