using Smp.Core.Ports;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Records;

namespace Smp.Core.Memory;

/// <summary>
/// The records of this epoch in a ring of fixed slots. A record not yet acknowledged is never overwritten.
/// </summary>
/// <remarks>The slot of a record follows from its sequence, so that a boot finds everything by one pass.</remarks>
public sealed class RecordRing
{
    /// <summary>
    /// Sequence numbers left out after damage: one that may have been sent is never given to other bytes.
    /// </summary>
    public const int DamageGap = 16;

    private readonly IRecordMemory _memory;
    private readonly ICrc32 _crc;
    private readonly int _slots;
    private readonly byte[] _slot = new byte[WireLimits.RecordBytes];
    private readonly byte[] _readBack = new byte[WireLimits.RecordBytes];
    private uint _nextSequence = 1;

    /// <summary>A ring over the part of the memory that <see cref="MemoryMap"/> gives it.</summary>
    public RecordRing(IRecordMemory memory, ICrc32 crc)
    {
        _memory = memory;
        _crc = crc;
        _slots = MemoryMap.RingSlots(memory.SizeBytes);
    }

    /// <summary>Newest record; 0 for none.</summary>
    public uint Newest;

    /// <summary>Highest acknowledged sequence; set by the owner of the acknowledgement.</summary>
    public uint Acked;

    /// <summary>True when the last scan found slots that should hold a record and do not.</summary>
    public bool WasDamaged;

    /// <summary>Records that the ring can hold.</summary>
    public int Slots => _slots;

    /// <summary>Sequence numbers in use and not acknowledged, holes included.</summary>
    public int WaitingCount => Newest > Acked ? Whole.Clamp((long)Newest - Acked, 0, _slots) : 0;

    /// <summary>Nine tenths of the ring are taken, gaps included: no new session may start on it.</summary>
    public bool IsNearlyFull => (long)_nextSequence - 1 - Acked >= _slots - (_slots / 10);

    /// <summary>The next record would overwrite one that nobody has acknowledged.</summary>
    public bool IsFull => !HasRoomFor(1);

    /// <summary>The next so many records overwrite none that nobody has acknowledged.</summary>
    public bool HasRoomFor(int count) => (long)_nextSequence + count - 1 - Acked <= _slots;

    /// <summary>Newest record known to have been written: acknowledged ones were, even if lost since.</summary>
    public uint NewestKnown => Newest > Acked ? Newest : Acked;

    /// <summary>The sequence the next record will have.</summary>
    public uint NextSequence => _nextSequence;

    /// <summary>Finds the newest record and whether something is missing before or behind it.</summary>
    public void Scan(uint acked)
    {
        Newest = 0;
        for (int slot = 0; slot < _slots; slot++)
        {
            ReadSlot(slot);
            uint sequence = UsageRecord.SequenceOf(_slot, 0);
            bool belongs = sequence != 0 && SlotOf(sequence) == slot && UsageRecord.IsValid(_slot, 0, _crc);
            if (belongs && sequence > Newest)
            {
                Newest = sequence;
            }
        }
        WasDamaged = IsTornBehindNewest() || Newest < acked;
        uint floor = Newest < acked ? acked : Newest;
        // What has been overwritten was acknowledged once, even when the acknowledgement itself was lost.
        Acked = floor > _slots && acked < floor - (uint)_slots ? floor - (uint)_slots : acked;
        _nextSequence = floor + 1 + (WasDamaged ? (uint)DamageGap : 0);
    }

    /// <summary>Makes every slot blank: a new epoch must not inherit records.</summary>
    public void Clear()
    {
        System.Array.Clear(_slot, 0, _slot.Length);
        for (int slot = 0; slot < _slots; slot++)
        {
            _memory.Write(AddressOf(slot), _slot, 0, _slot.Length);
        }
        Newest = 0;
        Acked = 0;
        _nextSequence = 1;
        WasDamaged = false;
    }

