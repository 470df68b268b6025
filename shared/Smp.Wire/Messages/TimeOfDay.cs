using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>Host to device: the time of day. Time, operation 0; answered by a Response.</summary>
/// <remarks>
/// The device keeps no calendar: it stamps records with this plus its own clock, and records a clock set when it moves
/// by more than 2 s.
/// </remarks>
public sealed class TimeOfDay
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 4;

    /// <summary>Seconds since 1970-01-01T00:00:00Z; 0 is refused.</summary>
    public uint UtcS;

    internal const int UtcSOffset = 0;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        LittleEndian.PutU32(target, offset + UtcSOffset, UtcS);
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        UtcS = LittleEndian.GetU32(source, offset + UtcSOffset, end);
    }
}
