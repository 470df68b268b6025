using Smp.Core.Ports;
using Smp.Wire.Framing;

namespace Smp.Core.Memory;

/// <summary>How far the paired ledger has committed, and its head when it said so.</summary>
public sealed class Acknowledgement
{
    private const int SequenceAt = 0;
    private const int HeadAt = 4;

    private readonly SlotPair _slots;

    /// <summary>An acknowledgement in its place of the memory.</summary>
    public Acknowledgement(IRecordMemory memory, ICrc32 crc)
    {
        _slots = new SlotPair(memory, crc, MemoryMap.AcknowledgementAt, MemoryMap.AcknowledgementSlotBytes);
    }

    /// <summary>Highest sequence acknowledged; 0 for none.</summary>
    public uint Sequence;

    /// <summary>Hash of the ledger's newest row then.</summary>
    public readonly byte[] Head = new byte[32];

    /// <summary>Reads what was saved. Losing it costs repeats, never records.</summary>
    public void Load()
    {
        bool isWhole = _slots.TryLoad();
        Sequence = isWhole ? LittleEndian.GetU32(_slots.Content, SequenceAt) : 0;
        System.Array.Clear(Head, 0, Head.Length);
        if (isWhole)
        {
            System.Array.Copy(_slots.Content, HeadAt, Head, 0, Head.Length);
        }
    }

    /// <summary>Saves a new one.</summary>
    public void Save(uint sequence, byte[] head)
    {
        Sequence = sequence;
        System.Array.Copy(head, 0, Head, 0, Head.Length);
        LittleEndian.PutU32(_slots.Content, SequenceAt, sequence);
        LittleEndian.PutBytes(_slots.Content, HeadAt, Head);
        _slots.Save();
    }

    /// <summary>Nothing acknowledged: a new epoch must inherit nothing, from either slot.</summary>
    public void Clear()
    {
        System.Array.Clear(Head, 0, Head.Length);
        Save(0, Head);
        Save(0, Head);
    }
}
