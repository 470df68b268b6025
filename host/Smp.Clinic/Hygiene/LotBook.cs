using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Record;
using Smp.Clinic.Stock;

namespace Smp.Clinic.Hygiene;

/// <summary>
/// Gathers lots from boxes and openings. A lot under two makers is two rows, because a recall may mean one of them.
/// </summary>
/// <remarks>Makers compare without case. A piece whose maker nobody told goes to the only maker of its lot.</remarks>
internal sealed class LotBook
{
    private const int DayS = 86_400;

    private readonly Dictionary<Lot, Dictionary<string, LotTally>> _lots = [];
    private readonly ClinicRecord _record;
    private readonly bool _isStockKept;
    private readonly UtcInstant _madeAt;

    private LotBook(ClinicRecord record, UtcInstant madeAt)
    {
        _record = record;
        _madeAt = madeAt;
        foreach (StockBox box in record.Stock.Boxes)
        {
            _isStockKept = true;
            TallyOf(box.Receipt.Lot, box.Receipt.Maker).Boxes.Add(box);
        }
    }

    public static LotBook Of(ClinicRecord record, IEnumerable<CartridgeRow> rows, UtcInstant madeAt)
    {
        LotBook book = new(record, madeAt);
        List<CartridgeRow> unnamed = [];
        foreach (CartridgeRow row in rows)
        {
            if (row.Life.Opening is { Lot: { } lot } opening)
            {
                if (StockBook.IsTold(opening.Maker))
                {
                    book.TallyOf(lot, opening.Maker).Take(row, opening);
                }
                else
                {
                    unnamed.Add(row);
                }
            }
        }
        unnamed.ForEach(book.TakeUnnamed);
        return book;
    }

    public static ExpiryNearness NearnessOf(PrintedExpiry? expiry, UtcInstant at) => expiry is null
        ? ExpiryNearness.NotTold
        : (expiry.LastGood.UtcS - at.UtcS) switch
        {
            < 0 => ExpiryNearness.Expired,
            <= 7 * DayS => ExpiryNearness.InSevenDays,
            <= 30 * DayS => ExpiryNearness.InThirtyDays,
            <= 90 * DayS => ExpiryNearness.InNinetyDays,
            _ => ExpiryNearness.Far,
        };

    /// <summary>Lots by text, makers by name.</summary>
    public List<LotRow> Rows() =>
    [
        .. from lot in _lots
           orderby lot.Key.Text
           from tally in lot.Value.OrderBy(maker => maker.Key, StringComparer.OrdinalIgnoreCase)
           select tally.Value.Row(lot.Key, lot.Value.Count > 1, _madeAt),
    ];

    /// <summary>Lots that never came in, once a clinic keeps its stock here, and lots of two makers.</summary>
    public IEnumerable<Finding> Findings(IReadOnlyList<LotRow> rows, ReportWords words)
    {
        foreach (IGrouping<Lot, LotRow> lot in rows.GroupBy(row => row.Lot))
        {
            LotRow[] makers = [.. lot.Where(row => row.Maker.Length > 0)];
            if (makers.Length > 1)
            {
                yield return OfTwoMakers(makers, words);
            }
        }
        foreach (LotRow row in rows.Where(row => _isStockKept && row.Boxes.Count == 0))
        {
            (string what, string where, string remedy) = words.LotNotReceived(
                row.Lot, row.Maker.Length > 0 ? row.Maker : words.NotTold, row.Opened, ReceivedNear(row.Lot));
            yield return new(
                FindingKind.LotNotReceived, Severity.Amber, row.LastOpenedAt, what, where, remedy)
            {
                Lot = row.Lot,
            };
        }
    }

    // Also of boxes outside the period: what came in long ago is what was mistyped today.
    private Lot? ReceivedNear(Lot lot) => _lots
        .Where(known => known.Value.Values.Any(tally => tally.Boxes.Count > 0))
        .Select(known => known.Key).FirstOrDefault(lot.IsNear);

    private static Finding OfTwoMakers(LotRow[] makers, ReportWords words)
    {
        (string what, string where, string remedy) = words.LotOfTwoMakers(
            makers[0].Lot, string.Join(", ", makers.Select(row => row.Maker)));
        UtcInstant at = makers.Max(row => row.LastOpenedAt > row.ReceivedAt ? row.LastOpenedAt : row.ReceivedAt);
        return new(FindingKind.LotOfTwoMakers, Severity.Amber, at, what, where, remedy) { Lot = makers[0].Lot };
    }

    private void TakeUnnamed(CartridgeRow row)
    {
        CartridgeOpened opening = row.Life.Opening!;
        Dictionary<string, LotTally>? makers = _lots.GetValueOrDefault(opening.Lot!);
        LotTally tally = makers is { Count: 1 } ? makers.Values.Single() : TallyOf(opening.Lot!, "");
        tally.Take(row, opening);
    }

    private LotTally TallyOf(Lot lot, string maker)
    {
        if (!_lots.TryGetValue(lot, out Dictionary<string, LotTally>? makers))
        {
            makers = new(StringComparer.OrdinalIgnoreCase);
            _lots.Add(lot, makers);
        }
        if (!makers.TryGetValue(maker, out LotTally? tally))
        {
            tally = new LotTally(maker, _record);
            makers.Add(maker, tally);
        }
        return tally;
    }
}
