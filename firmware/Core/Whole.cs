namespace Smp.Core;

/// <summary>
/// Whole-number arithmetic that cannot fail: the chip throws on division by zero and wraps without a word.
/// </summary>
public static class Whole
{
    /// <summary>Truncated quotient; 0 when the divisor is not positive.</summary>
    public static long Divide(long numerator, long divisor) => divisor > 0 ? numerator / divisor : 0;

    /// <summary>The value, moved into min..max.</summary>
    public static int Clamp(long value, int min, int max) => value < min ? min : value > max ? max : (int)value;

    /// <summary>The smaller of two.</summary>
    public static int Least(int a, int b) => a < b ? a : b;

    /// <summary>The low 32 bits, as clocks travel in records and messages.</summary>
    public static uint Low32(long value) => (uint)(value & 0xFFFFFFFF);

    /// <summary>A non-negative value in 16 bits; what does not fit shows as the largest.</summary>
    public static ushort Saturate16(long value) => (ushort)Clamp(value, 0, ushort.MaxValue);

    /// <summary>A non-negative value in 32 bits; what does not fit shows as the largest.</summary>
    public static uint Saturate32(long value) => value < 0 ? 0 : value > uint.MaxValue ? uint.MaxValue : (uint)value;
}
