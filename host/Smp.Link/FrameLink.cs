using System;
using Smp.Wire;
using Smp.Wire.Framing;

namespace Smp.Link;

/// <summary>
/// Messages over a byte channel: finds them in what arrives, keeps what the channel does not take yet.
/// </summary>
internal sealed class FrameLink(IByteChannel channel, ICrc32 crc, LinkCounts counts)
{
    // Bounds one tick's work, so that a fast peer cannot keep a stop waiting; about 230 records.
    private const int ReadBytesPerTickMax = 16 * 1024;
    private readonly CableDecoder _decoder = new(crc);
    private readonly byte[] _in = new byte[4 * 1024];
    private readonly byte[] _out = new byte[4 * WireLimits.FrameBytesMax];
    private int _inAt;
    private int _inEnd;
    private int _outEnd;
    private int _readLeft;

    public DiscardCounts Discards => _decoder.Discards;

    public Message Message => _decoder.Message;

    /// <summary>When the last byte arrived; the first tick counts as one.</summary>
    public long LastHeardMs { get; private set; } = long.MinValue;

    /// <summary>True when the last tick read all there was.</summary>
    public bool IsDrained { get; private set; }

    public bool HasRoom => _out.Length - _outEnd >= WireLimits.FrameBytesMax;

    public bool IsFlushed => _outEnd == 0;

    public void BeginTick(long nowMs)
    {
        _readLeft = ReadBytesPerTickMax;
        if (LastHeardMs == long.MinValue)
        {
            LastHeardMs = nowMs;
        }
    }

    public bool TryNext(long nowMs)
    {
        while (true)
        {
            while (_inAt < _inEnd)
            {
                _inAt += _decoder.Take(_in, _inAt, _inEnd - _inAt);
                if (_decoder.HasMessage)
                {
                    counts.MessagesReceived++;
                    return true;
                }
            }
            if (!Fill(nowMs))
            {
                return false;
            }
        }
    }

    public void Send(Message message)
    {
        _outEnd += CableEncoder.Encode(message, _out, _outEnd);
        counts.MessagesSent++;
    }

    public void Flush()
    {
        int at = 0;
        while (at < _outEnd)
        {
            int taken = channel.Write(_out, at, _outEnd - at);
            if (taken == 0)
            {
                break;
            }
            at += taken;
        }
        if (at > 0)
        {
            Array.Copy(_out, at, _out, 0, _outEnd - at);
            _outEnd -= at;
            counts.BytesSent += at;
        }
    }

    private bool Fill(long nowMs)
    {
        if (_readLeft <= 0)
        {
            IsDrained = false;
            return false;
        }
        int count = channel.Read(_in, 0, _in.Length);
        IsDrained = count == 0;
        if (count == 0)
        {
            return false;
        }
        _inAt = 0;
        _inEnd = count;
        _readLeft -= count;
        LastHeardMs = nowMs;
        counts.BytesReceived += count;
        return true;
    }
}
