using System;
using System.CommandLine;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Catalogue;
using Smp.Clinic.Events;
using Smp.Clinic.Scans;

namespace Smp.App.Verbs;

/// <summary>
/// One package as a verb has it in hand: what was typed, scanned and is on record of it. What cannot stand is written
/// down as refused, because no cartridge has a number yet that could carry the refusal.
/// </summary>
public sealed class PackageInHand
{
    private readonly ParseResult _parsed;
    private readonly LedgerDesk _desk;
    private readonly PackageAct _act;
    private readonly UtcInstant _now;

    /// <summary>Takes it in hand.</summary>
    public PackageInHand(ParseResult parsed, LedgerDesk desk, PackageAct act, UtcInstant now)
    {
        _parsed = parsed;
        _desk = desk;
        _act = act;
        _now = now;
    }

    /// <summary>What the scanner sent, when that was the code of a clinic's own label.</summary>
    public string? ScannedLabel => _parsed.GetValue(PackageOptions.Scan) is { } text && CartridgeId.IsMeantBy(text)
        ? text
        : null;

    /// <summary>What was typed of it beside lot and expiry, with these.</summary>
    public PackageTold Typed(PackageTold rest) => rest with
    {
        Lot = Lot(PackageOptions.Lot, PackageField.Lot),
        Expiry = Expiry(_parsed.GetValue(PackageOptions.Expiry)),
    };

    /// <summary>A lot behind an option.</summary>
    public Lot? Lot(Option<string?> option, PackageField field) => _parsed.GetValue(option) is not { } text ? null
        : Smp.Clinic.Lot.TryParse(text, out Lot? lot, out ClinicRefusal? refusal) ? lot
        : throw Refused(field, refusal, text);

    /// <summary>What its GS1 code says; null when none was scanned.</summary>
    public PackageTold? Scanned()
    {
        if (ScannedLabel is not null || _parsed.GetValue(PackageOptions.Scan) is not { } text)
        {
            return null;
        }
        int year = DateTimeOffset.FromUnixTimeSeconds(_now.UtcS).Year;
        string separator = _parsed.GetValue(PackageOptions.Separator) ?? "";
        if (!Gs1Reader.TryMake(year, separator, out Gs1Reader? reader, out ClinicRefusal? refusal))
        {
            throw new VerbException(refusal.Sentence);
        }
        return reader.TryRead(text, out PackageScan? scan, out refusal)
            ? new PackageTold("in the scan")
            {
                Lot = scan.Lot, Expiry = scan.Expiry, Gtin = scan.Gtin, Serial = scan.Serial,
            }
            : throw Refused(PackageField.Scan, refusal, text);
    }

    /// <summary>The number on its label; none when it has none.</summary>
    public CartridgeId Label(string? typed)
    {
        if ((typed ?? ScannedLabel) is not { } text)
        {
            return default;
        }
        if (!CartridgeId.TryParse(text, out CartridgeId label, out ClinicRefusal? refusal))
        {
            throw Refused(PackageField.Label, refusal, text);
        }
        if (typed is not null && ScannedLabel is { } scanned && Verbs.Typed.Cartridge(scanned) is var other
            && other != label)
        {
            throw Refused(
                PackageField.Label,
                new(
                    RefusalReason.Contradiction, "The piece cannot be told", $"{label} was given and {other} scanned",
                    "Look at its label and leave the wrong one out"),
                text);
        }
        bool isKnown = _desk.Record.Stock.Labels.BoxOf(label) != 0 || _desk.Record.LifeOf(label).Opening is not null;
        return isKnown ? label : throw Refused(
            PackageField.Label,
            new(
                RefusalReason.UnknownLabel, $"Cartridge {label} cannot be opened",
                "no label of this ledger has this number",
                "Leave it out to have a number minted, or print labels: smp stock labels"),
            text);
    }

    /// <summary>The catalogue's entry of its kind: by number, or by GTIN; null when there is none.</summary>
    public CatalogueEntry? Entry(int number, Gtin? gtin)
    {
        CatalogueBook catalogue = _desk.Record.Catalogue;
        if (number == 0)
        {
            return catalogue.EntryOf(gtin);
        }
        return catalogue.EntryOf(number) ?? throw new VerbException(
            $"the catalogue has no entry {number}; see 'smp cartridge catalogue list'.");
    }

    /// <summary>All that is told, when nothing of it contradicts another.</summary>
    public PackageTold Join(params PackageTold?[] told) =>
        PackageTold.TryJoin([.. told.OfType<PackageTold>()], out PackageTold? joined, out ClinicRefusal? refusal)
            ? joined
            : throw Refused(PackageField.Package, refusal, refusal.Why);

    /// <summary>Writes a refusal down.</summary>
    public VerbException Refused(PackageField field, ClinicRefusal refusal, string read) =>
        _desk.Refused(PackageRefused.Of(_act, field, refusal, read, _now), refusal);

    private PrintedExpiry? Expiry(string? text) => text is null ? null
        : PrintedExpiry.TryParse(text, out PrintedExpiry? expiry, out ClinicRefusal? refusal) ? expiry
        : throw Refused(PackageField.Expiry, refusal, text);
}
