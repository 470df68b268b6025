using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>One epoch of one pen in a report: what it recorded in the period.</summary>
/// <param name="Pen">Which.</param>
/// <param name="Records">Records of any kind.</param>
/// <param name="Boots">Times it started.</param>
/// <param name="Runs">Runs.</param>
/// <param name="Interrupted">Of these, cut short by a loss of power.</param>
/// <param name="Faults">Times it stopped itself or warned.</param>
/// <param name="Quarantined">Records kept aside, in all.</param>
/// <param name="UnassignedUse">Use without a cartridge.</param>
public sealed record PenRow(
    PenEpoch Pen, int Records, int Boots, int Runs, int Interrupted, int Faults, int Quarantined,
    UseCounts UnassignedUse)
{
    internal static PenRow Of(PenTally tally) => new(
        tally.Account.Pen, tally.Records, tally.Boots, tally.Runs, tally.Interrupted.Count, tally.Faults.Count,
        tally.Account.Quarantined.Count, tally.UnassignedUse);
}
