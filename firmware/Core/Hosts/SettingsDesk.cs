using Smp.Core.Memory;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Settings;

namespace Smp.Core.Hosts;

/// <summary>Takes settings from a host on the cable, and tells what is kept.</summary>
public sealed class SettingsDesk
{
    private readonly SettingsShelf? _shelf;
    private readonly WriteSetting _write = new WriteSetting();
    private readonly KeepSetting _keep = new KeepSetting();
    private readonly ReadSetting _read = new ReadSetting();
    private readonly SettingPart _part = new SettingPart();

    /// <summary>A desk before this shelf; null when the pen has no memory for settings.</summary>
    public SettingsDesk(SettingsShelf? shelf)
    {
        _shelf = shelf;
    }

    /// <summary>Puts a part beside the setting in force.</summary>
    public Refusal Write(byte[] bytes, int at, int end)
    {
        _write.ReadFrom(bytes, at, end);
        bool isWritten = _shelf != null && _write.Count <= WriteSetting.PartBytesMax
            && _shelf.Write((SettingId)_write.Setting, _write.Offset, _write.Bytes, _write.Count);
        return isWritten ? Refusal.None : Refusal.NoSuchSetting;
    }

    /// <summary>Puts what was written in force.</summary>
    public Refusal Keep(byte[] bytes, int at, int end)
    {
        _keep.ReadFrom(bytes, at, end);
        bool isKept = _shelf != null && _shelf.Keep((SettingId)_keep.Setting, _keep.TotalBytes, _keep.Crc);
        return isKept ? Refusal.None : Refusal.NoSuchSetting;
    }

    /// <summary>Writes the part asked for; of a secret only whether there is one.</summary>
    /// <returns>Bytes of the answer; 0 when there is no such setting.</returns>
    public int Answer(byte[] bytes, int at, int end, byte[] answer, int contentAt)
    {
        _read.ReadFrom(bytes, at, end);
        SettingId id = (SettingId)_read.Setting;
        if (_shelf == null || SettingsShelf.BytesMaxOf(id) == 0)
        {
            return 0;
        }
        bool isSecret = SettingsShelf.IsSecret(id);
        int length = _shelf.LengthOf(id);
        _part.Setting = _read.Setting;
        _part.TotalBytes = (ushort)(isSecret && length > 0 ? 1 : length);
        _part.Crc = isSecret ? 0 : _shelf.CrcOf(id);
        _part.Offset = _read.Offset;
        System.Array.Clear(_part.Bytes, 0, SettingPart.PartBytesMax);
        _part.Count = isSecret
            ? (byte)0
            : (byte)_shelf.ReadPart(id, _read.Offset, _part.Bytes, SettingPart.PartBytesMax);
        return _part.WriteTo(answer, contentAt);
    }
}
