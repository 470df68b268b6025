using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>A person has seen the fault. Request AcknowledgeFault.</summary>
public sealed class AcknowledgeFault
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 1;

    /// <summary>The fault seen: see FaultCode. Refused while another is latched or the contacts are pressed.</summary>
    public byte Fault;

    internal const int FaultOffset = 0;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        target[offset + FaultOffset] = Fault;
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        Fault = LittleEndian.GetU8(source, offset + FaultOffset, end);
    }
}
