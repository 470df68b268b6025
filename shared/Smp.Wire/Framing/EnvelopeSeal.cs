namespace Smp.Wire.Framing;

/// <summary>Signs messages and checks tags under one key, for one pen in one of its boots.</summary>
/// <remarks>
/// It knows bytes and tags only: whether a counter was used, a time is past or a session is over is for the one who
/// takes the message to say. A message type travels one way only, so a tag cannot be turned back on its maker.
/// </remarks>
public sealed class EnvelopeSeal
{
    private const int DeviceOffset = WireLimits.HeaderBytes;
    private const int NonceOffset = DeviceOffset + 8;
    private const int ContentOffset = NonceOffset + SignedEnvelope.NonceBytes;

    private readonly IHmacSha256 _hmac;
    private readonly ICrc32 _crc;
    private readonly byte[] _covered =
        new byte[ContentOffset + WireLimits.PayloadBytesMax - SignedEnvelope.TagBytes];
    private readonly byte[] _tag = new byte[SignedEnvelope.TagBytes];

    /// <summary>A seal that holds nothing until key and nonce are set.</summary>
    public EnvelopeSeal(IHmacSha256 hmac, ICrc32 crc)
    {
        _hmac = hmac;
        _crc = crc;
    }

    /// <summary>The pen that sends or is meant.</summary>
    public ulong DeviceId;

    /// <summary>The key both share since the pairing; all zero signs and believes nothing.</summary>
    public readonly byte[] Key = new byte[SignedEnvelope.KeyBytes];

    /// <summary>Drawn by the pen at its boot.</summary>
    public readonly byte[] BootNonce = new byte[SignedEnvelope.NonceBytes];

    /// <summary>True when there is a key.</summary>
    public bool HasKey
    {
        get
        {
            int any = 0;
            for (int i = 0; i < Key.Length; i++)
            {
                any |= Key[i];
            }
            return any != 0;
        }
    }

    /// <summary>True when the message says that it is signed, and is long enough for it.</summary>
    public static bool HasEnvelope(Message message) =>
        IsSigned(message) && message.PayloadLength >= SignedEnvelope.TrailerBytes;

    /// <summary>True when the message says that it is signed.</summary>
    public static bool IsSigned(Message message) => (message.Operation & SignedEnvelope.OperationFlag) != 0;

    /// <summary>Where the trailer of a message with an envelope begins.</summary>
    public static int TrailerAt(Message message) => message.PayloadEnd - SignedEnvelope.TrailerBytes;

    /// <summary>The counter of a message with an envelope.</summary>
    public static uint CounterOf(Message message) =>
        LittleEndian.GetU32(message.Bytes, TrailerAt(message) + SignedEnvelope.CounterOffset);

    /// <summary>The session of a message with an envelope.</summary>
    public static uint SessionOf(Message message) =>
        LittleEndian.GetU32(message.Bytes, TrailerAt(message) + SignedEnvelope.SessionOffset);

    /// <summary>The not-after of a message with an envelope, device clock in ms.</summary>
    public static uint NotAfterMsOf(Message message) =>
        LittleEndian.GetU32(message.Bytes, TrailerAt(message) + SignedEnvelope.NotAfterMsOffset);

    /// <summary>Fills header, envelope and CRC around a content already written at the payload's place.</summary>
    /// <param name="message">Its content is at <see cref="Message.PayloadOffset"/>.</param>
    /// <param name="type">What kind of message it is.</param>
    /// <param name="operation">Operation without the flag of a signed message.</param>
    /// <param name="sequence">Number chosen by the sender.</param>
    /// <param name="contentBytes">0..<see cref="SignedEnvelope.ContentBytesMax"/>.</param>
    /// <param name="counter">Higher than any before under this key in this boot.</param>
    /// <param name="session">Which session it is for; 0 for none.</param>
    /// <param name="notAfterMs">Device clock, ms.</param>
    public void Seal(
        Message message, MessageType type, byte operation, byte sequence, int contentBytes, uint counter,
        uint session, uint notAfterMs)
    {
        byte[] bytes = message.Bytes;
        int at = Message.PayloadOffset + contentBytes;
        LittleEndian.PutU32(bytes, at + SignedEnvelope.CounterOffset, counter);
        LittleEndian.PutU32(bytes, at + SignedEnvelope.SessionOffset, session);
        LittleEndian.PutU32(bytes, at + SignedEnvelope.NotAfterMsOffset, notAfterMs);
        byte signed = (byte)(operation | SignedEnvelope.OperationFlag);
        message.SetHeader(type, signed, sequence, contentBytes + SignedEnvelope.TrailerBytes);
        _hmac.Tag(Key, _covered, Cover(message, BootNonce), _tag);
        LittleEndian.PutBytes(bytes, at + SignedEnvelope.TagOffset, _tag);
        message.Close(_crc);
    }

    /// <summary>True when the tag is the one that this key makes for this pen and nonce.</summary>
    public bool Holds(Message message, byte[] bootNonce)
    {
        _hmac.Tag(Key, _covered, Cover(message, bootNonce), _tag);
        int at = TrailerAt(message) + SignedEnvelope.TagOffset;
        // Every byte is looked at, whichever differs first: how long it takes must not tell how far a guess went.
        int difference = 0;
        for (int i = 0; i < SignedEnvelope.TagBytes; i++)
        {
            difference |= _tag[i] ^ message.Bytes[at + i];
        }
        return difference == 0;
    }

    /// <summary>Takes the envelope off: what is left reads like an unsigned message; its CRC is void.</summary>
    public static void TakeOff(Message message)
    {
        byte operation = (byte)(message.Operation & (SignedEnvelope.OperationFlag - 1));
        int contentBytes = message.PayloadLength - SignedEnvelope.TrailerBytes;
        message.SetHeader(message.Type, operation, message.Sequence, contentBytes);
    }

    private int Cover(Message message, byte[] bootNonce)
    {
        int payloadBytes = message.PayloadLength - SignedEnvelope.TagBytes;
        System.Array.Copy(message.Bytes, 0, _covered, 0, WireLimits.HeaderBytes);
        LittleEndian.PutU64(_covered, DeviceOffset, DeviceId);
        LittleEndian.PutBytes(_covered, NonceOffset, bootNonce);
        System.Array.Copy(message.Bytes, Message.PayloadOffset, _covered, ContentOffset, payloadBytes);
        return ContentOffset + payloadBytes;
    }
}
