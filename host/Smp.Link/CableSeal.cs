using Smp.Wire.Framing;

namespace Smp.Link;

/// <summary>A cable is trusted as far as its plug is: header and CRC.</summary>
internal sealed class CableSeal(ICrc32 crc) : IMessageSeal
{
    public bool IsOneAtATime => false;

    public uint HeardCounter => 0;

    public uint CounterInHand => uint.MaxValue;

    public uint Seal(
        Message message, MessageType type, byte operation, byte sequence, int contentBytes, long nowMs)
    {
        message.Seal(crc, type, operation, sequence, contentBytes);
        return 0;
    }
}
