using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>What came over the air since boot, and why it was not done. Answers ReadAirCounts.</summary>
/// <remarks>
/// A message counts once, by the first check it fails, in the order of the fields from Unsigned on. Stop is never
/// counted: it is obeyed unsigned.
/// </remarks>
public sealed class AirCounts
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 32;

    /// <summary>Signed messages whose every check passed.</summary>
    public uint Accepted;

    /// <summary>Messages without an envelope.</summary>
    public uint Unsigned;

    /// <summary>Messages too short for an envelope, or whose content has not its exact length.</summary>
    public uint Truncated;

    /// <summary>Tags that do not hold, and any tag while the pen has no key.</summary>
    public uint WrongKey;

    /// <summary>Tags made for the boot before this one.</summary>
    public uint StaleNonce;

    /// <summary>Counters that were used already, or passed over.</summary>
    public uint Replayed;

    /// <summary>Messages that came too late, or are meant to live longer than a minute.</summary>
    public uint Expired;

    /// <summary>Messages meant for another session.</summary>
    public uint OtherSession;

    internal const int AcceptedOffset = 0;
    internal const int UnsignedOffset = 4;
    internal const int TruncatedOffset = 8;
    internal const int WrongKeyOffset = 12;
    internal const int StaleNonceOffset = 16;
    internal const int ReplayedOffset = 20;
    internal const int ExpiredOffset = 24;
    internal const int OtherSessionOffset = 28;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        LittleEndian.PutU32(target, offset + AcceptedOffset, Accepted);
        LittleEndian.PutU32(target, offset + UnsignedOffset, Unsigned);
        LittleEndian.PutU32(target, offset + TruncatedOffset, Truncated);
        LittleEndian.PutU32(target, offset + WrongKeyOffset, WrongKey);
        LittleEndian.PutU32(target, offset + StaleNonceOffset, StaleNonce);
        LittleEndian.PutU32(target, offset + ReplayedOffset, Replayed);
        LittleEndian.PutU32(target, offset + ExpiredOffset, Expired);
        LittleEndian.PutU32(target, offset + OtherSessionOffset, OtherSession);
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        Accepted = LittleEndian.GetU32(source, offset + AcceptedOffset, end);
        Unsigned = LittleEndian.GetU32(source, offset + UnsignedOffset, end);
        Truncated = LittleEndian.GetU32(source, offset + TruncatedOffset, end);
        WrongKey = LittleEndian.GetU32(source, offset + WrongKeyOffset, end);
        StaleNonce = LittleEndian.GetU32(source, offset + StaleNonceOffset, end);
        Replayed = LittleEndian.GetU32(source, offset + ReplayedOffset, end);
        Expired = LittleEndian.GetU32(source, offset + ExpiredOffset, end);
        OtherSession = LittleEndian.GetU32(source, offset + OtherSessionOffset, end);
    }
}
