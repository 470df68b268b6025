using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Record;
using Smp.Clinic.Stock;

namespace Smp.Clinic.Retention;

/// <summary>Of one class in the chain or on paper: how many records are past their minimum on a day.</summary>
/// <param name="Rule">The rule; without a minimum nothing is past it.</param>
/// <param name="Over">How many may be archived.</param>
/// <param name="Kept">How many must still be kept, those in use included.</param>
/// <param name="NextDay">The day on which the next one may be archived; nothing for none.</param>
public sealed record MinimumReview(RetentionRule Rule, int Over, int Kept, DateOnly? NextDay)
{
    /// <summary>Looks through all that a class has on record.</summary>
    public static MinimumReview Of(ClinicRecord record, RecordClass recordClass, DateOnly today)
    {
        RetentionRule rule = record.Retention.RuleOf(recordClass);
        List<UtcInstant> began = [.. BegunIn(record, recordClass)];
        if (rule.MinKeep is not { } min)
        {
            return new MinimumReview(rule, 0, began.Count, null);
        }
        List<DateOnly> lastDays = [.. began.Where(at => at.IsKnown).Select(at => min.LastDay(at.Day))];
        List<DateOnly> kept = [.. lastDays.Where(last => last >= today)];
        return new MinimumReview(
            rule, lastDays.Count - kept.Count, kept.Count + began.Count(at => !at.IsKnown),
            kept.Count == 0 ? null : kept.Min().AddDays(1));
    }

    // A time not known is what has not ended: its time to keep has not begun.
    private static IEnumerable<UtcInstant> BegunIn(ClinicRecord record, RecordClass recordClass) => recordClass switch
    {
        RecordClass.HygieneLog => record.Cartridges.Select(EndOf),
        RecordClass.SessionRecord => record.Sessions.Select(session => session.ClosedAt),
        RecordClass.StockPapers => EndsOfBoxes(record),
        RecordClass.SharpsPapers => record.Cartridges.Where(life => life.Disposal is not null)
            .GroupBy(life => life.Disposal!.Container.Mark).Select(LastInto),
        _ => [],
    };

    private static UtcInstant EndOf(CartridgeLife life) =>
        !life.IsFinished ? default : life.FinishedAt > life.ChangedAt ? life.FinishedAt : life.ChangedAt;

    // The papers of a box are asked for as long as a piece of its lot is in use, and a time behind the last.
    private static IEnumerable<UtcInstant> EndsOfBoxes(ClinicRecord record)
    {
        ILookup<Lot?, CartridgeLife> lives = record.Cartridges.ToLookup(life => life.Opening?.Lot);
        foreach (StockBox box in record.Stock.Boxes)
        {
            List<UtcInstant> ends = [.. lives[box.Receipt.Lot].Select(EndOf)];
            bool isInUse = box.Left > 0 || ends.Any(end => !end.IsKnown);
            yield return isInUse ? default : ends.Append(box.Receipt.At).Max();
        }
    }

    private static UtcInstant LastInto(IEnumerable<CartridgeLife> container) =>
        container.Select(life => life.Disposal!.At).Max();
}
