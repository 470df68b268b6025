using System;
using System.CommandLine;
using System.Linq;
using System.Text.Json;
using Smp.Clinic.Events;
using Smp.Clinic.Stock;

namespace Smp.App.Verbs;

/// <summary><c>smp stock</c>: boxes of cartridges, what was used of them, and whether a count agrees.</summary>
public static class StockVerb
{
    private static readonly Argument<int> Box = new("box")
    {
        Description = "Its number, as 'smp stock list' shows it.",
    };
    private static readonly Option<string> Maker = new("--maker")
    {
        Required = true,
        HelpName = "TEXT",
        Description = "Who made what is in it.",
    };
    private static readonly Option<int> Pieces = new("--pieces")
    {
        Required = true,
        HelpName = "N",
        Description = "How many pieces.",
    };
    private static readonly Option<string?> Certificate = Text("--certificate", "The certificate of sterilisation.");
    private static readonly Option<string?> Purchase = Text("--purchase", "The order or invoice.");
    private static readonly Option<int> Discarded = new("--discarded")
    {
        HelpName = "N",
        Description = "Thrown away unopened since the last count.",
    };
    private static readonly Option<string?> Reason = Text("--reason", "Why these were thrown away.");
    private static readonly Option<bool> Json = VerbOptions.Json();

    /// <summary>The verb with its acts.</summary>
    public static Command Build() => new("stock", "Boxes of cartridges: smp stock list --ledger clinic.db")
    {
        LedgerAct.Build(
            "receive", "A box came in: smp stock receive --maker Bishop --lot L7 --expiry 2027-05 --pieces 20",
            Receive, Maker, PackageOptions.Lot, PackageOptions.Expiry, PackageOptions.Scan, PackageOptions.Separator,
            Pieces, Certificate, Purchase, Json),
        LedgerAct.Build(
            "count", "Sealed pieces were counted: smp stock count 1 --pieces 14", Count, Box, Pieces, Discarded,
            Reason, Json),
        LedgerAct.Build("list", "Show all boxes: smp stock list", List, Json),
    };

    private static Option<string?> Text(string name, string description) =>
        new(name) { Description = description, HelpName = "TEXT" };

    private static int Receive(ParseResult parsed, LedgerDesk desk)
    {
        PackageLabel label = PackageOptions.Read(parsed, LedgerDesk.Now);
        if (label.Lot is not { } lot)
        {
            throw new VerbException("no lot was given, so a recall could not find the box; give --lot or --scan.");
        }
        int pieces = InRange("--pieces", parsed.GetValue(Pieces), 1);
        long number = 0;
        desk.Do(record =>
        {
            number = record.Stock.Boxes.Select(box => box.Receipt.Box).DefaultIfEmpty(0).Max() + 1;
            return new BoxReceived(
                number, parsed.GetValue(Maker)!, lot, label.Expiry, pieces, parsed.GetValue(Certificate),
                parsed.GetValue(Purchase), LedgerDesk.Now);
        });
        return Show(desk.Record.Stock.BoxOf(number)!, parsed.GetValue(Json));
    }

    private static int Count(ParseResult parsed, LedgerDesk desk)
    {
        long number = parsed.GetValue(Box);
        if (desk.Record.Stock.BoxOf(number) is null)
        {
            throw new VerbException($"there is no box {number}; see 'smp stock list'.");
        }
        int pieces = InRange("--pieces", parsed.GetValue(Pieces), 0);
        int discarded = InRange("--discarded", parsed.GetValue(Discarded), 0);
        string? reason = parsed.GetValue(Reason);
        if (discarded > 0 && string.IsNullOrWhiteSpace(reason))
        {
            throw new VerbException("pieces were thrown away and nothing says why; give --reason.");
        }
        desk.Do(_ => new BoxCounted(number, pieces, discarded, reason, LedgerDesk.Now));
        StockBox box = desk.Record.Stock.BoxOf(number)!;
        Show(box, parsed.GetValue(Json));
        return box.LastCount is { Closes: false } ? ExitCode.CheckFailed : ExitCode.Done;
    }

    private static int List(ParseResult parsed, LedgerDesk desk)
    {
        foreach (StockBox box in desk.Record.Stock.Boxes)
        {
            Show(box, parsed.GetValue(Json));
        }
        return ExitCode.Done;
    }

    private static int InRange(string option, int value, int least) =>
        value >= least && value <= BoxReceived.PiecesMax
            ? value
            : throw new VerbException(
                $"{option} {value} is out of range: give {least} to {BoxReceived.PiecesMax}.");

    private static int Show(StockBox box, bool isJson)
    {
        Console.WriteLine(isJson ? JsonLine(box) : Line(box));
        return ExitCode.Done;
    }

    private static string Line(StockBox box)
    {
        BoxReceived receipt = box.Receipt;
        string counted = box.LastCount switch
        {
            null => "never counted",
            { Closes: true } count => $"counted {count.Told.Pieces}, closes",
            { } count => $"counted {count.Told.Pieces} where {count.Expected} should be: DOES NOT CLOSE",
        };
        return $"box {receipt.Box}  {receipt.Maker}  lot {receipt.Lot}  expires {receipt.Expiry?.Text ?? "-"}  "
            + $"certificate {receipt.Certificate ?? "-"}  purchase {receipt.Purchase ?? "-"}  "
            + $"received {receipt.Pieces}  used {box.Used}  discarded {box.Discarded}  left {box.Left}  {counted}";
    }

    private static string JsonLine(StockBox box) => JsonSerializer.Serialize(new
    {
        box = box.Receipt.Box,
        maker = box.Receipt.Maker,
        lot = box.Receipt.Lot.Text,
        expiry = box.Receipt.Expiry?.Text,
        certificate = box.Receipt.Certificate,
        purchase = box.Receipt.Purchase,
        received = box.Receipt.Pieces,
        used = box.Used,
        discarded = box.Discarded,
        left = box.Left,
        counted = box.LastCount?.Told.Pieces,
        closes = box.LastCount?.Closes,
    });
}
