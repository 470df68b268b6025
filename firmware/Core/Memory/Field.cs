using Smp.Wire.Framing;

namespace Smp.Core.Memory;

/// <summary>A place in a byte array that moves on with every field written or read.</summary>
public sealed class Field
{
    private const int CountersBytes = 24;

    /// <summary>A cursor at the start of these bytes.</summary>
    public Field(byte[] bytes)
    {
        Bytes = bytes;
    }

    /// <summary>The bytes.</summary>
    public readonly byte[] Bytes;

    /// <summary>The next byte to write or read.</summary>
    public int At;

    /// <summary>Back to the start.</summary>
    public void Reset() => At = 0;

    /// <summary>Writes one byte.</summary>
    public void PutU8(byte value)
    {
        Bytes[At] = value;
        At++;
    }

    /// <summary>Writes two bytes.</summary>
    public void PutU16(ushort value)
    {
        LittleEndian.PutU16(Bytes, At, value);
        At += 2;
    }

    /// <summary>Writes four bytes.</summary>
    public void PutU32(uint value)
    {
        LittleEndian.PutU32(Bytes, At, value);
        At += 4;
    }

    /// <summary>Writes eight bytes.</summary>
    public void PutU64(ulong value)
    {
        LittleEndian.PutU64(Bytes, At, value);
        At += 8;
    }

    /// <summary>Writes all of an array.</summary>
    public void PutBytes(byte[] value)
    {
        LittleEndian.PutBytes(Bytes, At, value);
        At += value.Length;
    }

    /// <summary>Writes three totals, eight bytes each, unless these bytes hold them already.</summary>
    public void PutCounters(UseCounters value)
    {
        if (!value.IsUnwritten)
        {
            At += CountersBytes;
            return;
        }
        value.IsUnwritten = false;
        PutU64((ulong)value.MotorOnMs);
        PutU64((ulong)value.LoadedMs);
        PutU64((ulong)value.Strokes);
    }

    /// <summary>Reads one byte.</summary>
    public byte NextU8() => Bytes[Move(1)];

    /// <summary>Reads two bytes.</summary>
    public ushort NextU16() => LittleEndian.GetU16(Bytes, Move(2));

    /// <summary>Reads four bytes.</summary>
    public uint NextU32() => LittleEndian.GetU32(Bytes, Move(4));

    /// <summary>Reads eight bytes.</summary>
    public ulong NextU64() => LittleEndian.GetU64(Bytes, Move(8), Bytes.Length);

    /// <summary>Fills an array.</summary>
    public void NextBytes(byte[] target) => LittleEndian.GetBytes(Bytes, Move(target.Length), Bytes.Length, target);

    /// <summary>Reads three totals.</summary>
    public void NextCounters(UseCounters target)
    {
        target.MotorOnMs = NextTotal();
        target.LoadedMs = NextTotal();
        target.Strokes = NextTotal();
    }

    private long NextTotal() => (long)(NextU64() & long.MaxValue);

    private int Move(int count)
    {
        int at = At;
        At += count;
        return at;
    }
}
