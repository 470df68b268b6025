using Smp.Wire.Framing;

namespace Smp.Link;

/// <summary>One message that is said again, byte for byte, until it is answered or given up.</summary>
internal sealed class Exchange(LinkTimings timings)
{
    private uint _heardBefore;
    private long _startedMs;
    private long _dueMs;
    private int _intervalMs;

    public Message Message { get; } = new();

    public bool IsActive { get; private set; }

    public int Sends { get; private set; }

    /// <summary>When it wants to be said next; far away when idle or muted.</summary>
    public long DueMs => IsActive && !IsMuted ? _dueMs : long.MaxValue;

    public long GiveUpAtMs => IsActive ? _startedMs + timings.GiveUpMs : long.MaxValue;

    /// <summary>Still waits for an answer and is not said again.</summary>
    public bool IsMuted { get; set; }

    /// <summary>The host's counter in it; 0 when it is not signed.</summary>
    public uint Counter { get; private set; }

    /// <summary>Seals what was written at the payload's place and starts with it; due at once.</summary>
    public void Begin(
        IMessageSeal seal, MessageType type, byte operation, byte sequence, int contentBytes, long nowMs)
    {
        Counter = seal.Seal(Message, type, operation, sequence, contentBytes, nowMs);
        // The pen counts all it says: what it says in answer to this counts higher than all it had said before.
        _heardBefore = seal.HeardCounter;
        Begin(nowMs);
    }

    /// <summary>Starts with the message as sealed; due at once.</summary>
    public void Begin(long nowMs)
    {
        IsActive = true;
        IsMuted = false;
        Sends = 0;
        _startedMs = nowMs;
        _dueMs = nowMs;
        _intervalMs = timings.ResendFirstMs;
    }

    /// <summary>Another boot of the pen counts anew.</summary>
    public void ForgetHeard() => _heardBefore = 0;

    public void End() => IsActive = false;

    public void Hurry(long nowMs)
    {
        _intervalMs = timings.ResendFirstMs;
        _dueMs = nowMs;
    }

    public void Sent(long nowMs)
    {
        Sends++;
        _dueMs = nowMs + _intervalMs;
        _intervalMs = _intervalMs > timings.ResendMaxMs / 2 ? timings.ResendMaxMs : _intervalMs * 2;
    }

    /// <summary>True when it answers this, and was not said before this was asked.</summary>
    public bool IsAnsweredBy(Message answer, IMessageSeal seal) =>
        IsActive && answer.Sequence == Message.Sequence && seal.CounterInHand > _heardBefore;
}
