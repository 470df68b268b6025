using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>A part of a setting in force; of a secret one only whether there is one.</summary>
public sealed class SettingPart
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 170;

    /// <summary>Bytes of a part at most.</summary>
    public const int PartBytesMax = 160;

    /// <summary>Which: see SettingId.</summary>
    public byte Setting;

    /// <summary>Its length; 0 for none. Of a secret: 1 for any.</summary>
    public ushort TotalBytes;

    /// <summary>CRC-32 of all its bytes. Of a secret: 0.</summary>
    public uint Crc;

    /// <summary>Where the part begins.</summary>
    public ushort Offset;

    /// <summary>Bytes of the part; 0 of a secret and beyond the end.</summary>
    public byte Count;

    /// <summary>The part.</summary>
    public readonly byte[] Bytes = new byte[PartBytesMax];

    internal const int SettingOffset = 0;
    internal const int TotalBytesOffset = 1;
    internal const int CrcOffset = 3;
    internal const int OffsetOffset = 7;
    internal const int CountOffset = 9;
    internal const int BytesOffset = 10;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        target[offset + SettingOffset] = Setting;
        LittleEndian.PutU16(target, offset + TotalBytesOffset, TotalBytes);
        LittleEndian.PutU32(target, offset + CrcOffset, Crc);
        LittleEndian.PutU16(target, offset + OffsetOffset, Offset);
        target[offset + CountOffset] = Count;
        LittleEndian.PutBytes(target, offset + BytesOffset, Bytes);
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        Setting = LittleEndian.GetU8(source, offset + SettingOffset, end);
        TotalBytes = LittleEndian.GetU16(source, offset + TotalBytesOffset, end);
        Crc = LittleEndian.GetU32(source, offset + CrcOffset, end);
        Offset = LittleEndian.GetU16(source, offset + OffsetOffset, end);
        Count = LittleEndian.GetU8(source, offset + CountOffset, end);
        LittleEndian.GetBytes(source, offset + BytesOffset, end, Bytes);
    }
}
