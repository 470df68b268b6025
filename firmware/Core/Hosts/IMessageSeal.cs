using Smp.Wire.Framing;

namespace Smp.Core.Hosts;

/// <summary>Closes a message around its content, as the link it goes over wants it.</summary>
public interface IMessageSeal
{
    /// <summary>Fills header, what the link wants behind the content, and CRC.</summary>
    /// <param name="message">Its content is at <see cref="Message.PayloadOffset"/>.</param>
    /// <param name="type">What kind of message it is.</param>
    /// <param name="operation">Operation inside the type.</param>
    /// <param name="sequence">Number of the message; a response repeats that of its request.</param>
    /// <param name="contentBytes">Length of the content.</param>
    void Seal(Message message, MessageType type, byte operation, byte sequence, int contentBytes);
}
