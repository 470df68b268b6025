using Smp.Clinic.Catalogue;
using Smp.Clinic.Scans;

namespace Smp.Clinic.Events;

/// <summary>A box of cartridges came into the clinic.</summary>
/// <param name="Box">The number the clinic gives it, 1..4294967295.</param>
/// <param name="Maker">Who made what is in it, 1..60 characters.</param>
/// <param name="Lot">The lot on it.</param>
/// <param name="Expiry">The expiry on it; nothing when it shows none.</param>
/// <param name="Pieces">How many it holds, 1..10000.</param>
/// <param name="Certificate">The certificate of sterilisation, 1..60 characters; nothing when there is none.</param>
/// <param name="Purchase">The order or invoice, 1..60 characters; nothing when there is none.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record BoxReceived(
    long Box, string Maker, Lot Lot, PrintedExpiry? Expiry, int Pieces, string? Certificate, string? Purchase,
    UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "box-received";

    /// <summary>Most pieces that one box holds.</summary>
    public const int PiecesMax = 10_000;

    /// <summary>The lot that the certificate names; nothing when nobody looked.</summary>
    public Lot? CertificateLot { get; init; }

    /// <summary>Which product, as the code on the box says; nothing when it has none.</summary>
    public Gtin? Gtin { get; init; }

    /// <summary>Which kind it holds, by the catalogue; 0 when that was not told.</summary>
    public int Catalogue { get; init; }

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("box", Box).Add("maker", Maker).Add("lot", Lot.Text).AddIf("expiry", Expiry?.Text)
            .Add("pieces", (long)Pieces).AddIf("certificate", Certificate)
            .AddIf("certificateLot", CertificateLot?.Text).AddIf("purchase", Purchase).AddIf("gtin", Gtin?.Text)
            .AddIf("catalogue", Catalogue).Add("atUtcS", At);

    internal static BoxReceived Read(EventFieldReader reader) => new(
        reader.Number("box", 1, uint.MaxValue),
        reader.Text("maker", PrintableText.NameCharsMax),
        reader.Lot("lot"),
        reader.OptionalExpiry("expiry"),
        (int)reader.Number("pieces", 1, PiecesMax),
        reader.OptionalText("certificate", PrintableText.NameCharsMax),
        reader.OptionalText("purchase", PrintableText.NameCharsMax),
        reader.At())
    {
        CertificateLot = reader.OptionalLot("certificateLot"),
        Gtin = reader.OptionalGtin("gtin"),
        Catalogue = (int)reader.OptionalNumber("catalogue", CatalogueEntry.NumberMax),
    };
}
