using System;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Link;

/// <summary>One thing asked of the pen and what became of it. Settles once and never changes after.</summary>
public sealed class RequestHandle
{
    private readonly byte[] _asked;
    private byte[] _answer = [];

    internal RequestHandle(MessageType type, RequestOperation operation, byte[] asked)
    {
        Type = type;
        Operation = operation;
        _asked = asked;
    }

    /// <summary>What was asked.</summary>
    public RequestOperation Operation { get; }

    /// <summary>What became of it.</summary>
    public RequestOutcome Outcome { get; private set; }

    /// <summary>Why not, when <see cref="Outcome"/> is refused.</summary>
    public Refusal Reason { get; private set; }

    /// <summary>Device clock when the pen decided, ms; 0 when it did not answer.</summary>
    public uint DeviceNowMs { get; private set; }

    /// <summary>True once the outcome is final.</summary>
    public bool IsSettled => Outcome != RequestOutcome.Pending;

    /// <summary>Bytes behind the outcome in the pen's answer; what they mean depends on the operation.</summary>
    public ReadOnlyMemory<byte> Answer => _answer;

    internal MessageType Type { get; }

    internal ReadOnlySpan<byte> Asked => _asked;

    internal long EnqueuedMs { get; set; } = long.MinValue;

    internal int SignedTimes { get; set; }

    /// <summary>The pen's settings, which come with the answer to everything but profile, Time and LogAck.</summary>
    /// <returns>Null when the pen did not answer with them.</returns>
    public PenStatus? ReadPenStatus()
    {
        bool isOther = Operation is RequestOperation.SetProfile or RequestOperation.ReadProfile
            or RequestOperation.ReadAirCounts
            || (Operation == RequestOperation.ReadSetting && Outcome == RequestOutcome.Done);
        if (_answer.Length == 0 || isOther)
        {
            return null;
        }
        var status = new PenStatus();
        status.ReadFrom(_answer, 0, _answer.Length);
        return status;
    }

    /// <summary>The profile in force, from an answer to SetProfile or ReadProfile.</summary>
    /// <returns>Null when the pen did not answer with it.</returns>
    public Profile? ReadProfile()
    {
        if (_answer.Length == 0 || Operation is not (RequestOperation.SetProfile or RequestOperation.ReadProfile))
        {
            return null;
        }
        var profile = new Profile();
        profile.ReadFrom(_answer, 0, _answer.Length);
        return profile;
    }

    /// <summary>One line for a person.</summary>
    public override string ToString() => Outcome switch
    {
        RequestOutcome.Done => $"{Operation}: done",
        RequestOutcome.Refused => $"{Operation}: refused, {RefusalText.Of(Reason)}",
        RequestOutcome.Unknown => $"{Operation}: unknown, the pen did not answer: read its status before asking again",
        RequestOutcome.NotSent => $"{Operation}: not done, it was never sent",
        _ => $"{Operation}: pending",
    };

    internal void SettleUnanswered(RequestOutcome outcome)
    {
        if (!IsSettled)
        {
            Outcome = outcome;
        }
    }

    /// <summary>The pen refused it before it looked at what it asks.</summary>
    internal void SettleRefused(Refusal reason)
    {
        if (!IsSettled)
        {
            Outcome = RequestOutcome.Refused;
            Reason = reason;
        }
    }

    internal void SettleAnswered(Response response, ReadOnlySpan<byte> answer)
    {
        if (IsSettled)
        {
            return;
        }
        // Anything but a plain "done" is read as not done: a newer pen's third value must not pass for a yes.
        Outcome = response.Outcome == Response.Done ? RequestOutcome.Done : RequestOutcome.Refused;
        Reason = (Refusal)response.Reason;
        DeviceNowMs = response.NowMs;
        _answer = answer.ToArray();
    }
}
