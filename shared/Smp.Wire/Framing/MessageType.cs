namespace Smp.Wire.Framing;

/// <summary>The low four bits of a message's first byte.</summary>
public enum MessageType : byte
{
    /// <summary>Never sent.</summary>
    None = 0,

    /// <summary>Who is there. Works in every state and ends any half-finished exchange.</summary>
    Hello = 1,

    /// <summary>Host to device: do something, once.</summary>
    Request = 2,

    /// <summary>Device to host: what became of a request, a Time or a LogAck.</summary>
    Response = 3,

    /// <summary>Device to host: one sample, never repeated.</summary>
    Telemetry = 4,

    /// <summary>Device to host: usage records, repeated until acknowledged.</summary>
    Log = 5,

    /// <summary>Host to device: the ledger holds everything up to here.</summary>
    LogAck = 6,

    /// <summary>Host to device: the time of day.</summary>
    Time = 7,

    /// <summary>Device to host: needs a person, repeated until acknowledged.</summary>
    Alarm = 8,
}
