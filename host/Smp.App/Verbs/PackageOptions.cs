using System.CommandLine;

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
        Description = "What the scanner sent: for the GS1 code on the package, which gives lot, expiry, GTIN and "
            + "serial, or for the clinic's own label.",
    };

    /// <summary><c>--catalogue N</c>.</summary>
    public static Option<int> Catalogue { get; } = new("--catalogue")
    {
        HelpName = "N",
        Description = "The catalogue's entry of its kind: what it knows need not be typed.",
    };

    /// <summary><c>--scan-separator CHAR</c>.</summary>
    public static Option<string?> Separator { get; } = new("--scan-separator")
    {
        HelpName = "CHAR",
        Description = "What the scanner is set to send for FNC1, such as ^; 0x1D without this.",
    };
}
