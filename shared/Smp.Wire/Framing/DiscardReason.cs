namespace Smp.Wire.Framing;

/// <summary>Why a decoder threw bytes away.</summary>
public enum DiscardReason : byte
{
    /// <summary>Not discarded.</summary>
    None = 0,

    /// <summary>Shorter than a header and a CRC.</summary>
    TooShort = 1,

    /// <summary>Longer than the largest frame.</summary>
    TooLong = 2,

    /// <summary>The COBS code byte points past the delimiter.</summary>
    BadStuffing = 3,

    /// <summary>The length byte and the length received differ.</summary>
    LengthMismatch = 4,

    /// <summary>The CRC does not match.</summary>
    BadCrc = 5,

    /// <summary>Another major version; Hello alone is let through.</summary>
    OtherVersion = 6,
}
