using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Stock;

namespace Smp.Clinic.Hygiene;

/// <summary>One lot of one maker while its boxes and openings are gathered.</summary>
internal sealed class LotTally(string maker, ClinicRecord record)
{
    private readonly HashSet<ClientReference> _clients = [];
    private readonly Dictionary<string, PrintedExpiry> _expiries = [];
    private int _opened;
    private long _motorOnMs;
    private UtcInstant _firstOpenedAt;
    private UtcInstant _lastOpenedAt;

    public List<StockBox> Boxes { get; } = [];

    public void Take(CartridgeRow row, CartridgeOpened opening)
    {
        _opened++;
        _motorOnMs += row.Clocks.Use.MotorOnMs;
        _firstOpenedAt = _firstOpenedAt.IsKnown && _firstOpenedAt <= opening.At ? _firstOpenedAt : opening.At;
        _lastOpenedAt = _lastOpenedAt >= opening.At ? _lastOpenedAt : opening.At;
        // Also those in whose sessions a pen used it though it belongs to another: they were near it too.
        _clients.UnionWith(row.Stays.Select(stay => record.SessionOf(stay.Session)?.Client ?? default)
            .Append(row.Life.Client).Where(client => !client.IsNone));
        if (opening.Expiry is { } expiry)
        {
            _expiries[expiry.Text] = expiry;
        }
    }

    public LotRow Row(Lot lot, bool hasOtherMaker, UtcInstant madeAt)
    {
        foreach (StockBox box in Boxes)
        {
            if (box.Receipt.Expiry is { } expiry)
            {
                _expiries[expiry.Text] = expiry;
            }
        }
        PrintedExpiry? earliest = _expiries.Values.MinBy(expiry => expiry.LastGood.UtcS);
        bool isCounted = Boxes.Count > 0 && Boxes.TrueForAll(box => box.LastCount is not null);
        return new LotRow(lot, maker)
        {
            Expiry = earliest,
            HasOtherExpiry = _expiries.Values.Any(expiry => expiry.LastGood != earliest?.LastGood),
            Nearness = LotBook.NearnessOf(earliest, madeAt),
            Boxes = Boxes,
            Received = Boxes.Sum(box => box.Receipt.Pieces),
            Opened = _opened,
            Discarded = Boxes.Sum(box => box.Discarded),
            Counted = isCounted ? Boxes.Sum(box => box.LastCount!.Told.Pieces) : null,
            Left = Boxes.Count > 0 ? Boxes.Sum(box => box.Left) : null,
            Clients = _clients.Count,
            MotorOnMs = _motorOnMs,
            ReceivedAt = Boxes.Count > 0 ? Boxes.Min(box => box.Receipt.At) : default,
            FirstOpenedAt = _firstOpenedAt,
            LastOpenedAt = _lastOpenedAt,
            HasOtherMaker = hasOtherMaker,
        };
    }
}
