using System.Collections.Generic;
using Smp.Core.Ports;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.World.Hosts;

/// <summary>The pen's radio: whole messages from whoever knows its topics. Nobody listens there.</summary>
internal sealed class AirLink(Cable cable) : IMessageLink
{
    private const int WaitingMax = 32;
    private readonly Queue<Message> _toPen = new();

    /// <inheritdoc/>
    public Message Received { get; private set; } = new();

    /// <inheritdoc/>
    public bool CanSend => true;

    /// <summary>The pen's newest Hello.</summary>
    public DeviceHello PenHello { get; } = new();

    /// <summary>Messages the pen has said.</summary>
    public long Said { get; private set; }

    /// <summary>Gives a message to the pen; it is gone when the pen is off.</summary>
    public void Give(Message message)
    {
        if (cable.IsPenOn && _toPen.Count < WaitingMax)
        {
            _toPen.Enqueue(message);
        }
    }

    /// <summary>Power went: what waits is gone.</summary>
    public void Clear() => _toPen.Clear();

    /// <inheritdoc/>
    public void Pump()
    {
    }

    /// <inheritdoc/>
    public bool TryReceive()
    {
        if (!_toPen.TryDequeue(out Message? message))
        {
            return false;
        }
        Received = message;
        cable.HeardOverAir(message);
        return true;
    }

    /// <inheritdoc/>
    public void Send(Message message)
    {
        Said++;
        if (message.Type == MessageType.Hello)
        {
            PenHello.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
        }
    }
}
