using System;
using Smp.Link.Air;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Link;

/// <summary>Says one request at a time until it is answered; Stop passes all others.</summary>
/// <remarks>
/// One at a time, because the device remembers only its last eight answers: a repeat must never find its answer gone.
/// A Stop takes back what was not sent yet and ends the repeating of what was, so that nothing asked before a Stop can
/// act after it.
/// </remarks>
internal sealed class RequestQueue(IMessageSeal seal, LinkTimings timings, LinkCounts counts, byte firstSequence)
{
    // Room for the request itself and a Stop beside it.
    private const int OthersMax = WireLimits.AnswerCacheCount - 2;
    private readonly WaitingRequests _waiting = new(timings);
    private readonly OpenRequest _current = new(seal, timings, counts);
    private readonly OpenRequest _stop = new(seal, timings, counts);
    private readonly Response _response = new();
    private UnheardRequest? _unheard;
    private long _unheardUntilMs;
    private byte _sequence = firstSequence;
    private int _othersSinceCurrent;

    /// <summary>
    /// False while one more message with an answer of its own could push a repeat's answer out of the device, or
    /// overtake what is signed.
    /// </summary>
    public bool MaySendBeside =>
        _current.Request is null || (!seal.IsOneAtATime && _othersSinceCurrent < OthersMax);

    /// <summary>True when the pen did not hear a request out: greet it, and the request is signed anew.</summary>
    public bool NeedsGreeting => _unheard is not null;

    /// <summary>When a tick next has something to do here.</summary>
    public long DueMs(bool mayAsk)
    {
        bool isStopNew = _stop.Request is not null && !_stop.IsBegun;
        if (isStopNew || (mayAsk && _current.Request is null && _unheard is null && _waiting.Count > 0))
        {
            return long.MinValue;
        }
        long said = Math.Min(_current.DueMs, _stop.DueMs);
        return Math.Min(said, Math.Min(_current.GiveUpAtMs, _stop.GiveUpAtMs));
    }

    public byte NextSequence()
    {
        _othersSinceCurrent++;
        return _sequence = unchecked((byte)(_sequence + 1));
    }

    public void Add(RequestHandle request) => _waiting.Add(request);

    public RequestHandle Stop()
    {
        Withdraw();
        EndUnheard();
        _current.IsMuted = true;
        if (!_current.WasSent)
        {
            _current.End(RequestOutcome.NotSent);
        }
        if (_stop.Request is null)
        {
            _stop.Put(new RequestHandle(MessageType.Request, RequestOperation.Stop, []));
        }
        return _stop.Request!;
    }

    /// <summary>What is under way becomes unknown, what waits is not sent. A Stop goes on until answered.</summary>
    public void Abandon()
    {
        AbandonSent();
        Withdraw();
    }

    /// <summary>The boot it was said to is over: whether it was done cannot be known.</summary>
    public void AbandonSent()
    {
        _current.End(RequestOutcome.Unknown);
        EndUnheard();
        _stop.ForgetHeard();
    }

    /// <summary>What waits is not sent.</summary>
    public void Withdraw() => _waiting.Withdraw();

    /// <summary>The pen, in the same boot, has said what it accepts: what it did not hear out is said anew.</summary>
    public void Greeted(uint counterMax, long nowMs)
    {
        if (_unheard is { } unheard && unheard.MayBeSaidAgain(counterMax))
        {
            _unheard = null;
            SetCurrent(unheard.Request, nowMs);
        }
        EndUnheard(counterMax);
    }

    /// <summary>The channel is gone: nothing can be answered any more.</summary>
    public void AbandonAll()
    {
        Abandon();
        _stop.End(RequestOutcome.Unknown);
    }

    public void Tick(long nowMs, FrameLink frames, bool mayAsk)
    {
        SayStop(nowMs, frames);
        _unheardUntilMs = _unheard is null ? nowMs + timings.GiveUpMs : _unheardUntilMs;
        if (nowMs >= _unheardUntilMs)
        {
            EndUnheard();
        }
        if (nowMs >= _current.GiveUpAtMs)
        {
            _current.End(RequestOutcome.Unknown);
        }
        if (_current.Request is null && _unheard is null && mayAsk && _waiting.Count > 0)
        {
            SetCurrent(_waiting.Next(), nowMs);
        }
        _current.Say(nowMs, frames);
        _waiting.Expire(nowMs);
    }

    /// <summary>Settles the request that <paramref name="message"/> answers.</summary>
    /// <returns>Null when it answers none.</returns>
    public RequestHandle? Answered(Message message)
    {
        _response.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
        if (_stop.IsAnsweredBy(message))
        {
            if (_current.IsMuted)
            {
                _current.End(RequestOutcome.Unknown);
            }
            return _stop.Settle(_response, message);
        }
        if (!_current.IsAnsweredBy(message))
        {
            return null;
        }
        return IsUnheard() ? PutAside() : _current.Settle(_response, message);
    }

    private bool IsUnheard() => seal.IsOneAtATime && !_current.IsMuted
        && _response.Outcome == Response.Refused && UnheardRequest.IsOne((Refusal)_response.Reason);

    private RequestHandle PutAside()
    {
        _unheard = _current.TakeUnheard((Refusal)_response.Reason);
        return _unheard.Request;
    }

    private void SetCurrent(RequestHandle request, long nowMs)
    {
        _current.Put(request);
        _current.Begin(NextSequence(), nowMs);
        _othersSinceCurrent = 0;
    }

    private void SayStop(long nowMs, FrameLink frames)
    {
        if (_stop.Request is null)
        {
            return;
        }
        if (!_stop.IsBegun)
        {
            _stop.Begin(NextSequence(), nowMs);
        }
        if (nowMs >= _stop.GiveUpAtMs)
        {
            _stop.End(RequestOutcome.Unknown);
        }
        _stop.Say(nowMs, frames);
    }

    // What the pen has accepted since is not known here: a copy of what was sent twice may have been done.
    private void EndUnheard(uint counterMax = uint.MaxValue)
    {
        _unheard?.Settle(counterMax);
        _unheard = null;
    }
}
