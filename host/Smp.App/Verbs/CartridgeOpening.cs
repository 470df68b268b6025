using System;
using System.CommandLine;
using System.Text.Json;
using Smp.Clinic;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;

namespace Smp.App.Verbs;

/// <summary><c>smp cartridge open</c>: what the package shows, typed or scanned, and the piece's number.</summary>
public static class CartridgeOpening
{
    private const int DiameterMinUm = 100;

    private static readonly Option<string> Maker = Text("--maker", "Who made it.", "not told");
    private static readonly Option<string> Model = Text("--model", "Which product.", "not told");
    private static readonly Option<string> Needles =
        Text("--configuration", "Which needles, such as 3RL.", "not told");
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
    private static readonly Option<string> Sterilised = Text("--sterilised", "How: eo, gamma or unknown.", "unknown");
    private static readonly Option<string?> Membrane = new("--membrane-proof")
    {
        HelpName = "TEXT",
        Description = "What shows that it has a membrane: the box, a letter.",
    };
    private static readonly Option<bool> Damaged = new("--package-damaged")
    {
        Description = "The package is damaged or wet; without this it was whole and dry.",
    };
    private static readonly Option<string?> OverrideBy = new("--override-by")
    {
        HelpName = "WHO",
        Description = "Open it against the rules: who decides so, by initials or staff code. Shows red in the report.",
    };
    private static readonly Option<string?> OverrideReason = new("--override-reason")
    {
        HelpName = "TEXT",
        Description = "Why it is opened against the rules.",
    };
    private static readonly Option<bool> Json = VerbOptions.Json();

    /// <summary>The act.</summary>
    public static Command Build()
    {
        Sterilised.AcceptOnlyFromAmong("eo", "gamma", "unknown");
        return LedgerAct.Build(
            "open",
            "Take one out of its package and get its number: "
            + "smp cartridge open --lot L7 --expiry 2027-05 --membrane-proof box",
            Open, Maker, Model, Needles, Diameter, Box, PackageOptions.Lot, PackageOptions.Expiry, PackageOptions.Scan,
            PackageOptions.Separator, Sterilised, Membrane, Damaged, OverrideBy, OverrideReason, Json);
    }

    private static Option<string> Text(string name, string description, string without) =>
        new(name) { Description = description, HelpName = "TEXT", DefaultValueFactory = _ => without };

    private static int Open(ParseResult parsed, LedgerDesk desk)
    {
        CartridgeId id = desk.MintCartridge();
        UtcInstant now = LedgerDesk.Now;
        CartridgeOpened opened = Read(parsed, id, PackageOptions.Read(parsed, now), now);
        desk.Do(_ => opened);
        Console.WriteLine(parsed.GetValue(Json) ? JsonLine(opened) : id.ToString());
        return ExitCode.Done;
    }

    private static CartridgeOpened Read(ParseResult parsed, CartridgeId id, PackageLabel label, UtcInstant now) => new(
        id, parsed.GetValue(Maker)!, parsed.GetValue(Model)!, parsed.GetValue(Needles)!, label.Lot, label.Expiry,
        ReadMethod(parsed.GetValue(Sterilised)!), !parsed.GetValue(Damaged), parsed.GetValue(Membrane), now)
    {
        DiameterUm = ReadDiameter(parsed.GetValue(Diameter)),
        Box = parsed.GetValue(Box),
        Gtin = label.Gtin,
        Serial = label.Serial,
        Override = ReadOverride(parsed.GetValue(OverrideBy), parsed.GetValue(OverrideReason)),
    };

    private static int ReadDiameter(int? um) => um switch
    {
        null => 0,
        >= DiameterMinUm and <= CartridgeOpened.DiameterMaxUm => um.Value,
        _ => throw new VerbException(
            $"--diameter-um {um} is out of range: give {DiameterMinUm} to {CartridgeOpened.DiameterMaxUm}, "
            + "such as 250 for 0.25 mm."),
    };

    private static PackageOverride? ReadOverride(string? person, string? reason) => (person, reason) switch
    {
        (null, null) => null,
        ({ } who, { } why) when who.Trim().Length > 0 && why.Trim().Length > 0 => new(who.Trim(), why.Trim()),
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
        lot = opened.Lot?.Text,
        expiry = opened.Expiry?.Text,
        gtin = opened.Gtin?.Text,
        serial = opened.Serial,
        isOverridden = opened.Override is not null,
    });
}
