namespace Smp.Wire;

/// <summary>The version of the bytes between pen and host.</summary>
/// <remarks>
/// Major travels in the high four bits of every message. Two ends talk only when their majors are equal; a minor
/// difference adds operations or trailing fields and is never a reason to refuse.
/// The layout of both Hello messages' first two bytes never changes, in any major version.
/// </remarks>
public static class WireVersion
{
    /// <summary>1..15. Raised when a byte changes its meaning.</summary>
    public const byte Major = 1;

    /// <summary>0..255. Raised when operations or trailing fields are added.</summary>
    public const byte Minor = 0;
}
