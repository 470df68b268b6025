using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Core.Ports;
using Smp.Link;
using Smp.Wire;
using Smp.Wire.Framing;

namespace Smp.Bridge.Tests.Air;

/// <summary>A broker between a simulated pen and a host: whole messages, kept for whoever listens.</summary>
internal sealed class AirWire : IMessageLink, IByteChannel
{
    private readonly SlicedCrc32 _crc = new();
    private readonly CableDecoder _decoder;
    private readonly Queue<byte[]> _toPen = new();
    private readonly Queue<byte> _toHost = new();
    private readonly byte[] _frame = new byte[WireLimits.FrameBytesMax];

    public AirWire()
    {
        _decoder = new CableDecoder(_crc);
    }

    public string Name => "air";

    public Message Received { get; } = new();

    public bool CanSend => true;

    /// <summary>Every message the host has said, in order.</summary>
    public List<byte[]> SaidByHost { get; } = [];

    /// <summary>Every message the pen has said, in order.</summary>
    public List<byte[]> SaidByPen { get; } = [];

    public void Pump()
    {
    }

    public bool TryReceive()
    {
        if (!_toPen.TryDequeue(out byte[]? message))
        {
            return false;
        }
        message.CopyTo(Received.Bytes, 0);
        Received.Length = message.Length;
        return Received.Check(_crc) == DiscardReason.None;
    }

    public void Send(Message message)
    {
        SaidByPen.Add([.. message.Bytes.Take(message.Length)]);
        GiveToHost(SaidByPen[^1]);
    }

    public int Read(byte[] target, int offset, int count)
    {
        int taken = 0;
        while (taken < count && _toHost.TryDequeue(out byte value))
        {
            target[offset + taken++] = value;
        }
        return taken;
    }

    public int Write(byte[] source, int offset, int count)
    {
        for (int at = 0; at < count;)
        {
            at += _decoder.Take(source, offset + at, count - at);
            if (_decoder.HasMessage)
            {
                SaidByHost.Add([.. _decoder.Message.Bytes.Take(_decoder.Message.Length)]);
                GiveToPen(SaidByHost[^1]);
            }
        }
        return count;
    }

    public bool WaitReadable(int timeoutMs) => throw new InvalidOperationException("a tick must not wait");

    public void Dispose()
    {
    }

    /// <summary>Anybody says something to the pen.</summary>
    public void GiveToPen(byte[] message) => _toPen.Enqueue(message);

    /// <summary>Anybody says something to the host.</summary>
    public void GiveToHost(byte[] message)
    {
        var copy = new Message { Length = message.Length };
        message.CopyTo(copy.Bytes, 0);
        int bytes = CableEncoder.Encode(copy, _frame, 0);
        for (int i = 0; i < bytes; i++)
        {
            _toHost.Enqueue(_frame[i]);
        }
    }
}
