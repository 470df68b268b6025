namespace Smp.Wire;

/// <summary>The trailer of a signed message: who may have said it, when, and that it is not a repeat.</summary>
/// <remarks>
/// Present when bit 7 of the operation is set. The payload is then content, counter, session, not-after, tag. The tag
/// is the first 16 bytes of HMAC-SHA256 under the pairing key over: header with the final length, device (8 bytes),
/// boot nonce (16 bytes), content, counter, session, not-after. In a signed message a missing or unknown trailing
/// byte is a refusal. Over the air the pen does nothing unsigned but Stop, answers Hello, and signs whatever it sends
/// once it is paired: its own counter, the session it is in, and the time at which it signed in place of not-after.
/// Only the refusal of what nobody has signed, NotAuthentic or cut short, it does not sign: it proves nothing.
/// </remarks>
public static class SignedEnvelope
{
    /// <summary>Set in the operation of a signed message.</summary>
    public const byte OperationFlag = 0x80;

    /// <summary>Counter, session, not-after and tag.</summary>
    public const int TrailerBytes = 28;

    /// <summary>Largest content of a signed message.</summary>
    public const int ContentBytesMax = WireLimits.PayloadBytesMax - TrailerBytes;

    /// <summary>u32, from the start of the trailer: higher than any this key was used with in this boot.</summary>
    public const int CounterOffset = 0;

    /// <summary>u32: the session it is meant for; 0 for none.</summary>
    public const int SessionOffset = 4;

    /// <summary>u32, device clock in ms: later than this the message is refused.</summary>
    public const int NotAfterMsOffset = 8;

    /// <summary>16 bytes: the tag.</summary>
    public const int TagOffset = 12;

    /// <summary>Length of the tag.</summary>
    public const int TagBytes = 16;

    /// <summary>Length of the boot nonce.</summary>
    public const int NonceBytes = 16;

    /// <summary>Length of the pairing key.</summary>
    public const int KeyBytes = 32;

    /// <summary>How far ahead not-after may lie, ms: a command that would live longer is refused.</summary>
    public const int LifeMsMax = 60_000;
}
