namespace Smp.Wire;

/// <summary>The sizes that both ends reserve once and never exceed.</summary>
public static class WireLimits
{
    /// <summary>Header before the payload: version and type, operation, sequence, payload length.</summary>
    public const int HeaderBytes = 4;

    /// <summary>Largest payload of a message.</summary>
    public const int PayloadBytesMax = 240;

    /// <summary>CRC-32 behind the payload.</summary>
    public const int CrcBytes = 4;

    /// <summary>Largest message as it travels over MQTT.</summary>
    public const int MessageBytesMax = HeaderBytes + PayloadBytesMax + CrcBytes;

    /// <summary>
    /// Largest frame on a cable: COBS adds one byte to anything below 254 bytes, the delimiter one more.
    /// </summary>
    public const int FrameBytesMax = MessageBytesMax + 2;

    /// <summary>One usage record.</summary>
    public const int RecordBytes = 64;

    /// <summary>Records in one Log message; a signed one with all its trailer still fits the payload.</summary>
    public const int RecordsPerLogMax = 3;

    /// <summary>Cartridges that a session may bind before it starts.</summary>
    public const int BoundCartridgesMax = 8;

    /// <summary>Bytes that a device's cable link moves in one tick, each way.</summary>
    public const int LinkBytesPerTickMax = 120;

    /// <summary>
    /// Answers a device keeps per link, so that a repeated request is answered and not executed again.
    /// </summary>
    public const int AnswerCacheCount = 8;
}
