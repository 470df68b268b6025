using Smp.Core.Memory;
using Smp.Core.Ports;

namespace Smp.World.Faults;

/// <summary>Stands before the pen's memory and swallows one write to the ring when told to.</summary>
internal sealed class ForgetfulMemory(IRecordMemory memory) : IRecordMemory
{
    private bool _forgetsNext;

    /// <inheritdoc/>
    public int SizeBytes => memory.SizeBytes;

    /// <summary>The next record's write does not hold.</summary>
    public void ForgetNext() => _forgetsNext = true;

    /// <inheritdoc/>
    public void Read(int address, byte[] target, int offset, int count) => memory.Read(address, target, offset, count);

    /// <inheritdoc/>
    public void Write(int address, byte[] source, int offset, int count)
    {
        bool isForgotten = _forgetsNext && address >= MemoryMap.RingAt;
        _forgetsNext &= !isForgotten;
        if (!isForgotten)
        {
            memory.Write(address, source, offset, count);
        }
    }
}
