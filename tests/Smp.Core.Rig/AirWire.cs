using System;
using System.Collections.Generic;
using Smp.Core.Ports;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Core.Rig;

/// <summary>A broker between a pen and whoever knows its topics: whole messages, from anybody.</summary>
public sealed class AirWire : IMessageLink
{
    private readonly Queue<Message> _toPen = new();

    /// <inheritdoc/>
    public Message Received { get; private set; } = new();

    /// <inheritdoc/>
    public bool CanSend => true;

    /// <summary>All the pen has said.</summary>
    public List<Message> Said { get; } = new();

    /// <summary>The pen's newest Hello.</summary>
    public DeviceHello Hello { get; } = new();

    /// <summary>Gives the pen a copy of a message.</summary>
    public void Give(Message message) => _toPen.Enqueue(CopyOf(message));

    /// <inheritdoc/>
    public void Pump()
    {
    }

    /// <inheritdoc/>
    public bool TryReceive()
    {
        bool has = _toPen.TryDequeue(out Message? message);
        Received = message ?? Received;
        return has;
    }

    /// <inheritdoc/>
    public void Send(Message message)
    {
        Said.Add(CopyOf(message));
        if (message.Type == MessageType.Hello)
        {
            Hello.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
        }
    }

    private static Message CopyOf(Message message)
    {
        Message copy = new() { Length = message.Length };
        message.Bytes.AsSpan(0, message.Length).CopyTo(copy.Bytes);
        return copy;
    }
}
