using System;
using System.IO;
using Google.Protobuf;
using Smp.Wire.Messages;

namespace Smp.Bench.Wire;

/// <summary>Google.Protobuf's way of the same nine fields.</summary>
internal sealed class ProtobufPath
{
    private readonly TelemetrySample _sample;
    private readonly ProtobufSample _sent = new();
    private readonly ProtobufSample _read = new();
    private readonly byte[] _bytes = new byte[128];

    public ProtobufPath(TelemetrySample sample)
    {
        _sample = sample;
    }

    /// <summary>The library's own framing of a stream, a length before each message; reused all round.</summary>
    public void Delimited(int count)
    {
        using MemoryStream stream = new(_bytes);
        for (int i = 0; i < count; i++)
        {
            _sample.NowMs++;
            _sent.CopyFrom(_sample);
            stream.Position = 0;
            _sent.WriteDelimitedTo(stream);
            stream.Position = 0;
            _read.Clear();
            _read.MergeDelimitedFrom(stream);
        }
        Expect();
    }

    /// <summary>The library's fastest way, spans over a reused buffer, with a length byte put before by hand.</summary>
    public void Spans(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _sample.NowMs++;
            _sent.CopyFrom(_sample);
            int size = _sent.CalculateSize();
            _bytes[0] = (byte)size;
            _sent.WriteTo(_bytes.AsSpan(1, size));
            _read.Clear();
            _read.MergeFrom(new ReadOnlySpan<byte>(_bytes, 1, _bytes[0]));
        }
        Expect();
    }

    private void Expect()
    {
        if (_read.NowMs != _sample.NowMs || _read.ProtrusionUm != _sample.ProtrusionUm)
        {
            throw new InvalidOperationException("The peer's sample did not come back; the figure would be worthless.");
        }
    }
}
