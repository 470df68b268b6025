using System;
using System.Collections.Generic;
using Smp.Simulator.Peripherals;
using Smp.Wire;
using Smp.Wire.Framing;

namespace Smp.World.Hosts;

/// <summary>The wire between pen and plug, with a tap that reads what the pen is about to hear.</summary>
internal sealed class Cable
{
    private readonly SimulatedWire _wire;
    private readonly CableDecoder _tap;
    private readonly Queue<(long EndsAt, MessageType Type, byte Operation)> _onTheWay = new();
    private long _givenBytes;

    /// <summary>A cable on this wire.</summary>
    public Cable(SimulatedWire wire, ICrc32 crc)
    {
        _wire = wire;
        _tap = new CableDecoder(crc);
    }

    /// <summary>Told of every message that the pen has heard, or may have heard when its power went.</summary>
    public Action<MessageType, byte>? Heard { get; set; }

    /// <summary>Told of every message given; the message is valid during the call.</summary>
    public Action<Message>? Captured { get; set; }

    /// <summary>Bytes that wait for a host.</summary>
    public int WaitingForHost => _wire.WaitingForHost;

    /// <summary>The pen listens.</summary>
    public bool IsPenOn => _wire.IsPenOn;

    /// <summary>Takes what the pen has sent.</summary>
    public int Take(Span<byte> target) => _wire.Take(target);

    /// <summary>Gives bytes to the pen.</summary>
    /// <returns>Bytes taken.</returns>
    public int Give(byte[] bytes, int offset, int count)
    {
        int taken = _wire.Give(bytes.AsSpan(offset, count));
        if (_wire.IsPenOn)
        {
            Listen(bytes, offset, taken);
        }
        return taken;
    }

    /// <summary>Tells of what the pen has read since.</summary>
    public void Look()
    {
        long heardTo = _givenBytes - _wire.WaitingForPen;
        while (_onTheWay.TryPeek(out (long EndsAt, MessageType Type, byte Operation) next) && next.EndsAt <= heardTo)
        {
            _onTheWay.Dequeue();
            Heard?.Invoke(next.Type, next.Operation);
        }
    }

    /// <summary>The pen has taken a message from its other link, signed or not.</summary>
    public void HeardOverAir(Message message) =>
        Heard?.Invoke(message.Type, (byte)(message.Operation & (SignedEnvelope.OperationFlag - 1)));

    private void Listen(byte[] bytes, int offset, int count)
    {
        int end = offset + count;
        while (offset < end)
        {
            int read = _tap.Take(bytes, offset, end - offset);
            offset += read;
            _givenBytes += read;
            if (_tap.HasMessage)
            {
                _onTheWay.Enqueue((_givenBytes, _tap.Message.Type, _tap.Message.Operation));
                Captured?.Invoke(_tap.Message);
            }
        }
    }
}
