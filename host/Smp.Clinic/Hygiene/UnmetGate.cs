using Smp.Clinic.Treatments.Gates;

namespace Smp.Clinic.Hygiene;

/// <summary>Something that is asked before a pen is armed, and was not on record when it ran.</summary>
/// <param name="Gate">What the record said then.</param>
/// <param name="IsStop">True when the record forbade it; false when something had still to be done.</param>
/// <param name="RanAt">The first run of which this holds.</param>
public sealed record UnmetGate(Gate Gate, bool IsStop, PlacedTime RanAt);
