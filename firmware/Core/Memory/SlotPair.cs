using Smp.Core.Ports;
using Smp.Wire.Framing;

namespace Smp.Core.Memory;

/// <summary>A value that is always whole: two slots, written in turn, each with a generation and a CRC.</summary>
/// <remarks>A power cut in a write leaves the other slot, which holds the value before.</remarks>
public sealed class SlotPair
{
    private const int GenerationBytes = 4;
    private const int CrcBytes = 4;

    private readonly IRecordMemory _memory;
    private readonly ICrc32 _crc;
    private readonly int _at;
    private readonly int _slotBytes;
    private readonly byte[] _slot;
    private uint _generation;
    private int _newest;

    /// <summary>A pair of slots of <paramref name="slotBytes"/> each at <paramref name="at"/>.</summary>
    public SlotPair(IRecordMemory memory, ICrc32 crc, int at, int slotBytes)
    {
        _memory = memory;
        _crc = crc;
        _at = at;
        _slotBytes = slotBytes;
        _slot = new byte[slotBytes];
        Content = new byte[slotBytes - GenerationBytes - CrcBytes];
    }

    /// <summary>
    /// The value: read by <see cref="TryLoad"/>, changed by the owner, written by <see cref="Save"/>.
    /// </summary>
    public readonly byte[] Content;

    /// <summary>Reads the newest whole slot.</summary>
    /// <returns>False when neither slot is whole: blank, foreign or damaged.</returns>
    public bool TryLoad()
    {
        bool hasFirst = TryRead(0, out uint first);
        bool hasSecond = TryRead(1, out uint second);
        if (!hasFirst && !hasSecond)
        {
            return false;
        }
        _newest = hasSecond && (!hasFirst || second > first) ? 1 : 0;
        TryRead(_newest, out _generation);
        System.Array.Copy(_slot, GenerationBytes, Content, 0, Content.Length);
        return true;
    }

    /// <summary>Writes the value over the older slot and reads it back.</summary>
    /// <returns>False when it did not read back; the value before is still whole.</returns>
    public bool Save()
    {
        int target = 1 - _newest;
        _generation++;
        LittleEndian.PutU32(_slot, 0, _generation);
        System.Array.Copy(Content, 0, _slot, GenerationBytes, Content.Length);
        int crcAt = _slotBytes - CrcBytes;
        LittleEndian.PutU32(_slot, crcAt, _crc.Compute(_slot, 0, crcAt));
        _memory.Write(_at + (target * _slotBytes), _slot, 0, _slotBytes);
        if (!TryRead(target, out uint readBack) || readBack != _generation)
        {
            return false;
        }
        _newest = target;
        return true;
    }

    private bool TryRead(int slot, out uint generation)
    {
        _memory.Read(_at + (slot * _slotBytes), _slot, 0, _slotBytes);
        generation = LittleEndian.GetU32(_slot, 0);
        int crcAt = _slotBytes - CrcBytes;
        return generation != 0 && _crc.Compute(_slot, 0, crcAt) == LittleEndian.GetU32(_slot, crcAt);
    }
}
