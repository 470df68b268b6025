using Smp.Core.Ports;
using Smp.Wire.Framing;
using Smp.Wire.Settings;

namespace Smp.Core.Memory;

/// <summary>The settings a pen keeps beside its records, each whole or as it was before.</summary>
/// <remarks>
/// Every setting has two places. What a host writes goes to the one not in force, and a directory, itself a pair of
/// slots, tells which that is: a power cut at any byte leaves every setting as it was or as it was meant.
/// </remarks>
public sealed class SettingsShelf
{
    /// <summary>Largest setting.</summary>
    public const int BytesMax = 2_048;

    private const int DirectorySlotBytes = 128;
    private const int EntryBytes = 7;
    private const int Count = 8;

    // The size of each setting's two places, from SettingId 1 on.
    private static readonly int[] PlaceBytes = { 64, 32, 64, 128, BytesMax, BytesMax, BytesMax, 32 };

    private readonly IRecordMemory _memory;
    private readonly ICrc32 _crc;
    private readonly SlotPair _directory;
    private readonly byte[] _whole = new byte[BytesMax];

    /// <summary>The shelf in this memory; a blank or foreign one holds no setting.</summary>
    public SettingsShelf(IRecordMemory memory, ICrc32 crc)
    {
        _memory = memory;
        _crc = crc;
        _directory = new SlotPair(memory, crc, 0, DirectorySlotBytes);
        if (!_directory.TryLoad())
        {
            System.Array.Clear(_directory.Content, 0, _directory.Content.Length);
        }
    }

    /// <summary>True for a setting that is told to nobody.</summary>
    public static bool IsSecret(SettingId id) => id == SettingId.WifiPassword || id == SettingId.DeviceKey;

    /// <summary>How long a setting may be, bytes; 0 for one that does not exist.</summary>
    public static int BytesMaxOf(SettingId id) => Exists(id) ? PlaceBytes[(int)id - 1] : 0;

    /// <summary>Length of the setting in force, bytes; 0 for none.</summary>
    public int LengthOf(SettingId id) => Exists(id) ? LittleEndian.GetU16(_directory.Content, Entry(id) + 1) : 0;

    /// <summary>CRC-32 of the setting in force; 0 for none.</summary>
    public uint CrcOf(SettingId id) => LengthOf(id) == 0 ? 0 : LittleEndian.GetU32(_directory.Content, Entry(id) + 3);

    /// <summary>Reads a setting.</summary>
    /// <returns>Its length; 0 when there is none, it is damaged, or the target is too short.</returns>
    public int Read(SettingId id, byte[] target)
    {
        int length = LengthOf(id);
        if (length == 0 || length > target.Length)
        {
            return 0;
        }
        _memory.Read(PlaceAt(id, Place(id)), target, 0, length);
        return _crc.Compute(target, 0, length) == CrcOf(id) ? length : 0;
    }

    /// <summary>Reads a part of a setting.</summary>
    /// <returns>Bytes read, at most <paramref name="countMax"/>; 0 beyond its end.</returns>
    public int ReadPart(SettingId id, int from, byte[] target, int countMax)
    {
        int count = Whole.Least(LengthOf(id) - from, countMax);
        if (count <= 0)
        {
            return 0;
        }
        _memory.Read(PlaceAt(id, Place(id)) + from, target, 0, count);
        return count;
    }

    /// <summary>Writes a part to the place that is not in force.</summary>
    /// <returns>False when it does not lie in the setting's place.</returns>
    public bool Write(SettingId id, int at, byte[] source, int count)
    {
        if (count < 1 || at + count > BytesMaxOf(id))
        {
            return false;
        }
        _memory.Write(PlaceAt(id, 1 - Place(id)) + at, source, 0, count);
        return true;
    }

    /// <summary>Makes what was written the setting in force; a length of 0 removes it.</summary>
    /// <returns>False when the bytes have another CRC, or the memory did not take it; nothing has changed.</returns>
    public bool Keep(SettingId id, int length, uint crc)
    {
        if (length > BytesMaxOf(id) || !Exists(id))
        {
            return false;
        }
        int place = 1 - Place(id);
        _memory.Read(PlaceAt(id, place), _whole, 0, length);
        return (length == 0 || _crc.Compute(_whole, 0, length) == crc) && SaveEntry(id, place, length, crc);
    }

    private bool SaveEntry(SettingId id, int place, int length, uint crc)
    {
        byte[] content = _directory.Content;
        int entry = Entry(id);
        byte placeBefore = content[entry];
        ushort lengthBefore = LittleEndian.GetU16(content, entry + 1);
        uint crcBefore = LittleEndian.GetU32(content, entry + 3);
        PutEntry(entry, (byte)place, (ushort)length, crc);
        bool isSaved = _directory.Save();
        if (!isSaved)
        {
            PutEntry(entry, placeBefore, lengthBefore, crcBefore);
        }
        return isSaved;
    }

    private void PutEntry(int entry, byte place, ushort length, uint crc)
    {
        _directory.Content[entry] = place;
        LittleEndian.PutU16(_directory.Content, entry + 1, length);
        LittleEndian.PutU32(_directory.Content, entry + 3, crc);
    }

    private static bool Exists(SettingId id) => id != SettingId.None && (int)id <= Count;

    private static int Entry(SettingId id) => ((int)id - 1) * EntryBytes;

    private int Place(SettingId id) => _directory.Content[Entry(id)] & 1;

    private static int PlaceAt(SettingId id, int place)
    {
        int at = 2 * DirectorySlotBytes;
        for (int i = 0; i < (int)id - 1; i++)
        {
            at += 2 * PlaceBytes[i];
        }
        return at + (place * PlaceBytes[(int)id - 1]);
    }
}
