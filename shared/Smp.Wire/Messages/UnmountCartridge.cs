using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>The mounted cartridge is out of the pen. Request Unmount.</summary>
public sealed class UnmountCartridge
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 5;

    /// <summary>Its number.</summary>
    public uint Cartridge;

    /// <summary>1: never to be mounted again. 0: may come back in this session.</summary>
    public byte Finished;

    internal const int CartridgeOffset = 0;
    internal const int FinishedOffset = 4;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        LittleEndian.PutU32(target, offset + CartridgeOffset, Cartridge);
        target[offset + FinishedOffset] = Finished;
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        Cartridge = LittleEndian.GetU32(source, offset + CartridgeOffset, end);
        Finished = LittleEndian.GetU8(source, offset + FinishedOffset, end);
    }
}
