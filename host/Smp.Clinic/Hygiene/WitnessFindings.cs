using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>Finds what pens say of a ledger: it was put back, a memory began anew, two pens share a number.</summary>
internal static class WitnessFindings
{
    public static IEnumerable<Finding> Of(ClinicRecord record, ReportPeriod period) =>
        record.Events.Select(OfEvent).OfType<Finding>()
            .Concat(record.Pens.GroupBy(pen => pen.Pen.Device).SelectMany(OfDevice))
            .Where(finding => period.Contains(finding.At));

    private static Finding? OfEvent(PlacedEvent placed)
    {
        if (placed.Event is not LedgerBehindPen e)
        {
            return null;
        }
        string what = e.PenSequence > e.LedgerSequence
            ? $"once held its records up to {e.PenSequence} and then held them up to {e.LedgerSequence}"
            : $"once had a row that the pen witnessed at record {e.PenSequence}, and had it no more";
        return new(
            FindingKind.LedgerRolledBack, Severity.Red, e.At,
            $"Pen {e.Pen.Pen} says that this ledger {what}: it was put back to an older copy, or altered"
                + (e.AcceptedBy is { } person ? $"; {person} took what is missing as lost" : ""),
            $"{e.Pen}, {e.At.Spoken}, row {placed.Row}",
            "Find the newest copy of the ledger and keep this one beside it as evidence; hold both against the newest "
                + "checkpoint kept elsewhere with 'smp verify --checkpoint'");
    }

    private static IEnumerable<Finding> OfDevice(IEnumerable<PenAccount> epochs)
    {
        List<PenAccount> inOrder = [.. epochs.Where(pen => pen.Facts.Count > 0).OrderBy(FirstRow)];
        long lastRow = 0;
        for (int i = 0; i < inOrder.Count; i++)
        {
            if (i > 0)
            {
                yield return FirstRow(inOrder[i]) < lastRow
                    ? OfTwoPens(inOrder[i])
                    : OfNewEpoch(inOrder[i - 1].Pen, inOrder[i]);
            }
            lastRow = System.Math.Max(lastRow, inOrder[i].Facts.Max(placed => placed.Row));
        }
    }

    private static long FirstRow(PenAccount pen) => pen.Facts.Min(placed => placed.Row);

    private static Finding OfNewEpoch(PenEpoch before, PenAccount pen) => new(
        FindingKind.EpochChanged, Severity.Red, pen.Facts[0].At,
        $"Pen {pen.Pen.Pen} began its memory anew, and its counters with it",
        $"epoch {pen.Pen.EpochShort} after {before.EpochShort}, row {FirstRow(pen)}",
        "Find out who changed or cleared its memory; what the old memory held and had not handed over is lost");

    // A memory that was given up never comes back: if records of both go on, two pens share a number.
    private static Finding OfTwoPens(PenAccount pen) => new(
        FindingKind.TwoPensOneNumber, Severity.Red, pen.Facts[0].At,
        $"Two pens say that they are pen {pen.Pen.Pen}: records of two memories come by turns",
        $"epoch {pen.Pen.EpochShort}, row {FirstRow(pen)}",
        "Take both out of use, and give one of them a number of its own with 'smp pen-setup'");
}
