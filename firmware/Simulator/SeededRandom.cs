using System;
using Smp.Core.Ports;

namespace Smp.Simulator;

/// <summary>Repeatable chance: xoshiro256** from one seed, with a stream for every part that needs one.</summary>
/// <remarks>A part that draws more often, or a new part, does not shift what the others draw.</remarks>
public sealed class SeededRandom : IRandom
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;
    private (ulong A, ulong B, ulong C, ulong D) _mark;

    /// <summary>The stream called <paramref name="name"/> of a seed.</summary>
    public SeededRandom(ulong seed, string name)
    {
        ulong state = unchecked(seed + Fold(name));
        _a = Split(ref state);
        _b = Split(ref state);
        _c = Split(ref state);
        _d = Split(ref state);
    }

    /// <summary>Remembers where the stream stands.</summary>
    internal void Mark() => _mark = (_a, _b, _c, _d);

    /// <summary>Goes back to the mark: what was drawn since is drawn again.</summary>
    internal void Return() => (_a, _b, _c, _d) = _mark;

    /// <summary>64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            ulong drawn = ulong.RotateLeft(_b * 5, 7) * 9;
            ulong shifted = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= shifted;
            _d = ulong.RotateLeft(_d, 45);
            return drawn;
        }
    }

    /// <summary>A whole number in min..max, both included; <paramref name="min"/> when the range is empty.</summary>
    public int Between(int min, int max)
    {
        if (max <= min)
        {
            return min;
        }
        ulong span = (ulong)((long)max - min) + 1;
        return (int)(min + (long)(Next() % span));
    }

    /// <summary>A number in -1..1, likeliest in the middle: two uniform draws added.</summary>
    public double Triangle()
    {
        ulong drawn = Next();
        return ((drawn >> 32) + (drawn & 0xFFFFFFFF)) / 4294967295.0 - 1.0;
    }

    /// <inheritdoc/>
    public void Fill(byte[] target)
    {
        ArgumentNullException.ThrowIfNull(target);
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = (byte)(Next() >> 56);
        }
    }

    private static ulong Split(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    private static ulong Fold(string name)
    {
        ulong folded = 0xCBF29CE484222325;
        foreach (char letter in name)
        {
            folded = unchecked((folded ^ letter) * 0x100000001B3);
        }
        return folded;
    }
}
