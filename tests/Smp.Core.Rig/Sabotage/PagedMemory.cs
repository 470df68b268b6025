using System;
using Smp.Core.Ports;

namespace Smp.Core.Rig.Sabotage;

/// <summary>Flash in the place of FRAM: a write that loses its power takes the whole page with it.</summary>
/// <param name="memory">What keeps the bytes.</param>
public sealed class PagedMemory(ArrayMemory memory) : IRecordMemory
{
    private const int PageBytes = 256;

    /// <inheritdoc/>
    public int SizeBytes => memory.SizeBytes;

    /// <inheritdoc/>
    public void Read(int address, byte[] target, int offset, int count) => memory.Read(address, target, offset, count);

    /// <inheritdoc/>
    public void Write(int address, byte[] source, int offset, int count)
    {
        try
        {
            memory.Write(address, source, offset, count);
        }
        catch (PowerCutException cut)
        {
            int at = (address + cut.DoneBytes) / PageBytes * PageBytes;
            Array.Clear(memory.Bytes, at, Math.Min(PageBytes, SizeBytes - at));
            throw;
        }
    }
}
