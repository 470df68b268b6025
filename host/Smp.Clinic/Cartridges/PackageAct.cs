namespace Smp.Clinic.Cartridges;

/// <summary>What somebody wants to do with a package.</summary>
public enum PackageAct
{
    /// <summary>Take a piece out of it.</summary>
    Open,

    /// <summary>Take a box into stock.</summary>
    Receive,

    /// <summary>Pour pigment out of it.</summary>
    Pour,
}
