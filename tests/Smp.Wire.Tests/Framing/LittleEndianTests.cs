using System;
using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using Smp.Wire.Framing;
using Xunit;

namespace Smp.Wire.Tests.Framing;

public sealed class LittleEndianTests
{
    private readonly byte[] _bytes = new byte[16];

    [Fact]
    public void What_is_put_is_got_and_is_little_endian() => Prop.ForAll<ulong>(value =>
    {
        LittleEndian.PutU64(_bytes, 3, value);
        Assert.Equal(value, BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(3)));
        Assert.Equal(value, LittleEndian.GetU64(_bytes, 3, 11));
        LittleEndian.PutU40(_bytes, 3, (long)(value & 0xFF_FFFF_FFFF));
        Assert.Equal((long)(value & 0xFF_FFFF_FFFF), LittleEndian.GetU40(_bytes, 3, 8));
        LittleEndian.PutU32(_bytes, 3, (uint)(value & 0xFFFF_FFFF));
        Assert.Equal((uint)(value & 0xFFFF_FFFF), LittleEndian.GetU32(_bytes, 3, 7));
        LittleEndian.PutU16(_bytes, 3, (ushort)(value & 0xFFFF));
        Assert.Equal((ushort)(value & 0xFFFF), LittleEndian.GetU16(_bytes, 3, 5));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bytes_beside_a_field_are_left_alone()
    {
        LittleEndian.PutU40(_bytes, 4, 0xFF_FFFF_FFFF);
        Assert.Equal("00000000FFFFFFFFFF00000000000000", Convert.ToHexString(_bytes));
    }

    [Fact]
    public void A_field_that_ends_behind_the_end_is_zero()
    {
        Array.Fill(_bytes, (byte)0xFF);
        Assert.Equal(0, LittleEndian.GetU8(_bytes, 4, 4));
        Assert.Equal(0, LittleEndian.GetU16(_bytes, 4, 5));
        Assert.Equal(0u, LittleEndian.GetU32(_bytes, 4, 7));
        Assert.Equal(0L, LittleEndian.GetU40(_bytes, 4, 8));
        Assert.Equal(0ul, LittleEndian.GetU64(_bytes, 4, 11));
        byte[] field = [1, 2, 3];
        LittleEndian.GetBytes(_bytes, 4, 6, field);
        Assert.Equal([0, 0, 0], field);
    }
}
