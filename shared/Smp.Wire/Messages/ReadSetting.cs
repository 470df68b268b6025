using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>Asks what the pen keeps. Request ReadSetting, over the cable only.</summary>
public sealed class ReadSetting
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 3;

    /// <summary>Which: see SettingId.</summary>
    public byte Setting;

    /// <summary>From where.</summary>
    public ushort Offset;

    internal const int SettingOffset = 0;
    internal const int OffsetOffset = 1;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        target[offset + SettingOffset] = Setting;
        LittleEndian.PutU16(target, offset + OffsetOffset, Offset);
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        Setting = LittleEndian.GetU8(source, offset + SettingOffset, end);
        Offset = LittleEndian.GetU16(source, offset + OffsetOffset, end);
    }
}
