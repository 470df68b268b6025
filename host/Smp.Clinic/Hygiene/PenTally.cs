using System.Collections.Generic;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>What one epoch of one pen recorded in a period, counted in one pass over its records.</summary>
/// <remarks>Use without a cartridge is what its absolute counters grew by within the period.</remarks>
internal sealed class PenTally(PenAccount account)
{
    private UseCounts _unassignedBefore;
    private UseCounts _unassigned;

    public PenAccount Account { get; } = account;

    public int Records { get; private set; }

    public int Boots { get; private set; }

    public int Runs { get; private set; }

    public int UnassignedRuns { get; private set; }

    public PlacedTime FirstUnassignedRun { get; private set; }

    /// <summary>Runs that a loss of power cut short.</summary>
    public List<PlacedFact> Interrupted { get; } = [];

    public List<PlacedFact> Faults { get; } = [];

    /// <summary>Starts at which records did not read back.</summary>
    public List<PlacedFact> Damages { get; } = [];

    public UseCounts UnassignedUse => _unassigned - _unassignedBefore;

    public bool IsActive => Records > 0 || Account.Quarantined.Count > 0;

    public void Take(in PlacedFact placed, ReportPeriod period)
    {
        UsageFact fact = placed.Fact;
        if (fact.Mount == 0 && !period.IsBefore(placed.At))
        {
            _unassigned = UseCounts.Larger(_unassigned, fact.MountUse);
            _unassignedBefore = period.IsAfter(placed.At)
                ? UseCounts.Larger(_unassignedBefore, fact.MountUse)
                : _unassignedBefore;
        }
        if (period.Contains(placed.At))
        {
            Records++;
            Count(placed, fact);
        }
    }

    private void Count(in PlacedFact placed, in UsageFact fact)
    {
        switch (fact.Kind)
        {
            case UsageKind.Boot:
                Boots++;
                AddIf(Damages, placed, fact.Detail == (int)BootFinding.Damaged);
                break;
            case UsageKind.Run:
                Runs++;
                AddIf(Interrupted, placed, fact.Ending == RunEnd.PowerLost);
                CountUnassigned(placed, fact);
                break;
            case UsageKind.Fault:
                Faults.Add(placed);
                break;
            default:
                break;
        }
    }

    private void CountUnassigned(in PlacedFact placed, in UsageFact fact)
    {
        if (fact.Mount == 0)
        {
            FirstUnassignedRun = UnassignedRuns == 0 ? UseBook.TimeOf(placed) : FirstUnassignedRun;
            UnassignedRuns++;
        }
    }

    private static void AddIf(List<PlacedFact> list, in PlacedFact placed, bool isWanted)
    {
        if (isWanted)
        {
            list.Add(placed);
        }
    }
}
