namespace Smp.Wire.Framing;

/// <summary>
/// One message in a buffer: its header read, its payload still bytes. A view that is used again and again.
/// </summary>
public sealed class Message
{
    /// <summary>Bytes of header, payload and CRC; valid until the owner takes more.</summary>
    public readonly byte[] Bytes = new byte[WireLimits.MessageBytesMax];

    /// <summary>Bytes used, header and CRC included; 0 when nothing was read.</summary>
    public int Length;

    /// <summary>Major wire version of the sender.</summary>
    public byte Version => (byte)(Bytes[0] >> 4);

    /// <summary>What kind of message it is.</summary>
    public MessageType Type => (MessageType)(Bytes[0] & 0x0F);

    /// <summary>Operation inside the type; bit 7 says that the payload carries a signed envelope.</summary>
    public byte Operation => Bytes[1];

    /// <summary>Number chosen by the sender; a response repeats that of its request.</summary>
    public byte Sequence => Bytes[2];

    /// <summary>Where the payload starts.</summary>
    public const int PayloadOffset = WireLimits.HeaderBytes;

    /// <summary>Where the payload ends.</summary>
    public int PayloadEnd => PayloadOffset + Bytes[3];

    /// <summary>Payload bytes.</summary>
    public int PayloadLength => Bytes[3];

    /// <summary>Fills header and CRC around a payload already written at <see cref="PayloadOffset"/>.</summary>
    /// <returns>The length of the whole message.</returns>
    public int Seal(ICrc32 crc, MessageType type, byte operation, byte sequence, int payloadLength)
    {
        SetHeader(type, operation, sequence, payloadLength);
        return Close(crc);
    }

    /// <summary>Fills the header, as a message of this version has it.</summary>
    public void SetHeader(MessageType type, byte operation, byte sequence, int payloadLength)
    {
        Bytes[0] = (byte)((WireVersion.Major << 4) | (byte)type);
        Bytes[1] = operation;
        Bytes[2] = sequence;
        Bytes[3] = (byte)payloadLength;
    }

    /// <summary>Puts the CRC behind header and payload.</summary>
    /// <returns>The length of the whole message.</returns>
    public int Close(ICrc32 crc)
    {
        int end = PayloadEnd;
        LittleEndian.PutU32(Bytes, end, crc.Compute(Bytes, 0, end));
        Length = end + WireLimits.CrcBytes;
        return Length;
    }

    /// <summary>Checks length, CRC and version of the <see cref="Length"/> bytes in <see cref="Bytes"/>.</summary>
    /// <returns><see cref="DiscardReason.None"/> when the message may be read.</returns>
    public DiscardReason Check(ICrc32 crc)
    {
        if (Length < WireLimits.HeaderBytes + WireLimits.CrcBytes)
        {
            return DiscardReason.TooShort;
        }
        int end = Length - WireLimits.CrcBytes;
        if (PayloadOffset + Bytes[3] != end)
        {
            return DiscardReason.LengthMismatch;
        }
        if (crc.Compute(Bytes, 0, end) != LittleEndian.GetU32(Bytes, end))
        {
            return DiscardReason.BadCrc;
        }
        return Version == WireVersion.Major || Type == MessageType.Hello
            ? DiscardReason.None
            : DiscardReason.OtherVersion;
    }
}
