namespace Smp.Clinic.Record;

/// <summary>A row of the ledger that could not be read as what it says it is; nothing of it is folded in.</summary>
/// <param name="Row">The row of the ledger.</param>
/// <param name="At">The latest time the ledger had seen.</param>
/// <param name="Complaint">What is wrong with it, as a sentence.</param>
public sealed record UnreadRow(long Row, UtcInstant At, string Complaint);
