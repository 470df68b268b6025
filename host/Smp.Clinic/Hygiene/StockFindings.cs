using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Record;
using Smp.Clinic.Stock;

namespace Smp.Clinic.Hygiene;

/// <summary>
/// Finds counts that do not close: single use is enforced on ids, and the count is its physical check.
/// </summary>
internal static class StockFindings
{
    public static IEnumerable<Finding> Of(ClinicRecord record, ReportPeriod period) =>
        record.Stock.Counts.Where(count => !count.Closes).Select(count => OfCount(record.Stock, count))
            .Concat(record.Stock.Boxes.Where(box => box.Left < 0).Select(box => OfOverdrawn(record, box)))
            .Where(finding => period.Contains(finding.At));

    // A later count that closes explains an earlier one; it does not hide it.
    private static Finding OfCount(StockBook stock, StockCount count)
    {
        StockBox box = stock.BoxOf(count.Told.Box)!;
        bool isMended = box.LastCount is { Closes: true };
        string pieces = Spoken.Count(Math.Abs(count.Difference), "piece");
        string wrong = count.Difference < 0 ? $"{pieces} fewer than on record" : $"{pieces} more than on record";
        return new(
            FindingKind.CountDiffers, isMended ? Severity.Amber : Severity.Red, count.Told.At,
            $"The count of box {count.Told.Box}, lot {box.Receipt.Lot}, does not close: {count.Told.Pieces} counted, "
                + wrong + (isMended ? "; a later count closes" : ""),
            $"{count.Told.At.Spoken}, row {count.Row}",
            count.Difference < 0
                ? "Find the pieces, or treat them as used without a record"
                : "Find out which opened numbers had no new piece, and treat this as possible reuse");
    }

    private static Finding OfOverdrawn(ClinicRecord record, StockBox box) => new(
        FindingKind.CountDiffers, Severity.Red, record.LatestAt,
        $"More cartridges were opened from box {box.Receipt.Box}, lot {box.Receipt.Lot}, than it held: "
            + $"{box.Receipt.Pieces} received, {box.Used} used",
        $"box {box.Receipt.Box}, received {box.Receipt.At.Spoken}",
        "Count the box, and find out which opened numbers had no new piece");
}
