using System;
using Smp.Core.Ports;

namespace Smp.Core.Rig;

/// <summary>Record memory in an array that loses power after a given number of bytes.</summary>
public sealed class ArrayMemory : IRecordMemory
{
    public readonly byte[] Bytes;

    /// <summary>Bytes that may still be written; the write that passes it is left half done.</summary>
    public long BytesLeft = long.MaxValue;

    public long BytesWritten;

    /// <summary>Writes to this address and beyond do not stick.</summary>
    public int DeadFrom = int.MaxValue;

    /// <summary>Writes to this address and beyond stick again.</summary>
    public int DeadTo = int.MaxValue;

    /// <summary>Told the address of every write that was finished.</summary>
    public Action<int>? Wrote;

    public ArrayMemory(int sizeBytes)
    {
        Bytes = new byte[sizeBytes];
    }

    public int SizeBytes => Bytes.Length;

    public void Read(int address, byte[] target, int offset, int count) => Array.Copy(
        Bytes, address, target, offset, count);

    public void Write(int address, byte[] source, int offset, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (BytesLeft == 0)
            {
                throw new PowerCutException();
            }
            BytesLeft--;
            BytesWritten++;
            if (address + i < DeadFrom || address + i >= DeadTo)
            {
                Bytes[address + i] = source[offset + i];
            }
        }
        Wrote?.Invoke(address);
    }
}
