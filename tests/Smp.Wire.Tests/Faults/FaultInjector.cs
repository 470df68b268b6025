using System;

namespace Smp.Wire.Tests.Faults;

/// <summary>Puts one fault into a stretch of bytes. Seeded: the same seed hurts the same bytes.</summary>
public sealed class FaultInjector
{
    /// <summary>Longest stretch that one fault touches.</summary>
    public const int FaultBytesMax = 16;

    private readonly Random _random;
    private readonly byte[] _bytes;

    /// <summary>An injector whose result lies in <paramref name="target"/>.</summary>
    public FaultInjector(int seed, byte[] target)
    {
        _random = new Random(seed);
        _bytes = target;
    }

    /// <summary>What the last call did.</summary>
    public FaultKind Kind { get; private set; }

    /// <summary>Copies a stretch, hurt from a byte in <paramref name="from"/>..<paramref name="to"/> on.</summary>
    /// <returns>Length of the result.</returns>
    public int Hurt(ReadOnlySpan<byte> stretch, int from, int to)
    {
        Kind = (FaultKind)_random.Next(5);
        int at = _random.Next(from, to);
        int most = Math.Min(FaultBytesMax, stretch.Length - at);
        return Kind switch
        {
            FaultKind.Bit => Flip(stretch, at),
            FaultKind.Drop => Cut(stretch, at, 1),
            FaultKind.Insert => Insert(stretch, at, _random.Next(1, FaultBytesMax + 1)),
            FaultKind.Burst => Overwrite(stretch, at, _random.Next(2, most + 1)),
            _ => Cut(stretch, at, _random.Next(2, most + 1)),
        };
    }

    private int Flip(ReadOnlySpan<byte> stretch, int at)
    {
        stretch.CopyTo(_bytes);
        _bytes[at] ^= (byte)(1 << _random.Next(8));
        return stretch.Length;
    }

    private int Cut(ReadOnlySpan<byte> stretch, int at, int count)
    {
        stretch[..at].CopyTo(_bytes);
        stretch[(at + count)..].CopyTo(_bytes.AsSpan(at));
        return stretch.Length - count;
    }

    private int Insert(ReadOnlySpan<byte> stretch, int at, int count)
    {
        stretch[..at].CopyTo(_bytes);
        Fill(at, count);
        stretch[at..].CopyTo(_bytes.AsSpan(at + count));
        return stretch.Length + count;
    }

    private int Overwrite(ReadOnlySpan<byte> stretch, int at, int count)
    {
        stretch.CopyTo(_bytes);
        Fill(at, count);
        return stretch.Length;
    }

    /// <summary>One byte in eight is a zero: a false delimiter is the worst that can come in.</summary>
    private void Fill(int at, int count)
    {
        for (int i = at; i < at + count; i++)
        {
            int value = _random.Next(2048);
            _bytes[i] = value < 256 ? (byte)0 : (byte)(value & 0xFF);
        }
    }
}
