using Smp.Clinic.Usage;

namespace Smp.Clinic.Record;

/// <summary>
/// A second, different record that came under a number which was taken; kept aside, and never in place of the first.
/// </summary>
/// <param name="Pen">From which pen.</param>
/// <param name="Sequence">The number.</param>
/// <param name="At">When it came, as far as the ledger knows.</param>
/// <param name="Row">The row that keeps it.</param>
public sealed record QuarantinedRecord(PenEpoch Pen, uint Sequence, UtcInstant At, long Row);
