using System.Linq;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>Use without a cartridge within a period: what its absolute counters grew by.</summary>
internal static class UnassignedUse
{
    public static UseCounts Of(PenAccount account, ReportPeriod period)
    {
        UseCounts before = UseCounts.Zero;
        UseCounts within = UseCounts.Zero;
        foreach (PlacedFact placed in account.Facts.Where(
            placed => placed.Fact.Mount == 0 && !period.IsBefore(placed.At)))
        {
            within = UseCounts.Larger(within, placed.Fact.MountUse);
            before = period.IsAfter(placed.At) ? UseCounts.Larger(before, placed.Fact.MountUse) : before;
        }
        return within - before;
    }
}
