using System;
using Smp.Core.Ports;

namespace Smp.Core.Rig;

/// <summary>Record memory in an array that loses power after a given number of bytes or of writes.</summary>
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

    private int _writesLeft = int.MaxValue;
    private int _donePermille;

    public ArrayMemory(int sizeBytes)
    {
        Bytes = new byte[sizeBytes];
    }

    public int SizeBytes => Bytes.Length;

    /// <summary>Power for so many writes, and for a part of the next.</summary>
    public void CutInWrite(int writesLeft, int donePermille)
    {
        _writesLeft = writesLeft;
        _donePermille = donePermille;
    }

    /// <summary>Power for good.</summary>
    public void HoldPower()
    {
        BytesLeft = long.MaxValue;
        _writesLeft = int.MaxValue;
    }

    public void Read(int address, byte[] target, int offset, int count) => Array.Copy(
        Bytes, address, target, offset, count);

    public void Write(int address, byte[] source, int offset, int count)
    {
        long powered = _writesLeft-- > 0 ? BytesLeft : Math.Min(BytesLeft, (long)count * _donePermille / 1_000);
        int done = (int)Math.Min(powered, count);
        Store(address, source, offset, done);
        BytesWritten += done;
        BytesLeft -= done;
        if (done < count)
        {
            throw new PowerCutException(address, count, done);
        }
        Wrote?.Invoke(address);
    }

    private void Store(int address, byte[] source, int offset, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (address + i < DeadFrom || address + i >= DeadTo)
            {
                Bytes[address + i] = source[offset + i];
            }
        }
    }
}
