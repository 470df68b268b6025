using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>
/// Finds what is to be known of a pen: use without a cartridge, faults, gaps, and sums that do not close.
/// </summary>
internal static class PenFindings
{
    public static IEnumerable<Finding> Of(PenTally tally, PenUse use, ReportPeriod period, ReportHeading heading) =>
        OfUnassigned(tally, heading.Words)
            .Concat(tally.Interrupted.Select(run => OfInterrupted(run, heading.Words)))
            .Concat(tally.Damages.Select(boot => OfDamage(boot, heading.Words)))
            .Concat(OfFaults(tally, heading))
            .Concat(use.Gaps.Where(gap => period.Contains(gap.After.At)).Select(gap => OfGap(gap, heading.Words)))
            .Concat(OfSum(use.Sum, heading.Words));

    private static IEnumerable<Finding> OfUnassigned(PenTally tally, ReportWords words)
    {
        // Strokes alone are a rotor that ran out after its cartridge was taken out of the account.
        if (tally.UnassignedUse.MotorOnMs > 0)
        {
            PlacedTime at = tally.FirstUnassignedRun;
            (string what, string where, string remedy) = words.UnassignedUse(
                tally.Account.Pen, tally.UnassignedUse.MotorOnMs, tally.UnassignedRuns, at);
            yield return At(new(FindingKind.UnassignedUse, Severity.Amber, at.At, what, where, remedy), at);
        }
    }

    private static Finding OfInterrupted(PlacedFact run, ReportWords words)
    {
        PlacedTime at = UseBook.TimeOf(run);
        (string what, string remedy) = words.InterruptedRun;
        string where = words.PenRecord(run.Fact, at);
        return At(
            new(FindingKind.InterruptedRun, Severity.Info, at.At, what, where, remedy, run.Fact.Cartridge), at);
    }

    private static Finding OfDamage(PlacedFact boot, ReportWords words)
    {
        PlacedTime at = UseBook.TimeOf(boot);
        (string what, string remedy) = words.MemoryDamaged;
        string where = words.PenRecord(boot.Fact, at);
        return At(new(FindingKind.MemoryDamaged, Severity.Amber, at.At, what, where, remedy), at);
    }

    private static IEnumerable<Finding> OfFaults(PenTally tally, ReportHeading heading) =>
        tally.Faults.GroupBy(placed => (placed.Fact.Detail, placed.Fact.Cartridge))
            .Select(same => OfFault([.. same], heading.MeaningOf(same.Key.Detail), heading.Words));

    private static Finding OfFault(List<PlacedFact> same, FaultMeaning meaning, ReportWords words)
    {
        PlacedTime at = UseBook.TimeOf(same[0]);
        string what = meaning.IsStop ? words.PenFault(same.Count, meaning) : words.PenAlarm(same.Count, meaning);
        FindingKind kind = (meaning.Wear, meaning.IsStop) switch
        {
            (not null, _) => FindingKind.WearSign,
            (_, true) => FindingKind.PenFault,
            _ => FindingKind.PenAlarm,
        };
        return At(
            new(kind, meaning.Wear ?? Severity.Amber, at.At, what, words.FirstPenRecord(same[0].Fact, at),
                meaning.Cure, same[0].Fact.Cartridge),
            at);
    }

    private static Finding OfGap(RecordGap gap, ReportWords words)
    {
        (string what, string remedy) = gap.IsDeclared ? words.DeclaredGap(gap) : words.RecordsMissing(gap);
        PlacedTime at = UseBook.TimeOf(gap.After);
        return At(
            new(
                gap.IsDeclared ? FindingKind.DeclaredGap : FindingKind.RecordsMissing,
                Severity.Red, at.At, what, words.Pen(gap.Pen), remedy),
            at);
    }

    private static IEnumerable<Finding> OfSum(SumCheck sum, ReportWords words)
    {
        if (sum.Outcome == SumOutcome.Differs)
        {
            (string what, string remedy) = words.SumDiffers(sum.Difference);
            yield return new(FindingKind.SumDiffers, Severity.Red, default, what, words.Pen(sum.Pen), remedy);
        }
        if (sum.Outcome == SumOutcome.Unknown)
        {
            (string what, string remedy) = words.SumUnknown(sum.Reason);
            yield return new(FindingKind.SumUnknown, Severity.Amber, default, what, words.Pen(sum.Pen), remedy);
        }
    }

    private static Finding At(Finding finding, PlacedTime at) => finding with { IsTimeExact = at.IsExact };
}
