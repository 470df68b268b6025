using System.Linq;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>One epoch of one pen in a report: what it recorded in the period.</summary>
/// <param name="Pen">Which.</param>
/// <param name="Records">Records of any kind.</param>
/// <param name="Boots">Times it started.</param>
/// <param name="Runs">Runs.</param>
/// <param name="Interrupted">Of these, cut short by a loss of power.</param>
/// <param name="Faults">Times it stopped itself.</param>
/// <param name="Quarantined">Records kept aside, in all.</param>
/// <param name="UnassignedUse">Use without a cartridge.</param>
public sealed record PenRow(
    PenEpoch Pen, int Records, int Boots, int Runs, int Interrupted, int Faults, int Quarantined,
    UseCounts UnassignedUse)
{
    internal static PenRow Of(PenAccount account, ReportPeriod period)
    {
        UsageFact[] facts = [.. account.Facts.Where(placed => period.Contains(placed.At)).Select(
            placed => placed.Fact)];
        return new(
            account.Pen,
            facts.Length,
            facts.Count(fact => fact.Kind == UsageKind.Boot),
            facts.Count(fact => fact.Kind == UsageKind.Run),
            facts.Count(fact => fact.Ending == RunEnd.PowerLost),
            facts.Count(fact => fact.Kind == UsageKind.Fault),
            account.Quarantined.Count,
            Hygiene.UnassignedUse.Of(account, period));
    }
}
