namespace Smp.Wire.Framing;

/// <summary>Finds messages in any stream of bytes and says what it had to throw away.</summary>
/// <remarks>
/// A zero byte always ends a frame and never occurs inside one, so a fault costs the frame it hits and at most the
/// one after it. Nothing is believed before the CRC. Every non-empty run of bytes before a zero is either a message or
/// one discard. A message is shorter than 254 bytes, so COBS shifts all of it by exactly one byte: it is copied whole
/// and only the bytes that stand for a zero are visited. Allocates nothing after construction.
/// </remarks>
public sealed class CableDecoder
{
    private readonly ICrc32 _crc;
    private int _firstCode;
    private int _codeAt;
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

    /// <summary>Takes bytes until one frame has ended, as a message or a discard, or all are taken.</summary>
    /// <returns>Bytes taken; call again with the rest.</returns>
    public int Take(byte[] source, int offset, int count)
    {
        HasMessage = false;
        int end = offset + count;
        int from = _firstCode == 0 ? EndOfZeros(source, offset, end) : offset;
        if (from == end)
        {
            return count;
        }
        int at = EndOfRun(source, from, end);
        Append(source, from, at);
        if (at < end)
        {
            HasMessage = EndFrame();
            at++;
        }
        return at - offset;
    }

    private static int EndOfZeros(byte[] source, int from, int end)
    {
        int at = from;
        unchecked
        {
            while (at < end && source[at] == 0)
            {
                at++;
            }
        }
        return at;
    }

    /// <summary>The hot loop. Unchecked: an index below the length of an array cannot overflow.</summary>
    private static int EndOfRun(byte[] source, int from, int end)
    {
        int at = from;
        unchecked
        {
            while (at < end && source[at] != 0)
            {
                at++;
            }
        }
        return at;
    }

    private void Append(byte[] source, int from, int to)
    {
        if (from < to && _firstCode == 0)
        {
            _firstCode = source[from];
            Message.Length = 0;
            _codeAt = _firstCode - 1;
            _overflowed = false;
            from++;
        }
        int count = to - from;
        if (count > WireLimits.MessageBytesMax - Message.Length)
        {
            _overflowed = true;
            return;
        }
        System.Array.Copy(source, from, Message.Bytes, Message.Length, count);
        Message.Length += count;
        Unstuff();
    }

    private bool EndFrame()
    {
        if (_firstCode == 0)
        {
            return false;
        }
        DiscardReason reason = _overflowed ? DiscardReason.TooLong
            : _codeAt != Message.Length ? DiscardReason.BadStuffing
            : Message.Check(_crc);
        _firstCode = 0;
        if (reason == DiscardReason.None)
        {
            return true;
        }
        Discards.Add(reason);
        return false;
    }

    // Zeros go back where they were as the bytes come in: a long message costs every tick a part, not its last one all.
    private void Unstuff()
    {
        byte[] bytes = Message.Bytes;
        int length = Message.Length;
        int at = _codeAt;
        while (at < length)
        {
            int code = bytes[at];
            bytes[at] = 0;
            // A zero cannot be here, for it ends a frame; but this loop must end whatever is in the buffer.
            at += code == 0 ? WireLimits.FrameBytesMax : code;
        }
        _codeAt = at;
    }
}
