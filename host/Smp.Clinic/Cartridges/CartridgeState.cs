namespace Smp.Clinic.Cartridges;

/// <summary>
/// Where a cartridge stands in its life. It never goes back to an earlier one but Removed to Mounted.
/// </summary>
public enum CartridgeState
{
    /// <summary>In its package, as far as the ledger knows.</summary>
    Sealed,

    /// <summary>Out of its package, not yet used.</summary>
    Opened,

    /// <summary>In the pen.</summary>
    Mounted,

    /// <summary>Out of the pen, used.</summary>
    Removed,

    /// <summary>In a sharps container.</summary>
    Disposed,
}
