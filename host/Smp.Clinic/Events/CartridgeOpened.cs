using Smp.Clinic.Cartridges;
using Smp.Clinic.Scans;

namespace Smp.Clinic.Events;

/// <summary>A cartridge was taken out of its package, with what the package shows.</summary>
/// <param name="Cartridge">The number this piece gets.</param>
/// <param name="Maker">Who made it, 1..60 characters.</param>
/// <param name="Model">Which product, 1..60 characters.</param>
/// <param name="Configuration">Which needles, such as 3RL 0.25, 1..60 characters.</param>
/// <param name="Lot">The lot; nothing when the package shows none.</param>
/// <param name="Expiry">The expiry; nothing when the package shows none.</param>
/// <param name="Sterilisation">How it was sterilised.</param>
/// <param name="IsPackageIntact">The package was whole and dry.</param>
/// <param name="MembraneProof">What shows that it has a membrane: the box, a letter. Nothing when nothing does.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record CartridgeOpened(
    CartridgeId Cartridge,
    string Maker,
    string Model,
    string Configuration,
    Lot? Lot,
    PrintedExpiry? Expiry,
    Sterilisation Sterilisation,
    bool IsPackageIntact,
    string? MembraneProof,
    UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "cartridge-opened";

    /// <summary>Thickest needle that is taken for one, um.</summary>
    public const int DiameterMaxUm = 1_000;

    /// <summary>How thick its needles are, um; 0 when that was not told.</summary>
    public int DiameterUm { get; init; }

    /// <summary>The box it came out of; 0 when that was not told.</summary>
    public long Box { get; init; }

    /// <summary>Which product, as the code on the package says; nothing when it has none.</summary>
    public Gtin? Gtin { get; init; }

    /// <summary>The maker's serial number of the piece, 1..20 characters; nothing when it has none.</summary>
    public string? Serial { get; init; }

    /// <summary>Who opened it against the rules for packages, and why; nothing when nobody did.</summary>
    public PackageOverride? Override { get; init; }

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("cartridge", Cartridge).Add("maker", Maker).Add("model", Model).Add("configuration", Configuration)
            .AddIf("lot", Lot?.Text).AddIf("expiry", Expiry?.Text)
            .Add("sterilisation", Words.Sterilisations.WordOf(Sterilisation)).Add("isPackageIntact", IsPackageIntact)
            .AddIf("membraneProof", MembraneProof).AddIf("diameterUm", DiameterUm).AddIf("box", Box)
            .AddIf("gtin", Gtin?.Text)
            .AddIf("serial", Serial).AddIf("overrideBy", Override?.Person).AddIf("overrideReason", Override?.Reason)
            .Add("atUtcS", At);

    internal static CartridgeOpened Read(EventFieldReader reader) => new(
        reader.Cartridge(),
        reader.Text("maker", PrintableText.NameCharsMax),
        reader.Text("model", PrintableText.NameCharsMax),
        reader.Text("configuration", PrintableText.NameCharsMax),
        reader.OptionalLot("lot"),
        reader.OptionalExpiry("expiry"),
        reader.Word("sterilisation", Words.Sterilisations),
        reader.Flag("isPackageIntact"),
        reader.OptionalText("membraneProof", PrintableText.NameCharsMax),
        reader.At())
    {
        DiameterUm = (int)reader.OptionalNumber("diameterUm", DiameterMaxUm),
        Box = reader.OptionalNumber("box", uint.MaxValue),
        Gtin = reader.OptionalGtin("gtin"),
        Serial = reader.OptionalText("serial", PackageScan.SerialCharsMax),
        Override = reader.OptionalOverride(),
    };
}
