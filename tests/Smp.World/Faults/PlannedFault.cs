namespace Smp.World.Faults;

/// <summary>A fault kind in a plan.</summary>
/// <param name="Kind">Which.</param>
/// <param name="EveryMs">Mean time between two of them in this room, ms.</param>
internal sealed record PlannedFault(FaultKind Kind, int EveryMs);
