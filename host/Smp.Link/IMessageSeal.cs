using Smp.Wire.Framing;

namespace Smp.Link;

/// <summary>How a message is closed before it is said: with a CRC on a cable, under a key over the air.</summary>
internal interface IMessageSeal
{
    /// <summary>True when the pen must have answered one message before it is sent the next.</summary>
    /// <remarks>Under a key, what overtakes another makes the pen refuse the one overtaken.</remarks>
    bool IsOneAtATime { get; }

    /// <summary>The pen's counter as last heard; 0 where it has none.</summary>
    uint HeardCounter { get; }

    /// <summary>The pen's counter in the message in hand; the highest where it has none.</summary>
    uint CounterInHand { get; }

    /// <summary>Fills header and end around a content already written at the payload's place.</summary>
    /// <returns>The host's counter that the message carries; 0 where it has none.</returns>
    uint Seal(Message message, MessageType type, byte operation, byte sequence, int contentBytes, long nowMs);
}
