using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;

namespace Smp.Clinic.Stock;

/// <summary>All boxes, their labels and every count, as the ledger's rows in their order make them.</summary>
/// <remarks>
/// An opening that names no box is taken from the oldest box of its maker and lot that has a piece without a label
/// left, or, when none has, from the newest, whose count then does not close. Of a lot that never came in it is taken
/// from no box, because a clinic need not keep its stock here.
/// </remarks>
public sealed class StockBook
{
    /// <summary>What stands for a maker, model or configuration that nobody told.</summary>
    public const string NotTold = "not told";

    private readonly SortedDictionary<uint, StockBox> _boxes = [];
    private readonly Dictionary<Lot, SortedSet<uint>> _boxesOfLot = [];
    private readonly Dictionary<string, SortedSet<uint>> _boxesOfCertificate = new(StringComparer.Ordinal);
    private readonly List<StockCount> _counts = [];
    private readonly SortedDictionary<(string Maker, string Lot), int> _boxless = [];

    /// <summary>Boxes by number.</summary>
    public IEnumerable<StockBox> Boxes => _boxes.Values;

    /// <summary>Counts in the ledger's order.</summary>
    public IReadOnlyList<StockCount> Counts => _counts;

    /// <summary>Numbers minted for sealed pieces.</summary>
    public LabelBook Labels { get; } = new();

    /// <summary>Pieces opened of lots of which no box ever came in, by maker and lot.</summary>
    public IReadOnlyDictionary<(string Maker, string Lot), int> Boxless => _boxless;

    /// <summary>False for the words that stand for nothing told, in whatever case somebody typed them.</summary>
    public static bool IsTold(string? text) => !string.Equals(text, NotTold, StringComparison.OrdinalIgnoreCase);

    /// <summary>A box; nothing when it was never received.</summary>
    public StockBox? BoxOf(long number) =>
        number is > 0 and <= uint.MaxValue ? _boxes.GetValueOrDefault((uint)number) : null;

    /// <summary>Boxes of a lot that should have a piece left; a maker not told matches any.</summary>
    public IEnumerable<StockBox> OpenBoxesOf(string maker, Lot? lot) =>
        BoxesOf(maker, lot).Where(box => box.Left > 0);

    /// <summary>Boxes that came with this certificate.</summary>
    internal IEnumerable<StockBox> BoxesWith(string certificate) =>
        BoxesIn(_boxesOfCertificate.GetValueOrDefault(certificate));

    internal void Fold(BoxReceived next)
    {
        uint number = (uint)next.Box;
        _boxes.Add(number, new StockBox(next));
        Enter(_boxesOfLot, next.Lot, number);
        if (next.Certificate is { } certificate)
        {
            Enter(_boxesOfCertificate, certificate, number);
        }
    }

    internal void Fold(BoxCounted next, long row)
    {
        StockBox box = _boxes[(uint)next.Box];
        box = (box with { Discarded = box.Discarded + next.Discarded }).At(next.At);
        StockCount count = new(next, box.Left, row);
        _boxes[(uint)next.Box] = box with { LastCount = count };
        _counts.Add(count);
    }

    internal void Fold(LabelsMinted next)
    {
        Labels.Fold(next);
        StockBox box = _boxes[(uint)next.Box];
        _boxes[(uint)next.Box] = box with { Labelled = box.Labelled + next.Cartridges.Count };
    }

    internal void Fold(CartridgeOpened next)
    {
        StockBox? box = next.Box > 0
            ? BoxOf(next.Box)
            : BoxGiving(next);
        if (box is not null)
        {
            bool wasLabelled = Labels.BoxOf(next.Cartridge) != 0;
            StockBox after = box with { Used = box.Used + 1, Labelled = box.Labelled - (wasLabelled ? 1 : 0) };
            _boxes[(uint)box.Receipt.Box] = after.At(next.At);
        }
        else if (next.Lot is not null)
        {
            (string, string) key = (next.Maker, next.Lot.Text);
            _boxless[key] = _boxless.GetValueOrDefault(key) + 1;
        }
    }

    // More opened than came in must not vanish beside the boxes: the last of them goes below 0 and says so.
    private StockBox? BoxGiving(CartridgeOpened next) =>
        OpenBoxesOf(next.Maker, next.Lot).FirstOrDefault(open => open.Unlabelled > 0)
        ?? BoxesOf(next.Maker, next.Lot).LastOrDefault();

    private IEnumerable<StockBox> BoxesOf(string maker, Lot? lot) =>
        lot is null ? [] : BoxesIn(_boxesOfLot.GetValueOrDefault(lot)).Where(box => !IsTold(maker)
            || string.Equals(box.Receipt.Maker, maker, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<StockBox> BoxesIn(IEnumerable<uint>? numbers) =>
        (numbers ?? []).Select(number => _boxes[number]);

    private static void Enter<TKey>(Dictionary<TKey, SortedSet<uint>> boxes, TKey key, uint number)
        where TKey : notnull
    {
        if (!boxes.TryGetValue(key, out SortedSet<uint>? numbers))
        {
            boxes.Add(key, numbers = []);
        }
        numbers.Add(number);
    }
}
