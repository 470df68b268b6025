using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>Host to device: the ledger holds every record up to this one. LogAck, operation 0.</summary>
/// <remarks>
/// Sent only after the commit. The device answers with a Response: done, or refused for another ledger, another epoch
/// or a sequence beyond what it sent. A lower sequence than before changes nothing.
/// </remarks>
public sealed class LogAck
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 60;

    /// <summary>The ledger that committed.</summary>
    public readonly byte[] LedgerId = new byte[16];

    /// <summary>The epoch the sequence belongs to.</summary>
    public ulong EpochId;

    /// <summary>Highest record held, with none missing before it that the device still held.</summary>
    public uint Sequence;

    /// <summary>Hash of the newest row of that ledger.</summary>
    public readonly byte[] Head = new byte[32];

    internal const int LedgerIdOffset = 0;
    internal const int EpochIdOffset = 16;
    internal const int SequenceOffset = 24;
    internal const int HeadOffset = 28;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        LittleEndian.PutBytes(target, offset + LedgerIdOffset, LedgerId);
        LittleEndian.PutU64(target, offset + EpochIdOffset, EpochId);
        LittleEndian.PutU32(target, offset + SequenceOffset, Sequence);
        LittleEndian.PutBytes(target, offset + HeadOffset, Head);
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        LittleEndian.GetBytes(source, offset + LedgerIdOffset, end, LedgerId);
        EpochId = LittleEndian.GetU64(source, offset + EpochIdOffset, end);
        Sequence = LittleEndian.GetU32(source, offset + SequenceOffset, end);
        LittleEndian.GetBytes(source, offset + HeadOffset, end, Head);
    }
}
