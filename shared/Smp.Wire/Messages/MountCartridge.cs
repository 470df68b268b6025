using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>The named bound cartridge is now in the pen. Request Mount, while disarmed or changing.</summary>
/// <remarks>
/// Ends as finished a cartridge that was mounted before.
/// </remarks>
public sealed class MountCartridge
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 4;

    /// <summary>Its number; 0 takes the next bound one.</summary>
    public uint Cartridge;

    internal const int CartridgeOffset = 0;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        LittleEndian.PutU32(target, offset + CartridgeOffset, Cartridge);
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        Cartridge = LittleEndian.GetU32(source, offset + CartridgeOffset, end);
    }
}
