using Smp.Core.Inputs;
using Smp.Wire;

namespace Smp.Core.Safety;

/// <summary>
/// Decides whether a press in Armed may start the motor: only one that came behind a release seen there.
/// </summary>
public sealed class StartLock
{
    /// <summary>The contacts must have been seen released for this long, once, since arming.</summary>
    public const int ReleasedMsMin = 500;

    /// <summary>Armed without a run for this long disarms.</summary>
    public const int IdleMsMax = 300_000;

    /// <summary>Contacts closed since before arming for this long are a fault.</summary>
    public const int HeldMsMax = 10_000;

    private readonly RunInput _input;
    private long _enteredMs;
    private bool _isOpen;

    /// <summary>A closed lock on this button.</summary>
    public StartLock(RunInput input)
    {
        _input = input;
    }

    /// <summary>Armed was entered.</summary>
    /// <param name="nowMs">Device clock.</param>
    /// <param name="isReleaseSeen">The button was let go to end the run before; no second wait for it.</param>
    public void Close(long nowMs, bool isReleaseSeen)
    {
        _enteredMs = nowMs;
        _isOpen = isReleaseSeen;
    }

    /// <summary>Looks once a tick in Armed; before the rest is asked.</summary>
    /// <returns>The fault to latch, or None.</returns>
    public FaultCode Inspect(long nowMs)
    {
        _enteredMs = nowMs < _enteredMs ? nowMs : _enteredMs;
        int waitedMs = WaitedMs(nowMs);
        _isOpen |= Whole.Least(_input.ReleasedMs, waitedMs) >= ReleasedMsMin;
        if (_input.IsFaulty)
        {
            return FaultCode.ContactsDisagree;
        }
        return !_isOpen && _input.IsHeld && waitedMs >= HeldMsMax ? FaultCode.ContactsHeld : FaultCode.None;
    }

    /// <summary>Armed for so long that nobody expects a start any more.</summary>
    public bool IsIdle(long nowMs) => WaitedMs(nowMs) >= IdleMsMax;

    /// <summary>A press began to count in this tick and it may start.</summary>
    public bool IsStarting => _isOpen && _input.HasPressed;

    private int WaitedMs(long nowMs) => Whole.Clamp(nowMs - _enteredMs, 0, int.MaxValue);
}
