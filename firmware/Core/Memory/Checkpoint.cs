using Smp.Core.Ports;
using Smp.Wire.Framing;
using Smp.Wire.Records;

namespace Smp.Core.Memory;

/// <summary>The open run, saved once a second: what a power cut turns into a record at the next boot.</summary>
/// <remarks>It names the sequence its record will have, so it is stale as soon as that record stands in the
/// ring.</remarks>
public sealed class Checkpoint
{
    private readonly SlotPair _slots;
    private readonly ICrc32 _crc;

    /// <summary>A checkpoint in its place of the memory.</summary>
    public Checkpoint(IRecordMemory memory, ICrc32 crc)
    {
        _crc = crc;
        _slots = new SlotPair(memory, crc, MemoryMap.CheckpointAt, MemoryMap.CheckpointSlotBytes);
    }

    /// <summary>Saves what the record would be if the run ended now.</summary>
    /// <returns>False when it did not read back.</returns>
    public bool Save(UsageRecord open)
    {
        open.WriteTo(_slots.Content, 0, _crc);
        return _slots.Save();
    }

    /// <summary>Reads the newest one.</summary>
    /// <returns>False when there is none, or it belongs to a record that is already in the ring.</returns>
    public bool TryLoad(UsageRecord open, uint newestInRing) =>
        _slots.TryLoad() && open.TryReadFrom(_slots.Content, 0, _crc) && open.Sequence > newestInRing;

    /// <summary>Makes it blank: a new epoch must not inherit a run.</summary>
    public void Clear()
    {
        System.Array.Clear(_slots.Content, 0, _slots.Content.Length);
        _slots.Save();
        _slots.Save();
    }
}
