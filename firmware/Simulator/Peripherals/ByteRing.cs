using System;

namespace Smp.Simulator.Peripherals;

/// <summary>Bytes in order, up to a fixed number.</summary>
public sealed class ByteRing
{
    private readonly byte[] _bytes;
    private int _first;

    /// <summary>An empty ring of this capacity.</summary>
    public ByteRing(int capacityBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacityBytes, 1);
        _bytes = new byte[capacityBytes];
    }

    /// <summary>Bytes that wait.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes that still fit.</summary>
    public int Room => _bytes.Length - Count;

    /// <summary>Puts in what fits.</summary>
    /// <returns>Bytes taken.</returns>
    public int Put(ReadOnlySpan<byte> source)
    {
        int taken = Math.Min(source.Length, Room);
        int at = (_first + Count) % _bytes.Length;
        int straight = Math.Min(taken, _bytes.Length - at);
        source[..straight].CopyTo(_bytes.AsSpan(at));
        source[straight..taken].CopyTo(_bytes);
        Count += taken;
        return taken;
    }

    /// <summary>Takes out what is there.</summary>
    /// <returns>Bytes given.</returns>
    public int Take(Span<byte> target)
    {
        int given = Math.Min(target.Length, Count);
        int straight = Math.Min(given, _bytes.Length - _first);
        _bytes.AsSpan(_first, straight).CopyTo(target);
        _bytes.AsSpan(0, given - straight).CopyTo(target[straight..]);
        _first = (_first + given) % _bytes.Length;
        Count -= given;
        return given;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _first = 0;
        Count = 0;
    }
}
