using Smp.Clinic.Catalogue;

namespace Smp.Clinic.Events;

/// <summary>A kind of cartridge was taken into the clinic's catalogue, or its entry was corrected.</summary>
/// <param name="Entry">What is known of it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record CatalogueEntered(CatalogueEntry Entry, UtcInstant At) : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "catalogue-entry";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("entry", (long)Entry.Number).Add("maker", Entry.Maker).Add("model", Entry.Model)
            .AddIf("configuration", Entry.Configuration).AddIf("diameterUm", Entry.DiameterUm)
            .AddIf("gtin", Entry.Gtin?.Text)
            .Add("sterilisation", Words.Sterilisations.WordOf(Entry.Sterilisation))
            .AddIf("membraneProof", Entry.MembraneProof).AddIf("piecesPerBox", Entry.PiecesPerBox)
            .Add("source", Entry.Source).Add("atUtcS", At);

    internal static CatalogueEntered Read(EventFieldReader reader) => new(
        new CatalogueEntry(
            (int)reader.Number("entry", 1, CatalogueEntry.NumberMax),
            reader.Text("maker", PrintableText.NameCharsMax),
            reader.Text("model", PrintableText.NameCharsMax),
            reader.Text("source", CatalogueEntry.SourceCharsMax))
        {
            Configuration = reader.OptionalText("configuration", PrintableText.NameCharsMax),
            DiameterUm = (int)reader.OptionalNumber("diameterUm", CartridgeOpened.DiameterMaxUm),
            Gtin = reader.OptionalGtin("gtin"),
            Sterilisation = reader.Word("sterilisation", Words.Sterilisations),
            MembraneProof = reader.OptionalText("membraneProof", PrintableText.NameCharsMax),
            PiecesPerBox = (int)reader.OptionalNumber("piecesPerBox", BoxReceived.PiecesMax),
        },
        reader.At());
}
