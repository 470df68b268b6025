using Smp.Wire.Framing;

namespace Smp.Core.Hosts;

/// <summary>Header and CRC: a cable is trusted as far as its plug is.</summary>
public sealed class PlainSeal : IMessageSeal
{
    private readonly ICrc32 _crc;

    /// <summary>A seal with these sums.</summary>
    public PlainSeal(ICrc32 crc)
    {
        _crc = crc;
    }

    /// <inheritdoc/>
    public void Seal(Message message, MessageType type, byte operation, byte sequence, int contentBytes) =>
        message.Seal(_crc, type, operation, sequence, contentBytes);
}
