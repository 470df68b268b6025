using Smp.Wire.Framing;
using Smp.Wire.Records;
using Smp.Wire.Tests.Vectors;
using Xunit;

namespace Smp.Wire.Tests.Records;

public sealed class UsageRecordTests
{
    private readonly SlicedCrc32 _crc = new();

    [Fact]
    public void No_single_flipped_bit_is_taken_for_a_record()
    {
        byte[] bytes = VectorFile.Named("record.run.typical").Bytes;
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(UsageRecord.IsValid(bytes, 0, _crc), $"bit {bit}");
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
        Assert.True(UsageRecord.IsValid(bytes, 0, _crc));
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0xFF)]
    public void Blank_memory_is_no_record(byte blank)
    {
        byte[] bytes = new byte[WireLimits.RecordBytes];
        System.Array.Fill(bytes, blank);
        Assert.False(new UsageRecord().TryReadFrom(bytes, 0, _crc));
    }

    [Fact]
    public void A_record_of_sequence_0_is_none_even_with_a_right_sum()
    {
        byte[] bytes = new byte[WireLimits.RecordBytes];
        new UsageRecord { Cartridge = 5 }.WriteTo(bytes, 0, _crc);
        Assert.False(UsageRecord.IsValid(bytes, 0, _crc));
    }

    [Fact]
    public void A_refused_record_leaves_the_fields_as_they_were()
    {
        UsageRecord record = new() { Sequence = 9, LifeStrokes = 77 };
        Assert.False(record.TryReadFrom(new byte[WireLimits.RecordBytes], 0, _crc));
        Assert.Equal((9u, 77L), (record.Sequence, record.LifeStrokes));
    }

    [Fact]
    public void A_record_may_lie_anywhere_in_a_larger_array()
    {
        byte[] bytes = new byte[200];
        UsageRecord written = new() { Sequence = 4, LifeLoadedMs = (1L << 40) - 1, Boot = 3 };
        written.WriteTo(bytes, 101, _crc);
        UsageRecord read = new();
        Assert.True(read.TryReadFrom(bytes, 101, _crc));
        Assert.Equal((4u, (1L << 40) - 1, (byte)3), (read.Sequence, read.LifeLoadedMs, read.Boot));
        Assert.Equal(0, bytes[100]);
        Assert.Equal(0, bytes[165]);
    }

    [Fact]
    public void Life_counters_hold_fifty_thousand_hours_of_full_speed()
    {
        const long Hours = 50_000;
        Assert.True(Hours * 3_600_000 < 1L << 40);
        Assert.True(Hours * 3_600 * (Ceilings.StrokeRate10mHzMax / 100) < 1L << 40);
    }
}
