using Smp.Wire.Framing;

namespace Smp.Esp32.Air;

/// <summary>The topics of one pen.</summary>
public sealed class Topics
{
    private const string Digits = "0123456789abcdef";
    private const int IdDigits = 12;

    private readonly string _stem;

    /// <summary>The topics of this pen: its number as 12 hexadecimal digits.</summary>
    public Topics(ulong deviceId)
    {
        char[] digits = new char[IdDigits];
        for (int i = IdDigits - 1; i >= 0; i--)
        {
            digits[i] = Digits[(int)(deviceId & 0xF)];
            deviceId >>= 4;
        }
        Client = new string(digits);
        _stem = "smp/" + Client + "/";
    }

    /// <summary>Name of this client at the broker.</summary>
    public string Client { get; }

    /// <summary>To the pen.</summary>
    public string Command => _stem + "command";

    /// <summary>Whether the pen is there: its last will.</summary>
    public string Status => _stem + "status";

    /// <summary>Where a message of the pen goes.</summary>
    public string Of(MessageType type) => _stem + type switch
    {
        MessageType.Hello => "hello",
        MessageType.Telemetry => "telemetry",
        MessageType.Log => "log",
        MessageType.Alarm => "alarm",
        _ => "response",
    };
}
