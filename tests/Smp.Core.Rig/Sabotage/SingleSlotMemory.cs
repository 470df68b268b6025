using Smp.Core.Memory;
using Smp.Core.Ports;

namespace Smp.Core.Rig.Sabotage;

/// <summary>Both slots of a pair in one place: a write that is left half done has destroyed the value before.</summary>
/// <param name="memory">What keeps the bytes.</param>
/// <param name="pairAt">Where the pair lies.</param>
/// <param name="slotBytes">Bytes of one of its slots.</param>
public sealed class SingleSlotMemory(IRecordMemory memory, int pairAt, int slotBytes) : IRecordMemory
{
    /// <inheritdoc/>
    public int SizeBytes => memory.SizeBytes;

    /// <summary>The pen's checkpoint with one slot.</summary>
    public static IRecordMemory OfCheckpoint(IRecordMemory memory) => new SingleSlotMemory(
        memory, MemoryMap.CheckpointAt, MemoryMap.CheckpointSlotBytes);

    /// <summary>The pen's configuration with one slot.</summary>
    public static IRecordMemory OfConfiguration(IRecordMemory memory) => new SingleSlotMemory(
        memory, MemoryMap.ConfigurationAt, MemoryMap.ConfigurationSlotBytes);

    /// <inheritdoc/>
    public void Read(int address, byte[] target, int offset, int count) =>
        memory.Read(Fold(address), target, offset, count);

    /// <inheritdoc/>
    public void Write(int address, byte[] source, int offset, int count) =>
        memory.Write(Fold(address), source, offset, count);

    private int Fold(int address) => address == pairAt + slotBytes ? pairAt : address;
}
