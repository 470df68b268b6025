using Smp.Wire.Framing;

namespace Smp.Core.Ports;

/// <summary>Whole messages to and from one host: a framed cable, or a broker.</summary>
public interface IMessageLink
{
    /// <summary>Moves bytes; called once a tick before anything is received.</summary>
    void Pump();

    /// <summary>The next checked message, or false. The message is valid until the next call.</summary>
    bool TryReceive();

    /// <summary>The message received last.</summary>
    Message Received { get; }

    /// <summary>True when <see cref="Send"/> would take a message now.</summary>
    bool CanSend { get; }

    /// <summary>Queues a sealed message; call only when <see cref="CanSend"/>.</summary>
    void Send(Message message);
}
