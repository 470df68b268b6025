using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>A part of a setting. Request WriteSetting, by cable, not while armed.</summary>
/// <remarks>
/// Parts go to a place beside the setting in force, in any order and as often as one likes; nothing changes until
/// KeepSetting.
/// </remarks>
public sealed class WriteSetting
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 204;

    /// <summary>Bytes of a part at most.</summary>
    public const int PartBytesMax = 200;

    /// <summary>Which: see SettingId.</summary>
    public byte Setting;

    /// <summary>Where in the setting the part begins.</summary>
    public ushort Offset;

    /// <summary>Bytes that count, 1..200.</summary>
    public byte Count;

    /// <summary>The part.</summary>
    public readonly byte[] Bytes = new byte[PartBytesMax];

    internal const int SettingOffset = 0;
    internal const int OffsetOffset = 1;
    internal const int CountOffset = 3;
    internal const int BytesOffset = 4;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        target[offset + SettingOffset] = Setting;
        LittleEndian.PutU16(target, offset + OffsetOffset, Offset);
        target[offset + CountOffset] = Count;
        LittleEndian.PutBytes(target, offset + BytesOffset, Bytes);
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        Setting = LittleEndian.GetU8(source, offset + SettingOffset, end);
        Offset = LittleEndian.GetU16(source, offset + OffsetOffset, end);
        Count = LittleEndian.GetU8(source, offset + CountOffset, end);
        LittleEndian.GetBytes(source, offset + BytesOffset, end, Bytes);
    }
}
