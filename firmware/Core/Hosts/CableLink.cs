using Smp.Core.Ports;
using Smp.Wire;
using Smp.Wire.Framing;

namespace Smp.Core.Hosts;

/// <summary>Messages over a byte stream: COBS frames, at most 120 bytes each way a tick.</summary>
public sealed class CableLink : IMessageLink
{
    private const int QueueBytes = 1_024;
    private const int FramesPerTickMax = 12;

    private readonly IByteLink _bytes;
    private readonly CableDecoder _decoder;
    private readonly byte[] _input = new byte[WireLimits.LinkBytesPerTickMax];
    private readonly byte[] _queue = new byte[QueueBytes];
    private int _inputAt;
    private int _inputCount;
    private int _queued;
    private int _framesLeft;

    /// <summary>A link over these bytes.</summary>
    public CableLink(IByteLink bytes, ICrc32 crc)
    {
        _bytes = bytes;
        _decoder = new CableDecoder(crc);
    }

    /// <inheritdoc/>
    public Message Received => _decoder.Message;

    /// <inheritdoc/>
    public bool CanSend => QueueBytes - _queued >= WireLimits.FrameBytesMax;

    /// <summary>What came in and could not be used.</summary>
    public DiscardCounts Discards => _decoder.Discards;

    /// <inheritdoc/>
    public void Pump()
    {
        _framesLeft = FramesPerTickMax;
        if (_inputAt >= _inputCount)
        {
            _inputAt = 0;
            _inputCount = _bytes.Read(_input, 0, _input.Length);
        }
        int offered = Whole.Least(_queued, WireLimits.LinkBytesPerTickMax);
        int taken = offered > 0 ? _bytes.Write(_queue, 0, offered) : 0;
        if (taken > 0)
        {
            _queued -= taken;
            System.Array.Copy(_queue, taken, _queue, 0, _queued);
        }
    }

    /// <inheritdoc/>
    public bool TryReceive()
    {
        // A few frames are as many as a tick can afford to look at; the rest stays for the next.
        while (_framesLeft > 0 && _inputAt < _inputCount)
        {
            _framesLeft--;
            _inputAt += _decoder.Take(_input, _inputAt, _inputCount - _inputAt);
            if (_decoder.HasMessage)
            {
                return true;
            }
        }
        return false;
    }

    /// <inheritdoc/>
    public void Send(Message message)
    {
        if (CanSend)
        {
            _queued += CableEncoder.Encode(message, _queue, _queued);
        }
    }
}
