using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>Host to device: who I am. Hello, operation 0.</summary>
/// <remarks>
/// Clears the answers the device remembers for this link and restarts its log after the acknowledged record.
/// </remarks>
public sealed class HostHello
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 22;

    /// <summary>Wire version, major. First byte in every version.</summary>
    public byte Major;

    /// <summary>Wire version, minor. Second byte in every version.</summary>
    public byte Minor;

    /// <summary>The ledger this host keeps; all zero when it keeps none.</summary>
    public readonly byte[] LedgerId = new byte[16];

    /// <summary>Random; the device's Hello repeats it, so that a late Hello is not taken for the answer.</summary>
    public uint HostNonce;

    internal const int MajorOffset = 0;
    internal const int MinorOffset = 1;
    internal const int LedgerIdOffset = 2;
    internal const int HostNonceOffset = 18;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        target[offset + MajorOffset] = Major;
        target[offset + MinorOffset] = Minor;
        LittleEndian.PutBytes(target, offset + LedgerIdOffset, LedgerId);
        LittleEndian.PutU32(target, offset + HostNonceOffset, HostNonce);
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        Major = LittleEndian.GetU8(source, offset + MajorOffset, end);
        Minor = LittleEndian.GetU8(source, offset + MinorOffset, end);
        LittleEndian.GetBytes(source, offset + LedgerIdOffset, end, LedgerId);
        HostNonce = LittleEndian.GetU32(source, offset + HostNonceOffset, end);
    }
}
