using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>A person has seen the alarm. Request AcknowledgeAlarm.</summary>
public sealed class AcknowledgeAlarm
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 2;

    /// <summary>The alarm's number.</summary>
    public ushort Number;

    internal const int NumberOffset = 0;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        LittleEndian.PutU16(target, offset + NumberOffset, Number);
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        Number = LittleEndian.GetU16(source, offset + NumberOffset, end);
    }
}
