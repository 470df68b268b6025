using System;
using Smp.Wire.Framing;

namespace Smp.Wire.Tests.Faults;

/// <summary>Frames as a pen would send them one behind the other, each message unlike any other.</summary>
public sealed class SentFrames
{
    /// <summary>The shortest frame here: that is what the promise of two lost frames is made for.</summary>
    public const int FrameBytesMin = 16;

    private const int Overhead = WireLimits.HeaderBytes + WireLimits.CrcBytes + 2;

    private readonly byte[] _stream;
    private readonly byte[][] _messages;
    private readonly int[] _starts;

    /// <summary>Frames of 16 to 250 bytes, most of them short.</summary>
    public SentFrames(int seed, int count)
    {
        Random random = new(seed);
        _messages = new byte[count][];
        _starts = new int[count + 1];
        _stream = new byte[count * WireLimits.FrameBytesMax];
        for (int i = 0; i < count; i++)
        {
            Message message = Random(random, i);
            _messages[i] = message.Bytes.AsSpan(0, message.Length).ToArray();
            _starts[i + 1] = _starts[i] + CableEncoder.Encode(message, _stream, _starts[i]);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _messages.Length;

    /// <summary>The bytes of some frames.</summary>
    public ReadOnlySpan<byte> Frames(int first, int count) => _stream.AsSpan(_starts[first].._starts[first + count]);

    /// <summary>Where a frame starts in the bytes of all.</summary>
    public int StartOf(int frame) => _starts[frame];

    /// <summary>The message that a frame carries.</summary>
    public ReadOnlySpan<byte> MessageOf(int frame) => _messages[frame];

    private static Message Random(Random random, int number)
    {
        Message message = new();
        int longest = random.Next(16) == 0 ? WireLimits.PayloadBytesMax : 50;
        int length = random.Next(FrameBytesMin - Overhead, longest + 1);
        random.NextBytes(message.Bytes.AsSpan(Message.PayloadOffset, length));
        // Real payloads are rich in zeros, and a zero is what stuffing is about.
        for (int i = random.Next(4); i < length; i += random.Next(1, 9))
        {
            message.Bytes[Message.PayloadOffset + i] = 0;
        }
        LittleEndian.PutU16(message.Bytes, Message.PayloadOffset, (ushort)number);
        message.Seal(new SlicedCrc32(), MessageType.Telemetry, 0, (byte)(number & 0xFF), length);
        return message;
    }
}
