using System;
using Smp.Core.Ports;

namespace Smp.Budget.Busy;

/// <summary>A record memory of which a share of the writes does not hold.</summary>
public sealed class WornMemory : IRecordMemory
{
    private readonly byte[] _bytes;
    private readonly Random _random;

    /// <summary>A blank memory.</summary>
    /// <param name="sizeBytes">Its size.</param>
    /// <param name="seed">Seed of its luck.</param>
    public WornMemory(int sizeBytes, int seed)
    {
        _bytes = new byte[sizeBytes];
        _random = new Random(seed);
    }

    /// <summary>How many of a hundred writes lose a byte.</summary>
    public int LostPercent { get; set; }

    /// <inheritdoc/>
    public int SizeBytes => _bytes.Length;

    /// <inheritdoc/>
    public void Read(int address, byte[] target, int offset, int count) =>
        Array.Copy(_bytes, address, target, offset, count);

    /// <inheritdoc/>
    public void Write(int address, byte[] source, int offset, int count)
    {
        Array.Copy(source, offset, _bytes, address, count);
        if (_random.Next(100) < LostPercent)
        {
            _bytes[address + _random.Next(count)] ^= 0x55;
        }
    }
}
