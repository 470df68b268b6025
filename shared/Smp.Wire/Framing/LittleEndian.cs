namespace Smp.Wire.Framing;

/// <summary>Fixed-width little-endian integers in a byte array.</summary>
/// <remarks>
/// The readers that take an <c>end</c> give 0, the closed value, for a field that does not lie wholly before it:
/// that is how an older, shorter message is read.
/// </remarks>
public static class LittleEndian
{
    /// <summary>Two bytes at <paramref name="at"/>.</summary>
    public static ushort GetU16(byte[] bytes, int at) => (ushort)(bytes[at] | (bytes[at + 1] << 8));

    /// <summary>Four bytes at <paramref name="at"/>.</summary>
    public static uint GetU32(byte[] bytes, int at) =>
        bytes[at] | ((uint)bytes[at + 1] << 8) | ((uint)bytes[at + 2] << 16) | ((uint)bytes[at + 3] << 24);

    /// <summary>One byte at <paramref name="at"/>, or 0 beyond <paramref name="end"/>.</summary>
    public static byte GetU8(byte[] bytes, int at, int end) => at + 1 <= end ? bytes[at] : (byte)0;

    /// <summary>Two bytes at <paramref name="at"/>, or 0 beyond <paramref name="end"/>.</summary>
    public static ushort GetU16(byte[] bytes, int at, int end) => at + 2 <= end ? GetU16(bytes, at) : (ushort)0;

    /// <summary>Four bytes at <paramref name="at"/>, or 0 beyond <paramref name="end"/>.</summary>
    public static uint GetU32(byte[] bytes, int at, int end) => at + 4 <= end ? GetU32(bytes, at) : 0;

    /// <summary>Five bytes at <paramref name="at"/>, or 0 beyond <paramref name="end"/>.</summary>
    public static long GetU40(byte[] bytes, int at, int end) =>
        at + 5 <= end ? GetU32(bytes, at) | ((long)bytes[at + 4] << 32) : 0;

    /// <summary>Eight bytes at <paramref name="at"/>, or 0 beyond <paramref name="end"/>.</summary>
    public static ulong GetU64(byte[] bytes, int at, int end) =>
        at + 8 <= end ? GetU32(bytes, at) | ((ulong)GetU32(bytes, at + 4) << 32) : 0;

    /// <summary>
    /// Copies a field of bytes, or clears the target when the field does not lie wholly before the end.
    /// </summary>
    public static void GetBytes(byte[] bytes, int at, int end, byte[] target)
    {
        if (at + target.Length <= end)
        {
            System.Array.Copy(bytes, at, target, 0, target.Length);
        }
        else
        {
            System.Array.Clear(target, 0, target.Length);
        }
    }

    /// <summary>Writes two bytes.</summary>
    public static void PutU16(byte[] bytes, int at, ushort value)
    {
        bytes[at] = (byte)(value & 0xFF);
        bytes[at + 1] = (byte)(value >> 8);
    }

    /// <summary>Writes four bytes.</summary>
    public static void PutU32(byte[] bytes, int at, uint value)
    {
        unchecked
        {
            bytes[at] = (byte)value;
            bytes[at + 1] = (byte)(value >> 8);
            bytes[at + 2] = (byte)(value >> 16);
            bytes[at + 3] = (byte)(value >> 24);
        }
    }

    /// <summary>Writes five bytes of a value in 0..2^40-1.</summary>
    public static void PutU40(byte[] bytes, int at, long value)
    {
        PutU32(bytes, at, (uint)(value & 0xFFFFFFFF));
        bytes[at + 4] = (byte)((value >> 32) & 0xFF);
    }

    /// <summary>Writes eight bytes.</summary>
    public static void PutU64(byte[] bytes, int at, ulong value)
    {
        PutU32(bytes, at, (uint)(value & 0xFFFFFFFF));
        PutU32(bytes, at + 4, (uint)(value >> 32));
    }

    /// <summary>Writes a whole array.</summary>
    public static void PutBytes(byte[] bytes, int at, byte[] value) =>
        System.Array.Copy(value, 0, bytes, at, value.Length);
}
