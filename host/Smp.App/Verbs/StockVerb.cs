using System;
using System.CommandLine;
using System.Linq;
using System.Text.Json;
using Smp.Bridge;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Stock;
using Smp.Ledger;

namespace Smp.App.Verbs;

/// <summary><c>smp stock</c>: boxes of cartridges, what was used of them, and whether a count agrees.</summary>
public static class StockVerb
{
    private static readonly Argument<int> Box = new("box")
    {
        Description = "Its number, as 'smp stock list' shows it.",
    };
    private static readonly Option<int> Pieces = new("--pieces")
    {
        Required = true,
        HelpName = "N",
        Description = "How many pieces.",
    };
    private static readonly Option<int> Discarded = new("--discarded")
    {
        HelpName = "N",
        Description = "Thrown away unopened since the last count.",
    };
    private static readonly Option<string?> Reason = new("--reason")
    {
        HelpName = "TEXT",
        Description = "Why these were thrown away.",
    };
    private static readonly Option<int> Below = new("--below")
    {
        Required = true,
        HelpName = "N",
        Description = "Fewer pieces in date than this are too few.",
    };
    private static readonly ListLength Length = new();
    private static readonly Option<bool> Json = VerbOptions.Json();

    /// <summary>The verb with its acts.</summary>
    public static Command Build() => new("stock", "Boxes of cartridges: smp stock list --ledger clinic.db")
    {
        StockReceipt.Build(),
        StockLabels.Build(),
        LedgerAct.Build(
            "count", "Sealed pieces were counted: smp stock count 1 --pieces 14", Count, Box, Pieces, Discarded,
            Reason, Json),
        LedgerAct.BuildReading(
            "list", "Show boxes, the newest last and none with pieces left out: smp stock list", List, Length.Limit,
            Length.All, Json),
        LedgerAct.BuildReading(
            "low", "Show what runs out; code 1 when something does: smp stock low --below 10", Low, Below, Json),
    };

    private static int Count(ParseResult parsed, LedgerDesk desk)
    {
        desk.NarrowTo("");
        long number = Known(desk, parsed.GetValue(Box));
        int pieces = InRange("--pieces", parsed.GetValue(Pieces), 0);
        int discarded = InRange("--discarded", parsed.GetValue(Discarded), 0);
        string? reason = parsed.GetValue(Reason);
        if (discarded > 0 && string.IsNullOrWhiteSpace(reason))
        {
            throw new VerbException("pieces were thrown away and nothing says why; give --reason.");
        }
        desk.Do(_ => new BoxCounted(number, pieces, discarded, reason, LedgerDesk.Now));
        StockBox box = desk.Record.Stock.BoxOf(number)!;
        ShownBox.Print(box, LedgerDesk.Now, parsed.GetValue(Json));
        return box.LastCount is { Closes: false } ? ExitCode.CheckFailed : ExitCode.Done;
    }

    private static int List(ParseResult parsed, LedgerFile ledger)
    {
        StockBook stock = BookOf(ledger);
        bool isJson = parsed.GetValue(Json);
        StockBox[] boxes = [.. stock.Boxes];
        long newest = boxes.Length - (long)Length.Of(parsed);
        StockBox[] shown = [.. boxes.Where((box, place) => place >= newest || box.Left > 0)];
        UtcInstant now = LedgerDesk.Now;
        foreach (StockBox box in shown)
        {
            ShownBox.Print(box, now, isJson);
        }
        foreach (((string maker, string lot), int opened) in stock.Boxless)
        {
            Console.WriteLine(isJson
                ? JsonSerializer.Serialize(new { box = (long?)null, maker, lot, openedWithoutBox = opened })
                : $"no box  {maker}  lot {lot}  opened {opened}: NEVER RECEIVED");
        }
        ListLength.TellLeft(boxes.Length - shown.Length);
        return ExitCode.Done;
    }

    // Whatever fills or empties a box, by the rules of the whole record.
    private static StockBook BookOf(LedgerFile ledger) => EventRows.Fold(
        ledger, BoxReceived.EventName, BoxCounted.EventName, LabelsMinted.EventName, CartridgeOpened.EventName).Stock;

    private static int Low(ParseResult parsed, LedgerFile ledger)
    {
        int below = InRange("--below", parsed.GetValue(Below), 1);
        UtcInstant now = LedgerDesk.Now;
        var kinds = BookOf(ledger).Boxes
            .GroupBy(box => (box.Receipt.Maker.ToUpperInvariant(), box.Receipt.Catalogue))
            .Select(boxes => (First: boxes.First().Receipt, Left: boxes.Where(box => ShownBox.IsInDate(box, now))
                .Sum(box => Math.Max(box.Left, 0))))
            .Where(kind => kind.Left < below);
        bool isAny = false;
        foreach ((BoxReceived first, int left) in kinds)
        {
            isAny = true;
            string entry = first.Catalogue == 0 ? "" : $", catalogue entry {first.Catalogue}";
            Console.WriteLine(parsed.GetValue(Json)
                ? JsonSerializer.Serialize(new { maker = first.Maker, catalogue = first.Catalogue, left, below })
                : $"{first.Maker}{entry}: {left} left in date, fewer than {below}");
        }
        return isAny ? ExitCode.CheckFailed : ExitCode.Done;
    }

    internal static long Known(LedgerDesk desk, int box) => desk.Record.Stock.BoxOf(box) is not null
        ? box
        : throw new VerbException($"there is no box {box}; see 'smp stock list'.");

    internal static int InRange(string option, int value, int least, int most = BoxReceived.PiecesMax) =>
        value >= least && value <= most
            ? value
            : throw new VerbException($"{option} {value} is out of range: give {least} to {most}.");
}
