using System;
using System.Linq;
using System.Text;
using Smp.Esp32.Board;
using Smp.Wire;
using Smp.Wire.Framing;
using Xunit;

namespace Smp.Esp32.Tests;

/// <summary>Sums and tags of the chip against those of the host.</summary>
public sealed class SumTests : ChipTests
{
    [Fact]
    public void Crc_is_the_one_of_the_wire()
    {
        Random random = new Random(7);
        ChipCrc32 chip = new ChipCrc32();
        SlicedCrc32 host = new SlicedCrc32();
        byte[] bytes = new byte[300];
        for (int i = 0; i < 2_000; i++)
        {
            random.NextBytes(bytes);
            int offset = random.Next(bytes.Length);
            int count = random.Next(bytes.Length - offset + 1);
            Assert.Equal(host.Compute(bytes, offset, count), chip.Compute(bytes, offset, count));
        }
    }

    [Fact]
    public void Crc_of_the_digits_is_the_check_value_of_IEEE_802_3() =>
        Assert.Equal(0xCBF43926, new ChipCrc32().Compute(Encoding.ASCII.GetBytes("123456789"), 0, 9));

    // RFC 4231, test cases 1 and 2.
    [Theory]
    [InlineData("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "Hi There", "b0344c61d8db38535ca8afceaf0bf12b")]
    [InlineData("4a656665", "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c7")]
    public void Tag_is_the_first_half_of_the_standard_s(string key, string text, string tag)
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(text), 99, 99];
        byte[] made = new byte[SignedEnvelope.TagBytes];
        new ChipHmac().Tag(Convert.FromHexString(key), bytes, text.Length, made);
        Assert.Equal(tag, Convert.ToHexStringLower(made));
    }

    [Fact]
    public void Key_is_left_as_it_was()
    {
        byte[] key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
        new ChipHmac().Tag(key, new byte[10], 10, new byte[SignedEnvelope.TagBytes]);
        Assert.Equal(Enumerable.Range(1, 32).Select(i => (byte)i), key);
    }
}
