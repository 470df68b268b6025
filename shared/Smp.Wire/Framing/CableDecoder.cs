namespace Smp.Wire.Framing;

/// <summary>Finds messages in any stream of bytes and says what it had to throw away.</summary>
/// <remarks>
/// A zero byte always ends a frame and never occurs inside one, so a fault costs the frame it hits and at most the
/// one after it. Nothing is believed before the CRC. Allocates nothing after construction.
/// </remarks>
public sealed class CableDecoder
{
    private readonly ICrc32 _crc;
    private int _codeLeft;
    private bool _zeroDue;
    private bool _inFrame;
    private bool _overflowed;

    /// <summary>An empty decoder, waiting for the first frame.</summary>
    public CableDecoder(ICrc32 crc)
    {
        _crc = crc;
    }

    /// <summary>The message found by the last <see cref="Take"/>; valid until the next.</summary>
    public readonly Message Message = new Message();

    /// <summary>Frames thrown away.</summary>
    public readonly DiscardCounts Discards = new DiscardCounts();

    /// <summary>True when the last <see cref="Take"/> ended with a whole, checked message.</summary>
    public bool HasMessage;

    /// <summary>Takes bytes until one message is complete or all are taken.</summary>
    /// <returns>Bytes taken; call again with the rest.</returns>
    public int Take(byte[] source, int offset, int count)
    {
        HasMessage = false;
        for (int i = 0; i < count; i++)
        {
            byte value = source[offset + i];
            if (value != 0)
            {
                Accept(value);
            }
            else if (_inFrame && EndFrame())
            {
                HasMessage = true;
                return i + 1;
            }
        }
        return count;
    }

    private void Accept(byte value)
    {
        if (!_inFrame)
        {
            _inFrame = true;
            _overflowed = false;
            _zeroDue = false;
            _codeLeft = 0;
            Message.Length = 0;
        }
        if (_codeLeft > 0)
        {
            _codeLeft--;
            Append(value);
            return;
        }
        if (_zeroDue)
        {
            Append(0);
        }
        _codeLeft = value - 1;
        _zeroDue = value != 0xFF;
    }

    private void Append(byte value)
    {
        if (Message.Length >= WireLimits.MessageBytesMax)
        {
            _overflowed = true;
            return;
        }
        Message.Bytes[Message.Length] = value;
        Message.Length++;
    }

    private bool EndFrame()
    {
        _inFrame = false;
        DiscardReason reason = _overflowed ? DiscardReason.TooLong
            : _codeLeft > 0 ? DiscardReason.BadStuffing
            : Message.Check(_crc);
        if (reason == DiscardReason.None)
        {
            return true;
        }
        Discards.Add(reason);
        return false;
    }
}