    /// <summary>Gives a record its sequence and its predecessor and writes it.</summary>
    /// <returns>False when the ring is full or the bytes did not read back; nothing is lost that was there
    /// before.</returns>
    public bool TryAppend(UsageRecord record)
    {
        if (IsFull)
        {
            return false;
        }
        Prepare(record);
        record.WriteTo(_slot, 0, _crc);
        return Place(record);
    }

    /// <summary>Tries the record that was just refused by its slot on the next one.</summary>
    /// <returns>As <see cref="TryAppend"/>.</returns>
    public bool TryAppendNext(UsageRecord record)
    {
        if (IsFull)
        {
            return false;
        }
        Prepare(record);
        record.Renumber(_slot, 0, _crc);
        return Place(record);
    }

    private bool Place(UsageRecord record)
    {
        int address = AddressOf(SlotOf(record.Sequence));
        _memory.Write(address, _slot, 0, _slot.Length);
        _memory.Read(address, _readBack, 0, _readBack.Length);
        _nextSequence = record.Sequence + 1;
        if (!UsageRecord.IsValid(_readBack, 0, _crc) || UsageRecord.SequenceOf(_readBack, 0) != record.Sequence)
        {
            return false;
        }
        Newest = record.Sequence;
        return true;
    }

    /// <summary>Gives a record the sequence and predecessor it would get now, without writing it.</summary>
    public void Prepare(UsageRecord record)
    {
        record.Sequence = _nextSequence;
        long distance = (long)_nextSequence - Newest;
        record.PredecessorDistance = Newest == 0 ? (byte)0 : (byte)Whole.Clamp(distance, 1, byte.MaxValue);
    }

    /// <summary>Copies one record's 64 bytes.</summary>
    /// <returns>False when that sequence is not held, or not whole.</returns>
    public bool TryCopy(uint sequence, byte[] target, int offset)
    {
        if (sequence == 0 || sequence > Newest || (long)Newest - sequence >= _slots)
        {
            return false;
        }
        _memory.Read(AddressOf(SlotOf(sequence)), target, offset, WireLimits.RecordBytes);
        return UsageRecord.SequenceOf(target, offset) == sequence && UsageRecord.IsValid(target, offset, _crc);
    }

    /// <summary>Reads one record.</summary>
    /// <returns>False when that sequence is not held, or not whole.</returns>
    public bool TryRead(uint sequence, UsageRecord record) =>
        TryCopy(sequence, _readBack, 0) && record.TryReadFrom(_readBack, 0, _crc);

    /// <summary>Reads the newest record of a mount; mount 0 is use without a cartridge.</summary>
    /// <returns>False when none is held.</returns>
    public bool TryReadNewestOf(ushort mount, UsageRecord record)
    {
        uint sequence = Newest;
        for (int looked = 0; looked < _slots && sequence > 0; looked++)
        {
            if (TryRead(sequence, record) && record.Mount == mount)
            {
                return true;
            }
            sequence--;
        }
        return false;
    }

    private bool IsTornBehindNewest()
    {
        uint behind = Newest + 1;
        ReadSlot(SlotOf(behind));
        uint sequence = UsageRecord.SequenceOf(_slot, 0);
        bool isOld = sequence != 0 && SlotOf(sequence) == SlotOf(behind) && UsageRecord.IsValid(_slot, 0, _crc);
        return !isOld && !IsBlank();
    }

    private bool IsBlank()
    {
        for (int i = 0; i < _slot.Length; i++)
        {
            if (_slot[i] != 0)
            {
                return false;
            }
        }
        return true;
    }

    private int SlotOf(uint sequence) => _slots > 0 ? (int)((sequence - 1) % (uint)_slots) : 0;

    private static int AddressOf(int slot) => MemoryMap.RingAt + (slot * WireLimits.RecordBytes);

    private void ReadSlot(int slot) => _memory.Read(AddressOf(slot), _slot, 0, _slot.Length);
}
