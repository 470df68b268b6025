using Smp.Clinic.Usage;

namespace Smp.Bench.Ledger;

/// <summary>What a report says of one pen.</summary>
/// <param name="Records">Its records.</param>
/// <param name="Boots">Times it started.</param>
/// <param name="Runs">Its runs.</param>
/// <param name="Interrupted">Of these, cut short by a loss of power.</param>
/// <param name="Faults">Times it stopped itself.</param>
/// <param name="Assigned">Sum over its mounts.</param>
/// <param name="Unassigned">Use without a cartridge.</param>
/// <param name="Total">What it counted in all.</param>
internal sealed record PenSums(
    long Records, long Boots, long Runs, long Interrupted, long Faults, UseCounts Assigned, UseCounts Unassigned,
    UseCounts Total);
