using System;
using System.Linq;
using Smp.Wire.Framing;
using Xunit;

namespace Smp.Wire.Tests.Vectors;

public sealed class FrameVectorTests
{
    private readonly CableDecoder _decoder = new(new SlicedCrc32());

    public static TheoryData<string> Frames => VectorFile.NamesOf("frames.txt");

    public static TheoryData<string> Discards => VectorFile.NamesOf("discards.txt");

    [Theory]
    [MemberData(nameof(Frames))]
    public void A_message_gives_its_frame(string name)
    {
        Vector vector = VectorFile.Named(name);
        byte[] bytes = VectorFile.Named(vector["Message"]!).Bytes;
        Message message = new();
        bytes.CopyTo(message.Bytes, 0);
        message.Length = bytes.Length;
        byte[] frame = new byte[WireLimits.FrameBytesMax];
        int length = CableEncoder.Encode(message, frame, 0);
        Assert.Equal(Convert.ToHexString(vector.Bytes), Convert.ToHexString(frame, 0, length));
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public void A_frame_gives_its_message(string name)
    {
        Vector vector = VectorFile.Named(name);
        Assert.Equal(vector.Bytes.Length, _decoder.Take(vector.Bytes, 0, vector.Bytes.Length));
        Assert.True(_decoder.HasMessage);
        byte[] expected = VectorFile.Named(vector["Message"]!).Bytes;
        Assert.Equal(
            Convert.ToHexString(expected), Convert.ToHexString(_decoder.Message.Bytes, 0, _decoder.Message.Length));
    }

    [Theory]
    [MemberData(nameof(Discards))]
    public void A_bad_frame_is_discarded_once_and_for_its_reason(string name)
    {
        Vector vector = VectorFile.Named(name);
        DiscardReason reason = Enum.Parse<DiscardReason>(vector["Reason"]!);
        _decoder.Take(vector.Bytes, 0, vector.Bytes.Length);
        Assert.Equal(reason == DiscardReason.None, _decoder.HasMessage);
        Assert.Equal(reason == DiscardReason.None ? 0 : 1, _decoder.Discards.Total);
        Assert.Equal(_decoder.Discards.Total, reason == DiscardReason.None ? 0 : _decoder.Discards.Of(reason));
    }

    [Fact]
    public void Every_reason_to_discard_has_a_vector() => Assert.Equal(
        Enum.GetNames<DiscardReason>().Order(),
        VectorFile.Of("discards.txt").Select(vector => vector["Reason"]!).Distinct().Order());
}
