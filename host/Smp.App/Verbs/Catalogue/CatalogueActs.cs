using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text.Json;
using Smp.Bridge;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Catalogue;
using Smp.Clinic.Events;
using Smp.Ledger;

namespace Smp.App.Verbs.Catalogue;

/// <summary><c>smp cartridge catalogue</c>: kinds of cartridges, and where that was read.</summary>
public static class CatalogueActs
{
    private static readonly Argument<string> File = new("file")
    {
        Description = $"A table in UTF-8 with the columns {string.Join(", ", CatalogueColumns.Names)}. "
            + "Empty cells are not known.",
    };
    private static readonly Option<bool> Json = VerbOptions.Json();

    /// <summary>The act with its own acts.</summary>
    public static Command Build() => new(
        "catalogue", "Kinds of cartridges: smp cartridge catalogue list --ledger clinic.db")
    {
        LedgerAct.Build(
            "import", "Take a table in, all of it or nothing: smp cartridge catalogue import bishop-smp.csv", Import,
            File, Json),
        LedgerAct.BuildReading("list", "Show all kinds: smp cartridge catalogue list", List, Json),
    };

    private static int Import(ParseResult parsed, LedgerDesk desk)
    {
        IReadOnlyList<CatalogueEntry> rows = CatalogueTable.Read(parsed.GetValue(File)!);
        int last = 0;
        IReadOnlyList<CatalogueEntry> news = [];
        desk.DoAll(record =>
        {
            last = record.Catalogue.Entries.Select(entry => entry.Number).LastOrDefault();
            news = record.Catalogue.News(rows);
            return news.Select(entry => new CatalogueEntered(entry, LedgerDesk.Now));
        });
        int added = news.Count(entry => entry.Number > last);
        int changed = news.Count - added;
        int same = rows.Count - news.Count;
        Console.WriteLine(parsed.GetValue(Json)
            ? JsonSerializer.Serialize(new { added, changed, unchanged = same })
            : $"catalogue: {added} new, {changed} changed, {same} as before");
        return ExitCode.Done;
    }

    private static int List(ParseResult parsed, LedgerFile ledger)
    {
        foreach (CatalogueEntry entry in EventRows.Fold(ledger, CatalogueEntered.EventName).Catalogue.Entries)
        {
            Console.WriteLine(parsed.GetValue(Json) ? JsonLine(entry) : Line(entry));
        }
        return ExitCode.Done;
    }

    private static string Line(CatalogueEntry entry)
    {
        string?[] known =
        [
            entry.Configuration,
            entry.DiameterUm == 0 ? null : $"{entry.DiameterUm} um",
            entry.Gtin is null ? null : $"GTIN {entry.Gtin}",
            Method(entry.Sterilisation),
            entry.MembraneProof is null ? null : $"membrane: {entry.MembraneProof}",
            entry.PiecesPerBox == 0 ? null : $"{entry.PiecesPerBox} in a box",
            $"source: {entry.Source}",
        ];
        return $"{entry.Number,4}  {entry.Maker} {entry.Model}  {string.Join("  ", known.OfType<string>())}";
    }

    private static string JsonLine(CatalogueEntry entry) => JsonSerializer.Serialize(new
    {
        entry = entry.Number,
        maker = entry.Maker,
        model = entry.Model,
        configuration = entry.Configuration,
        diameterUm = entry.DiameterUm == 0 ? (int?)null : entry.DiameterUm,
        gtin = entry.Gtin?.Text,
        sterilisation = Method(entry.Sterilisation),
        membraneProof = entry.MembraneProof,
        piecesPerBox = entry.PiecesPerBox == 0 ? (int?)null : entry.PiecesPerBox,
        source = entry.Source,
    });

    private static string? Method(Sterilisation how) => how switch
    {
        Sterilisation.EthyleneOxide => "eo",
        Sterilisation.Gamma => "gamma",
        _ => null,
    };
}
