using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;

namespace Smp.Clinic.Stock;

/// <summary>All boxes, and every count, as the ledger's rows in their order make them.</summary>
/// <remarks>
/// An opening that names no box is taken from the oldest box of its maker and lot that has a piece left; without one
/// from no box, because a clinic need not keep its stock here.
/// </remarks>
public sealed class StockBook
{
    private const string NotTold = "not told";

    private readonly SortedDictionary<uint, StockBox> _boxes = [];
    private readonly List<StockCount> _counts = [];

    /// <summary>Boxes by number.</summary>
    public IEnumerable<StockBox> Boxes => _boxes.Values;

    /// <summary>Counts in the ledger's order.</summary>
    public IReadOnlyList<StockCount> Counts => _counts;

    /// <summary>A box; nothing when it was never received.</summary>
    public StockBox? BoxOf(long number) =>
        number is > 0 and <= uint.MaxValue ? _boxes.GetValueOrDefault((uint)number) : null;

    /// <summary>Boxes of a lot that should have a piece left; a maker not told matches any.</summary>
    public IEnumerable<StockBox> OpenBoxesOf(string maker, Lot? lot) => Boxes.Where(box => lot is not null
        && box.Left > 0 && box.Receipt.Lot == lot
        && (maker == NotTold || string.Equals(box.Receipt.Maker, maker, StringComparison.OrdinalIgnoreCase)));

    internal ClinicRefusal? Judge(BoxReceived next) => BoxOf(next.Box) is null
        ? null
        : new(
            RefusalReason.BoxKnown, $"Box {next.Box} cannot be received", "its number is taken",
            "Use a number that was never used");

    internal ClinicRefusal? Judge(BoxCounted next) =>
        BoxOf(next.Box) is null ? Unknown($"Box {next.Box} cannot be counted", next.Box) : null;

    internal ClinicRefusal? Judge(CartridgeOpened next)
    {
        string what = $"Cartridge {next.Cartridge} cannot be opened";
        if (next.Box == 0)
        {
            return null;
        }
        if (BoxOf(next.Box) is not { } box)
        {
            return Unknown(what, next.Box);
        }
        return next.Lot is null || box.Receipt.Lot == next.Lot
            ? null
            : new(
                RefusalReason.OtherLot, what, $"box {next.Box} holds lot {box.Receipt.Lot}, not lot {next.Lot}",
                "Look which box it came out of");
    }

    internal void Fold(BoxReceived next) => _boxes.Add((uint)next.Box, new StockBox(next));

    internal void Fold(BoxCounted next, long row)
    {
        StockBox box = _boxes[(uint)next.Box];
        box = box with { Discarded = box.Discarded + next.Discarded };
        StockCount count = new(next, box.Left, row);
        _boxes[(uint)next.Box] = box with { LastCount = count };
        _counts.Add(count);
    }

    internal void Fold(CartridgeOpened next)
    {
        StockBox? box = next.Box > 0 ? BoxOf(next.Box) : OpenBoxesOf(next.Maker, next.Lot).FirstOrDefault();
        if (box is not null)
        {
            _boxes[(uint)box.Receipt.Box] = box with { Used = box.Used + 1 };
        }
    }

    private static ClinicRefusal Unknown(string what, long box) => new(
        RefusalReason.UnknownBox, what, $"there is no box {box}",
        "Receive the box first, or look at the list of boxes");
}
