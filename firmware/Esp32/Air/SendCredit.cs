namespace Smp.Esp32.Air;

/// <summary>How much may be on its way to the broker unconfirmed.</summary>
/// <remarks>
/// nf-interpreter, ssl_write_internal.cpp: a write over TLS spins in native code until the socket took it all, and no
/// managed thread runs meanwhile, the tick neither. The socket's buffer is 5.7 KB, and M2Mqtt sends a message of QoS 1
/// up to three times: with no more than this unconfirmed it is never full. TCP keeps the order, so the answer to one
/// message confirms all before it.
/// </remarks>
public sealed class SendCredit
{
    /// <summary>Unconfirmed at most, bytes.</summary>
    public const int BytesMax = 1_500;

    // Fixed header, topic and TLS record around a message.
    private const int AroundBytes = 96;

    private int _sent;
    private int _confirmed;
    private int _marked;
    private int _markId = -1;

    /// <summary>A message is on its way whose answer will confirm.</summary>
    public bool HasMark => _markId >= 0;

    /// <summary>The next message should be one that is answered.</summary>
    public bool WantsMark => !HasMark && _sent - _confirmed > BytesMax / 2;

    /// <summary>A message of this length may go now.</summary>
    public bool Allows(int bytes) => _sent - _confirmed + bytes + AroundBytes <= BytesMax;

    /// <summary>A message went.</summary>
    public void Take(int bytes) => _sent += bytes + AroundBytes;

    /// <summary>The answer to this message confirms all that went until now.</summary>
    public void Mark(int messageId)
    {
        _markId = messageId;
        _marked = _sent;
    }

    /// <summary>An answer came.</summary>
    public void Confirm(int messageId)
    {
        if (messageId == _markId)
        {
            _confirmed = _marked;
            _markId = -1;
        }
    }
}
