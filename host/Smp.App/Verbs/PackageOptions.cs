using System;
using System.CommandLine;
using Smp.Clinic;
using Smp.Clinic.Scans;

namespace Smp.App.Verbs;

/// <summary>The options that tell what stands on a package, shared by the verbs that take one in hand.</summary>
public static class PackageOptions
{
    /// <summary><c>--lot LOT</c>.</summary>
    public static Option<string?> Lot { get; } = new("--lot")
    {
        HelpName = "LOT",
        Description = "The lot on the package.",
    };

    /// <summary><c>--expiry DAY</c>.</summary>
    public static Option<string?> Expiry { get; } = new("--expiry")
    {
        HelpName = "DAY",
        Description = "The printed expiry, 2027-05-31 or 2027-05.",
    };

    /// <summary><c>--scan TEXT</c>.</summary>
    public static Option<string?> Scan { get; } = new("--scan")
    {
        HelpName = "TEXT",
        Description = "What the scanner sent for the GS1 code on the package: gives lot, expiry, GTIN and serial.",
    };

    /// <summary><c>--scan-separator CHAR</c>.</summary>
    public static Option<string?> Separator { get; } = new("--scan-separator")
    {
        HelpName = "CHAR",
        Description = "What the scanner is set to send for FNC1, such as ^; 0x1D without this.",
    };

    /// <summary>Reads them; a scan that contradicts what was typed stops the verb.</summary>
    public static PackageLabel Read(ParseResult parsed, UtcInstant now)
    {
        Lot? lot = ReadLot(parsed.GetValue(Lot));
        PrintedExpiry? expiry = ReadExpiry(parsed.GetValue(Expiry));
        if (parsed.GetValue(Scan) is not { } text)
        {
            return new PackageLabel(lot, expiry, null, null);
        }
        PackageScan scan = ReadScan(text, parsed.GetValue(Separator) ?? "", now);
        if (lot is not null && scan.Lot is not null && lot != scan.Lot)
        {
            throw Contradiction("--lot", lot.Text, scan.Lot.Text);
        }
        if (expiry is not null && scan.Expiry is not null && expiry.LastGood != scan.Expiry.LastGood)
        {
            throw Contradiction("--expiry", expiry.Text, scan.Expiry.Text);
        }
        return new PackageLabel(scan.Lot ?? lot, scan.Expiry ?? expiry, scan.Gtin, scan.Serial);
    }

    private static PackageScan ReadScan(string text, string separator, UtcInstant now)
    {
        int year = DateTimeOffset.FromUnixTimeSeconds(now.UtcS).Year;
        if (!Gs1Reader.TryMake(year, separator, out Gs1Reader? reader, out ClinicRefusal? refusal)
            || !reader.TryRead(text, out PackageScan? scan, out refusal))
        {
            throw new VerbException(refusal.Sentence);
        }
        return scan;
    }

    private static VerbException Contradiction(string option, string typed, string scanned) => new(
        $"{option} says {typed} and the scan says {scanned}; look at the package and leave the wrong one out.");

    private static Lot? ReadLot(string? text) => text is null ? null
        : Smp.Clinic.Lot.TryParse(text, out Lot? lot, out ClinicRefusal? refusal) ? lot
        : throw new VerbException(refusal.Sentence);

    private static PrintedExpiry? ReadExpiry(string? text) => text is null ? null
        : PrintedExpiry.TryParse(text, out PrintedExpiry? expiry, out ClinicRefusal? refusal) ? expiry
        : throw new VerbException(refusal.Sentence);
}
