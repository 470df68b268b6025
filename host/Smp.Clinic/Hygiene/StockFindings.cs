using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Record;
using Smp.Clinic.Stock;

namespace Smp.Clinic.Hygiene;

/// <summary>
/// Finds counts that do not close: single use is enforced on ids, and the count is its physical check.
/// </summary>
internal static class StockFindings
{
    public static IEnumerable<Finding> Of(ClinicRecord record, ReportPeriod period, ReportWords words) =>
        record.Stock.Counts.Where(count => !count.Closes).Select(count => OfCount(record.Stock, count, words))
            .Concat(record.Stock.Boxes.Where(box => box.Left < 0).Select(box => OfOverdrawn(box, words)))
            .Where(finding => period.Contains(finding.At));

    // A later count that closes explains an earlier one; it does not hide it.
    private static Finding OfCount(StockBook stock, StockCount count, ReportWords words)
    {
        StockBox box = stock.BoxOf(count.Told.Box)!;
        bool isMended = box.LastCount is { Closes: true };
        (string what, string where, string remedy) = words.CountDiffers(box, count, isMended);
        return new(
            FindingKind.CountDiffers, isMended ? Severity.Amber : Severity.Red, count.Told.At, what, where, remedy)
        {
            Lot = box.Receipt.Lot,
        };
    }

    private static Finding OfOverdrawn(StockBox box, ReportWords words)
    {
        (string what, string where, string remedy) = words.Overdrawn(box);
        return new(FindingKind.CountDiffers, Severity.Red, box.OverdrawnAt, what, where, remedy)
        {
            Lot = box.Receipt.Lot,
        };
    }
}
