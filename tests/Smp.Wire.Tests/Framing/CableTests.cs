using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Smp.Wire.Framing;
using Smp.Wire.Tests.Vectors;
using Xunit;

namespace Smp.Wire.Tests.Framing;

public sealed class CableTests
{
    private readonly SlicedCrc32 _crc = new();
    private readonly byte[] _good = VectorFile.Named("frame.telemetry.typical").Bytes;

    [Fact]
    public void Every_payload_comes_back_and_its_frame_is_two_bytes_longer_with_one_zero_at_its_end() =>
        Prop.ForAll(Payloads(), payload =>
        {
            Message message = new();
            payload.CopyTo(message.Bytes, Message.PayloadOffset);
            message.Seal(_crc, MessageType.Log, 3, 200, payload.Length);
            byte[] frame = new byte[WireLimits.FrameBytesMax];
            int length = CableEncoder.Encode(message, frame, 0);
            Assert.Equal(message.Length + 2, length);
            Assert.Equal(length - 1, Array.IndexOf(frame, (byte)0));
            CableDecoder decoder = new(_crc);
            Assert.Equal(length, decoder.Take(frame, 0, length));
            Assert.True(decoder.HasMessage);
            Assert.Equal(Text(message), Text(decoder.Message));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void After_any_bytes_the_frame_behind_the_next_zero_is_found() =>
        Prop.ForAll(Streams(), noise =>
        {
            CableDecoder decoder = new(_crc);
            List<string> messages = Feed(decoder, [.. noise, 0, .. _good], int.MaxValue);
            Assert.Equal(VectorFile.Named("telemetry.typical").Bytes, Convert.FromHexString(messages[^1]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_run_of_bytes_before_a_zero_is_a_message_or_one_discard() =>
        Prop.ForAll(Streams(), stream =>
        {
            CableDecoder decoder = new(_crc);
            int messages = Feed(decoder, stream, int.MaxValue).Count;
            int runs = stream.Where((value, at) => value == 0 && at > 0 && stream[at - 1] != 0).Count();
            Assert.Equal(runs, messages + decoder.Discards.Total);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_does_not_matter_in_what_pieces_a_stream_arrives() =>
        Prop.ForAll(Streams(), Gen.Choose(1, 70).ToArbitrary(), (noise, piece) =>
        {
            byte[] stream = [.. _good, .. noise, 0, .. _good, .. noise, .. _good, 0, .. _good];
            CableDecoder whole = new(_crc);
            CableDecoder pieces = new(_crc);
            Assert.Equal(Feed(whole, stream, int.MaxValue), Feed(pieces, stream, piece));
            Assert.All(Enum.GetValues<DiscardReason>(), reason =>
                Assert.Equal(whole.Discards.Of(reason), pieces.Discards.Of(reason)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_frame_of_the_largest_message_passes_and_of_one_byte_more_does_not()
    {
        CableDecoder decoder = new(_crc);
        Feed(decoder, [.. Enumerable.Repeat((byte)250, 1 + WireLimits.MessageBytesMax), 0], int.MaxValue);
        Assert.Equal(0, decoder.Discards.Of(DiscardReason.TooLong));
        Feed(decoder, [.. Enumerable.Repeat((byte)250, 2 + WireLimits.MessageBytesMax), 0], int.MaxValue);
        Assert.Equal(1, decoder.Discards.Of(DiscardReason.TooLong));
    }

    [Fact]
    public void A_megabyte_without_a_zero_is_one_discard()
    {
        CableDecoder decoder = new(_crc);
        byte[] noise = [.. Enumerable.Repeat((byte)0x55, 1 << 20)];
        Assert.Single(Feed(decoder, [.. noise, 0, .. _good], 120));
        Assert.Equal(1, decoder.Discards.Total);
        Assert.Equal(1, decoder.Discards.Of(DiscardReason.TooLong));
    }

    [Fact]
    public void Zeros_between_frames_mean_nothing()
    {
        CableDecoder decoder = new(_crc);
        Assert.Equal(2, Feed(decoder, [0, 0, .. _good, 0, 0, 0, .. _good], int.MaxValue).Count);
        Assert.Equal(0, decoder.Discards.Total);
    }

    [Fact]
    public void Taking_stops_behind_a_message_and_leaves_the_rest()
    {
        CableDecoder decoder = new(_crc);
        byte[] stream = [.. _good, .. _good];
        Assert.Equal(_good.Length, decoder.Take(stream, 0, stream.Length));
        Assert.True(decoder.HasMessage);
        decoder.Take(stream, _good.Length, 3);
        Assert.False(decoder.HasMessage);
    }

    private static List<string> Feed(CableDecoder decoder, byte[] stream, int piece)
    {
        List<string> messages = [];
        for (int at = 0; at < stream.Length;)
        {
            at += decoder.Take(stream, at, Math.Min(piece, stream.Length - at));
            if (decoder.HasMessage)
            {
                messages.Add(Text(decoder.Message));
            }
        }
        return messages;
    }

    private static string Text(Message message) => Convert.ToHexString(message.Bytes, 0, message.Length);

    private static Arbitrary<byte[]> Payloads() =>
        Gen.Choose(0, WireLimits.PayloadBytesMax).SelectMany(length => Bytes().ArrayOf(length)).ToArbitrary();

    /// <summary>Bytes rich in zeros, short codes and pieces of a good frame, so that every fate occurs.</summary>
    private Arbitrary<byte[]> Streams()
    {
        Gen<byte[]> noise = Gen.Choose(0, 300).SelectMany(length => Bytes().ArrayOf(length));
        Gen<byte[]> cut = Gen.Choose(0, _good.Length).Select(length => _good[..length]);
        Gen<byte[]> piece = Gen.OneOf(noise, cut, Gen.Constant(_good));
        return piece.ListOf().Select(pieces => pieces.SelectMany(bytes => bytes).ToArray()).ToArbitrary();
    }

    private static Gen<byte> Bytes() => Gen.Frequency(
        (2, Gen.Constant((byte)0)), (2, Gen.Choose(1, 9).Select(value => (byte)value)),
        (1, Gen.Constant(byte.MaxValue)), (9, Gen.Choose(0, 255).Select(value => (byte)value)));
}
