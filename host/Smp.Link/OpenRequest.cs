using System;
using Smp.Link.Air;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Link;

/// <summary>A place for one request that is said until it is answered or given up.</summary>
internal sealed class OpenRequest(IMessageSeal seal, LinkTimings timings, LinkCounts counts)
{
    private readonly Exchange _said = new(timings);

    public RequestHandle? Request { get; private set; }

    /// <summary>True once the request was sealed.</summary>
    public bool IsBegun => _said.IsActive;

    public long DueMs => _said.DueMs;

    public long GiveUpAtMs => _said.GiveUpAtMs;

    public bool IsMuted
    {
        get => _said.IsMuted;
        set => _said.IsMuted = value;
    }

    public bool WasSent => _said.IsActive && _said.Sends > 0;

    public void Put(RequestHandle request) => Request = request;

    public void Begin(byte sequence, long nowMs)
    {
        RequestHandle request = Request!;
        request.SignedTimes++;
        request.Asked.CopyTo(_said.Message.Bytes.AsSpan(Message.PayloadOffset));
        // Time travels under its own type; its operation byte is 0 and only the answer carries the number.
        byte operation = request.Type == MessageType.Request ? (byte)request.Operation : (byte)0;
        _said.Begin(seal, request.Type, operation, sequence, request.Asked.Length, nowMs);
    }

    public void Say(long nowMs, FrameLink frames)
    {
        if (nowMs < _said.DueMs || !frames.HasRoom || (_said.Sends > 0 && !frames.IsFlushed))
        {
            return;
        }
        counts.Resends += _said.Sends > 0 ? 1 : 0;
        frames.Send(_said.Message);
        _said.Sent(nowMs);
    }

    public bool IsAnsweredBy(Message message) =>
        Request is not null && _said.IsAnsweredBy(message, seal) && message.Operation == (byte)Request.Operation;

    public RequestHandle Settle(Response response, Message message)
    {
        RequestHandle request = Request!;
        int from = Math.Min(Message.PayloadOffset + Response.PayloadBytes, message.PayloadEnd);
        request.SettleAnswered(response, message.Bytes.AsSpan(from, message.PayloadEnd - from));
        Clear();
        return request;
    }

    /// <summary>Takes it out as refused before it was heard out.</summary>
    public UnheardRequest TakeUnheard(Refusal reason)
    {
        var unheard = new UnheardRequest(Request!, reason, _said.Sends, _said.Counter);
        Clear();
        return unheard;
    }

    /// <summary>Nobody waits for an answer any more; what never left is not sent.</summary>
    public void End(RequestOutcome outcome)
    {
        Request?.SettleUnanswered(WasSent ? outcome : RequestOutcome.NotSent);
        Clear();
    }

    /// <summary>Another boot of the pen counts anew.</summary>
    public void ForgetHeard() => _said.ForgetHeard();

    private void Clear()
    {
        Request = null;
        _said.End();
    }
}
