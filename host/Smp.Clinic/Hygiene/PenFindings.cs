using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>
/// Finds what is to be known of a pen: use without a cartridge, faults, gaps, and sums that do not close.
/// </summary>
internal static class PenFindings
{
    public static IEnumerable<Finding> Of(PenAccount account, PenUse use, ReportPeriod period, ReportHeading heading) =>
        OfUnassigned(account, period)
            .Concat(account.Facts.Where(placed => period.Contains(placed.At)).SelectMany(OfFact))
            .Concat(OfFaults(account, period, heading))
            .Concat(use.Gaps.Where(gap => period.Contains(gap.After.At)).Select(OfGap))
            .Concat(OfSum(use.Sum));

    private static IEnumerable<Finding> OfUnassigned(PenAccount account, ReportPeriod period)
    {
        UseCounts use = UnassignedUse.Of(account, period);
        // Strokes alone are a rotor that ran out after its cartridge was taken out of the account.
        if (use.MotorOnMs == 0)
        {
            yield break;
        }
        List<PlacedFact> runs = [.. account.Facts.Where(
            placed => placed.Fact is { Kind: UsageKind.Run, Mount: 0 } && period.Contains(placed.At))];
        UtcInstant at = runs.Count > 0 ? runs[0].At : default;
        yield return new(
            FindingKind.UnassignedUse, Severity.Amber, at,
            $"The motor ran {Spoken.Duration(use.MotorOnMs)} without a cartridge, in {Spoken.Count(runs.Count, "run")}",
            $"{account.Pen}, first at {at.Spoken}",
            "Note why, such as a service run; if a client was in the chair, treat this as use of an unknown cartridge");
    }

    private static IEnumerable<Finding> OfFact(PlacedFact placed)
    {
        string where = $"pen {placed.Fact.Pen.Pen}, record {placed.Fact.Sequence}, {placed.At.Spoken}";
        if (placed.Fact.Ending == RunEnd.PowerLost)
        {
            yield return new(
                FindingKind.InterruptedRun, Severity.Info, placed.At,
                "Power was lost in a run; the pen kept all but its last second at most", where,
                "Check plug and cable if it comes again", placed.Fact.Cartridge);
        }
        if (placed.Fact is { Kind: UsageKind.Boot, Detail: (int)BootFinding.Damaged })
        {
            yield return new(
                FindingKind.MemoryDamaged, Severity.Amber, placed.At,
                "The pen found records in its memory that did not read back", where, "Have the pen looked at");
        }
    }

    private static IEnumerable<Finding> OfFaults(PenAccount account, ReportPeriod period, ReportHeading heading) =>
        account.Facts.Where(placed => placed.Fact.Kind == UsageKind.Fault && period.Contains(placed.At))
            .GroupBy(placed => (placed.Fact.Detail, placed.Fact.Cartridge))
            .Select(same => OfFault([.. same], heading.MeaningOf(same.Key.Detail)));

    private static Finding OfFault(List<PlacedFact> same, FaultMeaning meaning) => new(
        FindingKind.PenFault, Severity.Amber, same[0].At,
        $"The pen stopped itself {Spoken.Count(same.Count, "time")}, {meaning.Name}: {meaning.Cause}",
        $"pen {same[0].Fact.Pen.Pen}, record {same[0].Fact.Sequence}, first at {same[0].At.Spoken}",
        meaning.Cure, same[0].Fact.Cartridge);

    private static Finding OfGap(RecordGap gap) => gap.IsDeclared
        ? new(
            FindingKind.DeclaredGap, Severity.Red, gap.After.At,
            $"The pen says that it lost or never used record numbers {gap.First} to {gap.Last}", gap.Pen.ToString(),
            "Nothing is lost from the hours while the sums close; have the pen looked at")
        : new(
            FindingKind.RecordsMissing, Severity.Red, gap.After.At,
            $"Records {gap.First} to {gap.Last} are not in this ledger", gap.Pen.ToString(),
            "Connect the pen and import again; if they stay away, ask which other ledger took them");

    private static IEnumerable<Finding> OfSum(SumCheck sum)
    {
        UseCounts off = sum.Difference;
        if (sum.Outcome == SumOutcome.Differs)
        {
            yield return new(
                FindingKind.SumDiffers, Severity.Red, default,
                "Cartridges and use without one do not make up the pen's total; it is ahead by "
                    + $"{Spoken.Count(off.MotorOnMs)} ms motor-on, {Spoken.Count(off.LoadedMs)} ms loaded, "
                    + $"{Spoken.Count(off.Strokes)} strokes",
                sum.Pen.ToString(),
                "Do not rely on the hours of this pen; verify the ledger, then have the pen looked at");
        }
        if (sum.Outcome == SumOutcome.Unknown)
        {
            yield return new(
                FindingKind.SumUnknown, Severity.Amber, default,
                $"Whether the sums close cannot be told: {sum.Reason}", sum.Pen.ToString(),
                "Connect the pen and import again");
        }
    }
}
