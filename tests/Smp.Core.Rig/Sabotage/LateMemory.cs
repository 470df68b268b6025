using System;
using Smp.Core.Ports;

namespace Smp.Core.Rig.Sabotage;

/// <summary>A memory that answers before it has stored: a power cut undoes the write before it too.</summary>
/// <param name="memory">What keeps the bytes.</param>
public sealed class LateMemory(ArrayMemory memory) : IRecordMemory
{
    private byte[] _before = [];
    private int _at;

    /// <inheritdoc/>
    public int SizeBytes => memory.SizeBytes;

    /// <inheritdoc/>
    public void Read(int address, byte[] target, int offset, int count) => memory.Read(address, target, offset, count);

    /// <inheritdoc/>
    public void Write(int address, byte[] source, int offset, int count)
    {
        byte[] before = memory.Bytes.AsSpan(address, count).ToArray();
        try
        {
            memory.Write(address, source, offset, count);
        }
        catch (PowerCutException)
        {
            _before.CopyTo(memory.Bytes, _at);
            throw;
        }
        (_before, _at) = (before, address);
    }
}
