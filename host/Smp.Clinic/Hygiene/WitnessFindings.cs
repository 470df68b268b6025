using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Record;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>Finds what pens say of a ledger: it was put back, a memory began anew, two pens share a number.</summary>
internal static class WitnessFindings
{
    public static IEnumerable<Finding> Of(ClinicRecord record, ReportPeriod period, ReportWords words) =>
        record.Events.Select(placed => OfEvent(placed, words)).OfType<Finding>()
            .Concat(record.Pens.GroupBy(pen => pen.Pen.Device).SelectMany(epochs => OfDevice(epochs, words)))
            .Where(finding => period.Contains(finding.At));

    /// <summary>What the clinic's own checkpoints say, whatever the period.</summary>
    public static IEnumerable<Finding> OfHeading(ReportHeading heading)
    {
        if (heading.Disagreement.Length > 0)
        {
            (string what, string where, string remedy) = heading.Words.CheckpointDisagrees(heading.Disagreement);
            yield return new(FindingKind.CheckpointDisagrees, Severity.Red, default, what, where, remedy);
        }
    }

    private static Finding? OfEvent(PlacedEvent placed, ReportWords words)
    {
        if (placed.Event is not LedgerBehindPen e)
        {
            return null;
        }
        (string what, string where, string remedy) = words.LedgerRolledBack(e, placed.Row);
        return new(FindingKind.LedgerRolledBack, Severity.Red, e.At, what, where, remedy);
    }

    private static IEnumerable<Finding> OfDevice(IEnumerable<PenAccount> epochs, ReportWords words)
    {
        List<(PenAccount Pen, long FirstRow, long LastRow)> inOrder =
        [
            .. epochs.Where(pen => pen.Facts.Count > 0).Select(RowsOf).OrderBy(pen => pen.FirstRow),
        ];
        long lastRow = 0;
        for (int i = 0; i < inOrder.Count; i++)
        {
            if (i > 0)
            {
                bool isByTurns = inOrder[i].FirstRow < lastRow;
                yield return OfEpoch(inOrder[i - 1].Pen.Pen, inOrder[i].Pen, inOrder[i].FirstRow, isByTurns, words);
            }
            lastRow = Math.Max(lastRow, inOrder[i].LastRow);
        }
    }

    // A memory that was given up never comes back: if records of both go on, two pens share a number.
    private static Finding OfEpoch(PenEpoch before, PenAccount pen, long row, bool isByTurns, ReportWords words)
    {
        PlacedTime at = UseBook.TimeOf(pen.Facts[0]);
        (string what, string where, string remedy) = isByTurns
            ? words.TwoPensOneNumber(pen.Pen, row)
            : words.EpochChanged(before, pen.Pen, row);
        return new(
            isByTurns ? FindingKind.TwoPensOneNumber : FindingKind.EpochChanged, Severity.Red, at.At, what, where,
            remedy)
        {
            IsTimeExact = at.IsExact,
        };
    }

    private static (PenAccount Pen, long FirstRow, long LastRow) RowsOf(PenAccount pen)
    {
        (long first, long last) = (long.MaxValue, 0);
        FactList facts = pen.Facts;
        for (int i = 0; i < facts.Count; i++)
        {
            first = Math.Min(first, facts[i].Row);
            last = Math.Max(last, facts[i].Row);
        }
        return (pen, first, last);
    }
}
