using System;
using System.Text;
using Smp.Wire.Framing;
using Xunit;

namespace Smp.Wire.Tests.Framing;

public sealed class CrcTests
{
    private readonly SlicedCrc32 _crc = new();

    [Fact]
    public void The_nine_digits_give_the_check_value() =>
        Assert.Equal(0xCBF43926u, _crc.Compute(Encoding.ASCII.GetBytes("123456789"), 0, 9));

    [Fact]
    public void Nothing_gives_zero() => Assert.Equal(0u, _crc.Compute([], 0, 0));

    [Fact]
    public void Every_length_and_offset_gives_what_bit_by_bit_arithmetic_gives()
    {
        byte[] bytes = new byte[300];
        new Random(7).NextBytes(bytes);
        for (int offset = 0; offset < 9; offset++)
        {
            for (int count = 0; offset + count <= bytes.Length; count++)
            {
                Assert.Equal(BitByBit(bytes.AsSpan(offset, count)), _crc.Compute(bytes, offset, count));
            }
        }
    }

    private static uint BitByBit(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                uint isSet = (crc ^ (uint)(value >> bit)) & 1;
                crc = (crc >> 1) ^ (isSet * 0xEDB88320);
            }
        }
        return ~crc;
    }
}
