using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>Makes what was written the setting in force. Request KeepSetting, by cable, not while armed.</summary>
/// <remarks>
/// Refused as NoSuchSetting when the bytes written have another CRC: then the setting is what it was. Most settings are
/// read at boot, so the pen is to be restarted after the last of them.
/// </remarks>
public sealed class KeepSetting
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 7;

    /// <summary>Which: see SettingId.</summary>
    public byte Setting;

    /// <summary>Its length; 0 removes it.</summary>
    public ushort TotalBytes;

    /// <summary>CRC-32 of all its bytes.</summary>
    public uint Crc;

    internal const int SettingOffset = 0;
    internal const int TotalBytesOffset = 1;
    internal const int CrcOffset = 3;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        target[offset + SettingOffset] = Setting;
        LittleEndian.PutU16(target, offset + TotalBytesOffset, TotalBytes);
        LittleEndian.PutU32(target, offset + CrcOffset, Crc);
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        Setting = LittleEndian.GetU8(source, offset + SettingOffset, end);
        TotalBytes = LittleEndian.GetU16(source, offset + TotalBytesOffset, end);
        Crc = LittleEndian.GetU32(source, offset + CrcOffset, end);
    }
}
