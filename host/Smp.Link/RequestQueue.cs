using System;
using System.Collections.Generic;
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
internal sealed class RequestQueue(ICrc32 crc, LinkTimings timings, LinkCounts counts, byte firstSequence)
{
    // Room for the request itself and a Stop beside it.
    private const int OthersMax = WireLimits.AnswerCacheCount - 2;
    private readonly Queue<RequestHandle> _waiting = new();
    private readonly Exchange _currentSaid = new(timings);
    private readonly Exchange _stopSaid = new(timings);
    private readonly Response _response = new();
    private RequestHandle? _current;
    private RequestHandle? _stop;
    private byte _sequence = firstSequence;
    private int _othersSinceCurrent;

    /// <summary>
    /// False while one more message with an answer of its own could push a repeat's answer out of the device.
    /// </summary>
    public bool MaySendBeside => _current is null || _othersSinceCurrent < OthersMax;

    /// <summary>When a tick next has something to do here.</summary>
    public long DueMs(bool isOpen)
    {
        bool isStopNew = _stop is not null && !_stopSaid.IsActive;
        if (isStopNew || (isOpen && _current is null && _waiting.Count > 0))
        {
            return long.MinValue;
        }
        long said = Math.Min(_currentSaid.DueMs, _stopSaid.DueMs);
        return Math.Min(said, Math.Min(_currentSaid.GiveUpAtMs, _stopSaid.GiveUpAtMs));
    }

    public byte NextSequence()
    {
        _othersSinceCurrent++;
        return _sequence = unchecked((byte)(_sequence + 1));
    }

    public void Add(RequestHandle request) => _waiting.Enqueue(request);

    public RequestHandle Stop()
    {
        WithdrawWaiting();
        _currentSaid.IsMuted = true;
        if (_currentSaid.Sends == 0)
        {
            EndCurrent(RequestOutcome.NotSent);
        }
        if (_stop is null || _stop.IsSettled)
        {
            _stop = new RequestHandle(MessageType.Request, RequestOperation.Stop, []);
        }
        return _stop;
    }

    /// <summary>What is under way becomes unknown, what waits is not sent. A Stop goes on until answered.</summary>
    public void Abandon()
    {
        EndCurrent(RequestOutcome.Unknown);
        WithdrawWaiting();
    }

    /// <summary>The boot it was said to is over: whether it was done cannot be known.</summary>
    public void AbandonSent() => EndCurrent(RequestOutcome.Unknown);

    /// <summary>The channel is gone: nothing can be answered any more.</summary>
    public void AbandonAll()
    {
        Abandon();
        EndStop(_stopSaid.Sends > 0 ? RequestOutcome.Unknown : RequestOutcome.NotSent);
    }

    public void WithdrawWaiting()
    {
        while (_waiting.TryDequeue(out RequestHandle? request))
        {
            request.SettleUnanswered(RequestOutcome.NotSent);
        }
    }

    public void Tick(long nowMs, FrameLink frames, bool isOpen)
    {
        SayStop(nowMs, frames);
        if (nowMs >= _currentSaid.GiveUpAtMs)
        {
            EndCurrent(RequestOutcome.Unknown);
        }
        if (_current is null && isOpen && _waiting.TryDequeue(out RequestHandle? next))
        {
            _current = next;
            Begin(_currentSaid, next, nowMs);
            _othersSinceCurrent = 0;
        }
        Say(_currentSaid, nowMs, frames);
        ExpireWaiting(nowMs);
    }

    /// <summary>Settles the request that <paramref name="message"/> answers.</summary>
    /// <returns>Null when it answers none.</returns>
    public RequestHandle? Answered(Message message)
    {
        _response.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
        if (Answers(message, _stop, _stopSaid))
        {
            if (_currentSaid.IsMuted)
            {
                EndCurrent(RequestOutcome.Unknown);
            }
            return Settle(message, ref _stop, _stopSaid);
        }
        return Answers(message, _current, _currentSaid) ? Settle(message, ref _current, _currentSaid) : null;
    }

    private static bool Answers(Message message, RequestHandle? request, Exchange said) =>
        request is not null && said.IsAnsweredBy(message) && message.Operation == (byte)request.Operation;

    private RequestHandle Settle(Message message, ref RequestHandle? slot, Exchange said)
    {
        RequestHandle request = slot!;
        int from = Math.Min(Message.PayloadOffset + Response.PayloadBytes, message.PayloadEnd);
        request.SettleAnswered(_response, message.Bytes.AsSpan(from, message.PayloadEnd - from));
        said.End();
        slot = null;
        return request;
    }

    private void SayStop(long nowMs, FrameLink frames)
    {
        if (_stop is null)
        {
            return;
        }
        if (!_stopSaid.IsActive)
        {
            Begin(_stopSaid, _stop, nowMs);
        }
        if (nowMs >= _stopSaid.GiveUpAtMs)
        {
            EndStop(RequestOutcome.Unknown);
        }
        Say(_stopSaid, nowMs, frames);
    }

    private void Begin(Exchange exchange, RequestHandle request, long nowMs)
    {
        request.Asked.CopyTo(exchange.Message.Bytes.AsSpan(Message.PayloadOffset));
        // Time travels under its own type; its operation byte is 0 and only the answer carries the number.
        byte operation = request.Type == MessageType.Request ? (byte)request.Operation : (byte)0;
        exchange.Message.Seal(crc, request.Type, operation, NextSequence(), request.Asked.Length);
        exchange.Begin(nowMs);
    }

    private void Say(Exchange exchange, long nowMs, FrameLink frames)
    {
        if (nowMs < exchange.DueMs || !frames.HasRoom || (exchange.Sends > 0 && !frames.IsFlushed))
        {
            return;
        }
        counts.Resends += exchange.Sends > 0 ? 1 : 0;
        frames.Send(exchange.Message);
        exchange.Sent(nowMs);
    }

    private void ExpireWaiting(long nowMs)
    {
        foreach (RequestHandle request in _waiting)
        {
            if (request.EnqueuedMs == long.MinValue)
            {
                request.EnqueuedMs = nowMs;
            }
        }
        while (_waiting.TryPeek(out RequestHandle? oldest) && nowMs - oldest.EnqueuedMs >= timings.GiveUpMs)
        {
            _waiting.Dequeue().SettleUnanswered(RequestOutcome.NotSent);
        }
    }

    private void EndCurrent(RequestOutcome outcome)
    {
        _current?.SettleUnanswered(_currentSaid.Sends == 0 ? RequestOutcome.NotSent : outcome);
        _current = null;
        _currentSaid.End();
    }

    private void EndStop(RequestOutcome outcome)
    {
        _stop?.SettleUnanswered(outcome);
        _stop = null;
        _stopSaid.End();
    }
}
