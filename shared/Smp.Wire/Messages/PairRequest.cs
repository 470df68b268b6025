using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>Makes the pen belong to a ledger. Request Pair, over the cable only, disarmed only.</summary>
/// <remarks>
/// Refused when the pen belongs to another ledger. A key of zeros keeps the air link closed.
/// </remarks>
public sealed class PairRequest
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 48;

    /// <summary>The ledger; all zero is refused.</summary>
    public readonly byte[] LedgerId = new byte[16];

    /// <summary>Shared key for signed messages.</summary>
    public readonly byte[] Key = new byte[32];

    internal const int LedgerIdOffset = 0;
    internal const int KeyOffset = 16;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        LittleEndian.PutBytes(target, offset + LedgerIdOffset, LedgerId);
        LittleEndian.PutBytes(target, offset + KeyOffset, Key);
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        LittleEndian.GetBytes(source, offset + LedgerIdOffset, end, LedgerId);
        LittleEndian.GetBytes(source, offset + KeyOffset, end, Key);
    }
}
