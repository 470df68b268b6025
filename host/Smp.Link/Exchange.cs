using Smp.Wire.Framing;

namespace Smp.Link;

/// <summary>One message that is said again, byte for byte, until it is answered or given up.</summary>
internal sealed class Exchange(LinkTimings timings)
{
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

    public bool IsAnsweredBy(Message answer) =>
        IsActive && answer.Sequence == Message.Sequence;
}
