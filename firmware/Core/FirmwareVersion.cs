namespace Smp.Core;

/// <summary>The version of the device's behaviour, told in every Hello.</summary>
public static class FirmwareVersion
{
    /// <summary>Raised when a maker must read the changelog before updating.</summary>
    public const byte Major = 0;

    /// <summary>Raised when behaviour is added.</summary>
    public const byte Minor = 1;

    /// <summary>Raised when behaviour is mended.</summary>
    public const byte Patch = 0;
}
