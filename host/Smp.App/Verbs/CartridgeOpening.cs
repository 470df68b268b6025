using System;
using System.CommandLine;
using System.Text.Json;
using Smp.Clinic;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Catalogue;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Stock;

namespace Smp.App.Verbs;

/// <summary>
/// <c>smp cartridge open</c>: what the package shows, typed or scanned, and the piece's number: that of its label, or a
/// new one.
/// </summary>
public static class CartridgeOpening
{
    private static readonly Argument<string?> Label = new("cartridge")
    {
        Description = "The number on its label, when it has one: its box then gives maker, lot and expiry.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private static readonly Option<string?> Maker = Text("--maker", "Who made it.");
    private static readonly Option<string?> Model = Text("--model", "Which product.");
    private static readonly Option<string?> Needles = Text("--configuration", "Which needles, such as 3RL.");
    private static readonly Option<int?> Diameter = new("--diameter-um")
    {
        HelpName = "UM",
        Description = "How thick its needles are, um: 250 for 0.25 mm.",
    };
    private static readonly Option<int> Box = new("--box")
    {
        HelpName = "N",
        Description = "The box it came out of, as 'smp stock list' shows it.",
    };
    private static readonly Option<string> Sterilised = new("--sterilised")
    {
        HelpName = "HOW",
        Description = "How: eo, gamma or unknown.",
        DefaultValueFactory = _ => "unknown",
    };
    private static readonly Option<string?> Membrane =
        Text("--membrane-proof", "What shows that it has a membrane: the box, a letter.");
    private static readonly Option<bool> Damaged = new("--package-damaged")
    {
        Description = "The package is damaged or wet; without this it was whole and dry.",
    };
    private static readonly Option<string?> OverrideBy = new("--override-by")
    {
        HelpName = "WHO",
        Description = "Open it against the rules: who decides so, by initials or staff code. Shows red in the report.",
    };
    private static readonly Option<string?> OverrideReason =
        Text("--override-reason", "Why it is opened against the rules; stays in the ledger: no client's name.");
    private static readonly Option<bool> Json = VerbOptions.Json();

    /// <summary>The act.</summary>
    public static Command Build()
    {
        Sterilised.AcceptOnlyFromAmong("eo", "gamma", "unknown");
        return LedgerAct.Build(
            "open",
            "Take one out of its package and get its number: "
            + "smp cartridge open --lot L7 --expiry 2027-05 --membrane-proof box",
            Open, Label, Maker, Model, Needles, Diameter, Box, PackageOptions.Catalogue, PackageOptions.Lot,
            PackageOptions.Expiry, PackageOptions.Scan, PackageOptions.Separator, Sterilised, Membrane, Damaged,
            OverrideBy, OverrideReason, Json);
    }

    private static Option<string?> Text(string name, string description) =>
        new(name) { Description = description, HelpName = "TEXT" };

    private static int Open(ParseResult parsed, LedgerDesk desk)
    {
        // Whether a number is in use shows in openings and in pens' records, and none of those is left out.
        desk.NarrowTo("", CartridgeId.TryParse(parsed.GetValue(Label) ?? "", out CartridgeId id, out _) ? [id] : []);
        UtcInstant now = LedgerDesk.Now;
        CartridgeOpened opened = Read(parsed, desk, now);
        desk.Do(_ => opened);
        Console.WriteLine(parsed.GetValue(Json) ? JsonLine(opened) : opened.Cartridge.ToString());
        return ExitCode.Done;
    }

    private static CartridgeOpened Read(ParseResult parsed, LedgerDesk desk, UtcInstant now)
    {
        PackageOverride? decision = ReadOverride(parsed.GetValue(OverrideBy), parsed.GetValue(OverrideReason));
        var package = new PackageInHand(parsed, desk, PackageAct.Open, now);
        CartridgeId label = package.Label(parsed.GetValue(Label));
        StockBox? box = desk.Record.Stock.BoxOf(desk.Record.Stock.Labels.BoxOf(label));
        PackageTold told = Tell(parsed, package, box);
        return new(
            label.IsUnassigned ? desk.MintCartridge() : label, told.Maker ?? StockBook.NotTold,
            told.Model ?? StockBook.NotTold, told.Configuration ?? StockBook.NotTold, told.Lot, told.Expiry,
            told.Sterilisation, !parsed.GetValue(Damaged), told.MembraneProof, now)
        {
            DiameterUm = told.DiameterUm,
            Box = parsed.GetValue(Box) is > 0 and var typed ? typed : box?.Receipt.Box ?? 0,
            Gtin = told.Gtin,
            Serial = told.Serial,
            Override = decision,
        };
    }

    private static PackageTold Tell(ParseResult parsed, PackageInHand package, StockBox? box)
    {
        PackageTold typed = package.Typed(new PackageTold("as typed")
        {
            Maker = parsed.GetValue(Maker),
            Model = parsed.GetValue(Model),
            Configuration = parsed.GetValue(Needles),
            DiameterUm = ReadDiameter(parsed.GetValue(Diameter)),
            Sterilisation = ReadMethod(parsed.GetValue(Sterilised)!),
            MembraneProof = parsed.GetValue(Membrane),
        });
        PackageTold? scanned = package.Scanned();
        int number = parsed.GetValue(PackageOptions.Catalogue) is > 0 and var given
            ? given
            : box?.Receipt.Catalogue ?? 0;
        CatalogueEntry? entry = package.Entry(number, scanned?.Gtin);
        return package.Join(typed, scanned, box?.Told, entry?.Told);
    }

    private static int ReadDiameter(int? um) => um switch
    {
        null => 0,
        >= CatalogueEntry.DiameterMinUm and <= CartridgeOpened.DiameterMaxUm => um.Value,
        _ => throw new VerbException(
            $"--diameter-um {um} is out of range: give {CatalogueEntry.DiameterMinUm} to "
            + $"{CartridgeOpened.DiameterMaxUm}, such as 250 for 0.25 mm."),
    };

    // What is blank goes on to the rules, which refuse it and have the refusal written down.
    private static PackageOverride? ReadOverride(string? person, string? reason) => (person, reason) switch
    {
        (null, null) => null,
        ({ } who, { } why) when who.Trim().Length == 0 || why.Trim().Length == 0 => new("", ""),
        ({ } who, { } why) => PersonCode.TryParse(who, out PersonCode? code, out ClinicRefusal? refusal)
            ? new(code.Text, why.Trim())
            : throw new VerbException(refusal.Sentence),
        _ => throw new VerbException(
            "an override needs a person and a reason; give both --override-by and --override-reason."),
    };

    private static Sterilisation ReadMethod(string text) => text switch
    {
        "eo" => Sterilisation.EthyleneOxide,
        "gamma" => Sterilisation.Gamma,
        _ => Sterilisation.Unknown,
    };

    private static string JsonLine(CartridgeOpened opened) => JsonSerializer.Serialize(new
    {
        cartridge = opened.Cartridge.ToString(),
        maker = opened.Maker,
        model = opened.Model,
        configuration = opened.Configuration,
        diameterUm = opened.DiameterUm == 0 ? (int?)null : opened.DiameterUm,
        lot = opened.Lot?.Text,
        expiry = opened.Expiry?.Text,
        gtin = opened.Gtin?.Text,
        serial = opened.Serial,
        box = opened.Box == 0 ? (long?)null : opened.Box,
        membraneProof = opened.MembraneProof,
        isOverridden = opened.Override is not null,
    });
}
