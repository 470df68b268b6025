using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text;
using System.Text.Json;
using Smp.App.Labels;
using Smp.App.Reports;
using Smp.Clinic;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Stock;

namespace Smp.App.Verbs;

/// <summary><c>smp stock labels</c>: a number of its own for each sealed piece of a box, as a sheet to print.</summary>
public static class StockLabels
{
    private static readonly Argument<int> Box = new("box")
    {
        Description = "Its number, as 'smp stock list' shows it.",
    };
    private static readonly Option<string> Out = new("--out")
    {
        Required = true,
        HelpName = "FILE",
        Description = "The sheet, HTML; print it on A4 at 100 %.",
    };
    private static readonly Option<int?> Pieces = new("--pieces")
    {
        HelpName = "N",
        Description = "How many new labels; all pieces that have none without this.",
    };
    private static readonly Option<bool> Again = new("--again")
    {
        Description = "Mint nothing: print the labels of sealed pieces once more, for one that was lost.",
    };
    private static readonly Option<int> Columns = Number("--columns", "Labels across an A4 page.", 3);
    private static readonly Option<int> Rows = Number("--rows", "Labels down an A4 page.", 8);
    private static readonly Option<int> Skip = Number("--skip", "Places used up on the first page.", 0);
    private static readonly Option<bool> Json = VerbOptions.Json();

    /// <summary>The act.</summary>
    public static Command Build() => LedgerAct.Build(
        "labels", "Print a label with its number for each piece: smp stock labels 1 --out labels.html",
        Make, Box, Out, Pieces, Again, Columns, Rows, Skip, Json);

    private static Option<int> Number(string name, string description, int without) => new(name)
    {
        HelpName = "N",
        Description = description,
        DefaultValueFactory = _ => without,
    };

    private static int Make(ParseResult parsed, LedgerDesk desk)
    {
        long number = StockVerb.Known(desk, parsed.GetValue(Box));
        var grid = new LabelGrid(
            StockVerb.InRange("--columns", parsed.GetValue(Columns), 1, LabelGrid.ColumnsMax),
            StockVerb.InRange("--rows", parsed.GetValue(Rows), 1, LabelGrid.RowsMax));
        int skipped = StockVerb.InRange("--skip", parsed.GetValue(Skip), 0, grid.PerPage - 1);
        bool isAgain = parsed.GetValue(Again);
        IReadOnlyList<CartridgeId> ids = isAgain
            ? SealedOf(desk.Record, number)
            : Mint(desk, number, parsed.GetValue(Pieces));
        StockBox box = desk.Record.Stock.BoxOf(number)!;
        string path = parsed.GetValue(Out)!;
        byte[] sheet = Encoding.UTF8.GetBytes(LabelSheet.Render(box.Receipt, ids, grid, skipped));
        WholeFile.Write(path, sheet, isPrivate: false);
        int pages = (skipped + ids.Count + grid.PerPage - 1) / grid.PerPage;
        Console.WriteLine(parsed.GetValue(Json)
            ? JsonSerializer.Serialize(new
            {
                box = number,
                file = path,
                pages,
                minted = isAgain ? 0 : ids.Count,
                cartridges = ids.Select(id => id.ToString()),
            })
            : $"box {number}: {Counted(ids.Count, "label")} on {Counted(pages, "A4 page")} in {path}");
        return ExitCode.Done;
    }

    private static string Counted(int count, string one) => count == 1 ? $"1 {one}" : $"{count} {one}s";

    private static CartridgeId[] SealedOf(ClinicRecord record, long box)
    {
        CartridgeId[] ids =
        [
            .. record.Stock.Labels.Of(box).Where(id => record.LifeOf(id).State == CartridgeState.Sealed),
        ];
        return ids.Length is > 0 and <= LabelsMinted.CartridgesMax ? ids : throw new VerbException(ids.Length == 0
            ? $"no sealed piece of box {box} has a label; leave --again out to make some."
            : $"{ids.Length} sealed pieces of box {box} have labels, more than the {LabelsMinted.CartridgesMax} "
                + "of a sheet; ask for them as they were minted.");
    }

    private static IReadOnlyList<CartridgeId> Mint(LedgerDesk desk, long number, int? asked)
    {
        IReadOnlyList<CartridgeId> ids = [];
        desk.Do(record =>
        {
            int lacking = record.Stock.BoxOf(number)!.Unlabelled;
            if (asked is null && lacking <= 0)
            {
                throw new VerbException(
                    $"every sealed piece of box {number} has a label; add --again to print them once more.");
            }
            int count = StockVerb.InRange("--pieces", asked ?? lacking, 1, LabelsMinted.CartridgesMax);
            ids = LedgerDesk.MintCartridges(record, count);
            return new LabelsMinted(number, ids, LedgerDesk.Now);
        });
        return ids;
    }
}
