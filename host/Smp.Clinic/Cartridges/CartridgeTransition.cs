namespace Smp.Clinic.Cartridges;

/// <summary>A step of a cartridge's life that somebody can try.</summary>
public enum CartridgeTransition
{
    /// <summary>Take it out of its package.</summary>
    Open,

    /// <summary>Give it to one session of one client.</summary>
    Bind,

    /// <summary>Put it into the pen.</summary>
    Mount,

    /// <summary>Take it out of the pen.</summary>
    Remove,

    /// <summary>Put it into a sharps container.</summary>
    Dispose,
}
