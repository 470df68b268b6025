using System;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Bench.Wire;

/// <summary>Our way of a telemetry sample: built, framed, found in a stream, checked, parsed.</summary>
internal sealed class SamplePath
{
    private readonly SlicedCrc32 _crc = new();
    private readonly Message _message = new();
    private readonly byte[] _cable = new byte[WireLimits.FrameBytesMax];
    private readonly CableDecoder _decoder;
    private readonly TelemetrySample _read = new();

    public SamplePath()
    {
        _decoder = new CableDecoder(_crc);
    }

    /// <summary>What is sent; typical values of a run.</summary>
    public TelemetrySample Sample { get; } = new()
    {
        NowMs = 3_600_000,
        State = (byte)DeviceState.Running,
        SetRate10mHz = 10_000,
        Rate10mHz = 9_987,
        MotorMv = 6_412,
        CurrentMa = 213,
        SupplyMv = 7_790,
        HousingDeciCelsius = 312,
        ProtrusionUm = 600,
    };

    /// <summary>Bytes on the cable of the sample sent last.</summary>
    public int FrameBytes { get; private set; }

    /// <summary>Sends and receives so many samples, frame and check and all.</summary>
    public void OverCable(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Sample.NowMs++;
            int payloadBytes = Sample.WriteTo(_message.Bytes, Message.PayloadOffset);
            _message.Seal(_crc, MessageType.Telemetry, 0, (byte)i, payloadBytes);
            FrameBytes = CableEncoder.Encode(_message, _cable, 0);
            _decoder.Take(_cable, 0, FrameBytes);
            _read.ReadFrom(_decoder.Message.Bytes, Message.PayloadOffset, _decoder.Message.PayloadEnd);
        }
        Expect(_read.NowMs == Sample.NowMs && _decoder.Discards.Total == 0);
    }

    /// <summary>Writes and reads the nine fields alone.</summary>
    public void FieldsOnly(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Sample.NowMs++;
            int payloadBytes = Sample.WriteTo(_message.Bytes, Message.PayloadOffset);
            _read.ReadFrom(_message.Bytes, Message.PayloadOffset, Message.PayloadOffset + payloadBytes);
        }
        Expect(_read.NowMs == Sample.NowMs);
    }

    private static void Expect(bool isRight)
    {
        if (!isRight)
        {
            throw new InvalidOperationException("Our own sample did not come back; the figure would be worthless.");
        }
    }
}
