using Smp.Core.Memory;
using Smp.Core.Ports;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Core.Hosts;

/// <summary>Sends the records that wait, oldest first, a window at a time, again until they are acknowledged.</summary>
public sealed class LogSender
{
    /// <summary>Log messages that may be unacknowledged at a time.</summary>
    public const int WindowPages = 12;

    private const int ResendMsMax = 4_000;
    // What one tick can afford.
    private const int RecordsPerPage = 2;
    private const int LooksPerPage = 4;

    private readonly RecordRing _ring;
    private readonly LogPage _page = new LogPage();
    private readonly int _resendMsMin;
    private int _resendMs;
    private long _oldestSentMs;
    private readonly uint[] _pageEnds = new uint[WindowPages];
    private int _pagesInFlight;
    private uint _next;
    private uint _lastOffered;
    private uint _ackedSeen;

    /// <summary>A sender over this ring.</summary>
    public LogSender(RecordRing ring, ulong epochId, int resendMsMin)
    {
        _page.EpochId = epochId;
        _ring = ring;
        _resendMsMin = resendMsMin;
    }

    /// <summary>Highest sequence sent in this boot: an acknowledgement beyond it is refused.</summary>
    public uint SentMax;

    /// <summary>Starts again behind the acknowledged record: a host said Hello.</summary>
    public void Restart()
    {
        _ackedSeen = _ring.Acked;
        _resendMs = _resendMsMin;
        Rewind();
    }

    /// <summary>Takes note of an acknowledgement or of silence.</summary>
    public void Watch(long nowMs)
    {
        if (_ring.Acked != _ackedSeen)
        {
            _ackedSeen = _ring.Acked;
            _resendMs = _resendMsMin;
            _oldestSentMs = nowMs;
            DropAckedPages();
            if (_next <= _ring.Acked)
            {
                Rewind();
            }
        }
        else if (_pagesInFlight > 0 && nowMs - _oldestSentMs >= _resendMs)
        {
            _resendMs = Whole.Least(_resendMs * 2, ResendMsMax);
            Rewind();
        }
    }

    /// <summary>Number of the page built last.</summary>
    public byte Number;

    /// <summary>Builds the content of the next page.</summary>
    /// <param name="message">Where it goes.</param>
    /// <param name="isBusy">The tick has a motor to drive: one record must do.</param>
    /// <param name="nowMs">Device clock, ms.</param>
    /// <returns>Its bytes; 0 when there is nothing to send, or the window is full.</returns>
    public int Build(Message message, bool isBusy, long nowMs)
    {
        if (_pagesInFlight >= WindowPages || _next > _ring.Newest || _next == 0)
        {
            return 0;
        }
        int countMax = isBusy ? 1 : RecordsPerPage;
        _page.Count = 0;
        _page.HeldBefore = _lastOffered;
        for (int looks = 0; looks < LooksPerPage && _page.Count < countMax && _next <= _ring.Newest; looks++)
        {
            int at = LogPage.RecordAt(Message.PayloadOffset, _page.Count);
            bool isHeld = _ring.TryCopy(_next, message.Bytes, at);
            if (!isHeld && _page.Count > 0)
            {
                break;
            }
            if (isHeld)
            {
                _page.Count++;
                _lastOffered = _next;
            }
            _next++;
        }
        return _page.Count > 0 ? Close(message, nowMs) : 0;
    }

    private int Close(Message message, long nowMs)
    {
        if (_pagesInFlight == 0)
        {
            _oldestSentMs = nowMs;
        }
        _pageEnds[_pagesInFlight] = _lastOffered;
        _pagesInFlight++;
        SentMax = _lastOffered > SentMax ? _lastOffered : SentMax;
        Number = (byte)((Number + 1) & 0xFF);
        return _page.WriteTo(message.Bytes, Message.PayloadOffset);
    }

    private void DropAckedPages()
    {
        int kept = 0;
        for (int i = 0; i < _pagesInFlight; i++)
        {
            if (_pageEnds[i] > _ring.Acked)
            {
                _pageEnds[kept] = _pageEnds[i];
                kept++;
            }
        }
        _pagesInFlight = kept;
    }

    private void Rewind()
    {
        _pagesInFlight = 0;
        _next = _ring.Acked + 1;
        _lastOffered = _ring.Acked;
    }
}
