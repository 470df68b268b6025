namespace Smp.Clinic.Cartridges;

/// <summary>What about a package could not stand.</summary>
public enum PackageField
{
    /// <summary>The package as a whole: two sources contradict each other, or a rule is against it.</summary>
    Package,

    /// <summary>What a scanner sent.</summary>
    Scan,

    /// <summary>The lot.</summary>
    Lot,

    /// <summary>The expiry.</summary>
    Expiry,

    /// <summary>The number on the clinic's own label.</summary>
    Label,

    /// <summary>The certificate of sterilisation.</summary>
    Certificate,

    /// <summary>The catalogue entry.</summary>
    Catalogue,
}
