using System;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Scans;

namespace Smp.Clinic.Catalogue;

/// <summary>A kind of cartridge as a clinic's catalogue has it: only what somebody read somewhere.</summary>
/// <remarks>What is not known is empty and stays so; nothing is ever worked out from something else.</remarks>
/// <param name="Number">The number the clinic's ledger gives it, 1..9999.</param>
/// <param name="Maker">Who makes it, 1..60 characters.</param>
/// <param name="Model">Which product, 1..60 characters.</param>
/// <param name="Source">Where all this was read, 1..200 characters.</param>
public sealed record CatalogueEntry(int Number, string Maker, string Model, string Source)
{
    /// <summary>Highest number.</summary>
    public const int NumberMax = 9_999;

    /// <summary>Longest source.</summary>
    public const int SourceCharsMax = 200;

    /// <summary>Thinnest needle that is taken for one, um.</summary>
    public const int DiameterMinUm = 100;

    /// <summary>Which needles, such as 3RL, 1..60 characters; nothing when that is not known.</summary>
    public string? Configuration { get; init; }

    /// <summary>How thick its needles are, um; 0 when that is not known.</summary>
    public int DiameterUm { get; init; }

    /// <summary>The product's GTIN; nothing when it has none or it is not known.</summary>
    public Gtin? Gtin { get; init; }

    /// <summary>How it is sterilised.</summary>
    public Sterilisation Sterilisation { get; init; }

    /// <summary>What shows that it has a membrane, 1..60 characters; nothing when nothing does.</summary>
    public string? MembraneProof { get; init; }

    /// <summary>Pieces in a box, 1..10000; 0 when that is not known.</summary>
    public int PiecesPerBox { get; init; }

    /// <summary>What it tells of each package of its kind.</summary>
    public PackageTold Told => new($"in catalogue entry {Number}")
    {
        Maker = Maker,
        Model = Model,
        Configuration = Configuration,
        DiameterUm = DiameterUm,
        Gtin = Gtin,
        Sterilisation = Sterilisation,
        MembraneProof = MembraneProof,
    };

    /// <summary>True when both are the same kind, whatever else they say of it.</summary>
    public bool IsSameKind(CatalogueEntry other) =>
        DiameterUm == other.DiameterUm && IsSame(Maker, other.Maker) && IsSame(Model, other.Model)
        && IsSame(Configuration, other.Configuration);

    private static bool IsSame(string? left, string? right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
