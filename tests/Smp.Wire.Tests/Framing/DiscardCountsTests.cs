using System;
using System.Linq;
using Smp.Wire.Framing;
using Smp.Wire.Tests.Vectors;
using Xunit;

namespace Smp.Wire.Tests.Framing;

public sealed class DiscardCountsTests
{
    [Fact]
    public void The_total_is_the_sum_of_the_reasons()
    {
        CableDecoder decoder = new(new SlicedCrc32());
        byte[] stream = [.. VectorFile.Of("discards.txt").SelectMany(vector => vector.Bytes)];
        for (int at = 0; at < stream.Length;)
        {
            at += decoder.Take(stream, at, stream.Length - at);
        }
        Assert.Equal(VectorFile.Of("discards.txt").Count - 1, decoder.Discards.Total);
        int sum = Enum.GetValues<DiscardReason>().Sum(decoder.Discards.Of);
        Assert.Equal(decoder.Discards.Total, sum);
        Assert.Equal(0, decoder.Discards.Of(DiscardReason.None));
    }
}
