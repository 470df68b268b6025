namespace Smp.Clinic.Cartridges;

/// <summary>How the maker sterilised a cartridge, as its package says.</summary>
public enum Sterilisation
{
    /// <summary>The package does not say.</summary>
    Unknown,

    /// <summary>Ethylene oxide.</summary>
    EthyleneOxide,

    /// <summary>Gamma rays.</summary>
    Gamma,
}
