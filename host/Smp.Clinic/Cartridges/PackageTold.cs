using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using Smp.Clinic.Scans;

namespace Smp.Clinic.Cartridges;

/// <summary>What one source tells of a package: a person, a scan, its box, the catalogue. Nothing where it does
/// not say.</summary>
/// <param name="Source">Which one, to stand behind a value: "as typed", "in the scan".</param>
public sealed record PackageTold(string Source)
{
    /// <summary>Who made it.</summary>
    public string? Maker { get; init; }

    /// <summary>Which product.</summary>
    public string? Model { get; init; }

    /// <summary>Which needles.</summary>
    public string? Configuration { get; init; }

    /// <summary>How thick its needles are, um; 0 when that was not told.</summary>
    public int DiameterUm { get; init; }

    /// <summary>The lot.</summary>
    public Lot? Lot { get; init; }

    /// <summary>The expiry.</summary>
    public PrintedExpiry? Expiry { get; init; }

    /// <summary>Which product, by its number.</summary>
    public Gtin? Gtin { get; init; }

    /// <summary>The maker's serial number of the piece.</summary>
    public string? Serial { get; init; }

    /// <summary>How it was sterilised.</summary>
    public Sterilisation Sterilisation { get; init; }

    /// <summary>What shows that it has a membrane. Several proofs do not contradict each other.</summary>
    public string? MembraneProof { get; init; }

    /// <summary>Joins what several sources tell; the first that says something counts.</summary>
    /// <param name="told">What each tells.</param>
    /// <param name="joined">All together.</param>
    /// <param name="refusal">The first thing of which two tell otherwise.</param>
    public static bool TryJoin(
        IReadOnlyList<PackageTold> told, [NotNullWhen(true)] out PackageTold? joined,
        [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        refusal = Contradiction(told, "maker", one => one.Maker)
            ?? Contradiction(told, "model", one => one.Model)
            ?? Contradiction(told, "configuration", one => one.Configuration)
            ?? Contradiction(told, "diameter", one => one.DiameterUm == 0 ? null : Spoken(one.DiameterUm))
            ?? Contradiction(told, "lot", one => one.Lot?.Text, StringComparison.Ordinal)
            ?? Contradiction(told, "expiry", one => one.Expiry?.LastGood.IsoDay)
            ?? Contradiction(told, "GTIN", one => one.Gtin?.Text)
            ?? Contradiction(told, "sterilisation", SpokenMethod);
        joined = refusal is null ? Joined(told) : null;
        return joined is not null;
    }

    private static PackageTold Joined(IReadOnlyList<PackageTold> told) => new("in all")
    {
        Maker = First(told, one => one.Maker),
        Model = First(told, one => one.Model),
        Configuration = First(told, one => one.Configuration),
        DiameterUm = told.Select(one => one.DiameterUm).FirstOrDefault(um => um != 0),
        Lot = First(told, one => one.Lot),
        Expiry = First(told, one => one.Expiry),
        Gtin = First(told, one => one.Gtin),
        Serial = First(told, one => one.Serial),
        Sterilisation = told.Select(one => one.Sterilisation).FirstOrDefault(how => how != Sterilisation.Unknown),
        MembraneProof = First(told, one => one.MembraneProof),
    };

    private static T? First<T>(IEnumerable<PackageTold> told, Func<PackageTold, T?> of)
        where T : class => told.Select(of).FirstOrDefault(value => value is not null);

    private static ClinicRefusal? Contradiction(
        IReadOnlyList<PackageTold> told, string field, Func<PackageTold, string?> of,
        StringComparison comparison = StringComparison.OrdinalIgnoreCase)
    {
        PackageTold[] saying = [.. told.Where(one => of(one) is not null)];
        PackageTold? other = saying.FirstOrDefault(one => !string.Equals(of(one), of(saying[0]), comparison));
        return other is null
            ? null
            : new(
                RefusalReason.Contradiction, "The package cannot be taken as told",
                $"its {field} is {PrintableText.Shown(of(saying[0])!)} {saying[0].Source} "
                    + $"and {PrintableText.Shown(of(other)!)} {other.Source}",
                "Look at the package and leave out what is wrong");
    }

    private static string Spoken(int um) => string.Create(CultureInfo.InvariantCulture, $"{um} um");

    private static string? SpokenMethod(PackageTold one) => one.Sterilisation switch
    {
        Sterilisation.EthyleneOxide => "ethylene oxide",
        Sterilisation.Gamma => "gamma rays",
        _ => null,
    };
}
