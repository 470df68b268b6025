using Smp.Core.Ports;

namespace Smp.Core.Inputs;

/// <summary>The run button, read from both its contacts.</summary>
/// <remarks>
/// Release is never debounced: the first tick that sees the normally open contact open is a release. A press counts
/// only when both contacts agree in two readings that lie at least 20 ms apart, and 60 ms after the last release.
/// </remarks>
public sealed class RunInput
{
    /// <summary>Both contacts must have said pressed for this long.</summary>
    public const int PressMs = 20;

    /// <summary>Shortest time between a release and the next press.</summary>
    public const int BetweenPressesMs = 60;

    /// <summary>Contacts that disagree for this long are a fault.</summary>
    public const int DisagreeMs = 50;

    private const int UnseenMsMax = 150;
    private const long Never = -1;

    private readonly IRunContacts _contacts;
    private long _pressedSinceMs = Never;
    private long _disagreeSinceMs = Never;

    /// <summary>Reads these contacts.</summary>
    public RunInput(IRunContacts contacts)
    {
        _contacts = contacts;
    }

    /// <summary>A debounced press that has not been released.</summary>
    public bool IsHeld;

    /// <summary>True in the one tick in which a press began to count.</summary>
    public bool HasPressed;

    /// <summary>True in the one tick in which a counted press ended.</summary>
    public bool HasReleased;

    /// <summary>How long the press that holds, or just ended, has counted; ms.</summary>
    public int HeldMs;

    /// <summary>How long both contacts have said released; ms, 0 while they do not.</summary>
    public int ReleasedMs;

    /// <summary>The contacts have disagreed for longer than any movement of a button explains.</summary>
    public bool IsFaulty;

    private long _lastReadMs;
    private long _heldSinceMs;
    private long _releasedSinceMs = Never;
    private long _letGoAtMs = Never;

    /// <summary>Reads once; call once a tick.</summary>
    public void Read(long nowMs)
    {
        if (nowMs < _lastReadMs || nowMs - _lastReadMs > UnseenMsMax)
        {
            BeginAnew(nowMs);
        }
        _lastReadMs = nowMs;
        bool openClosed = _contacts.IsNormallyOpenClosed();
        bool closedClosed = _contacts.IsNormallyClosedClosed();
        WatchAgreement(nowMs, openClosed, closedClosed);
        bool saysPressed = openClosed && !closedClosed;
        WatchReleased(nowMs, !openClosed && closedClosed);
        HasPressed = false;
        HasReleased = false;
        if (!openClosed || IsFaulty)
        {
            LetGo(nowMs);
        }
        else if (saysPressed && !IsHeld)
        {
            Press(nowMs);
        }
        if (IsHeld)
        {
            HeldMs = Whole.Clamp(nowMs - _heldSinceMs, 0, int.MaxValue);
        }
    }

    // Nobody looked, or the clock has leapt back: what lasted until now begins now, holds for a gesture too.
    private void BeginAnew(long nowMs)
    {
        _releasedSinceMs = _releasedSinceMs == Never ? Never : nowMs;
        _pressedSinceMs = _pressedSinceMs == Never ? Never : nowMs;
        _disagreeSinceMs = _disagreeSinceMs == Never ? Never : nowMs;
        _letGoAtMs = _letGoAtMs == Never ? Never : nowMs;
        _heldSinceMs = nowMs;
    }

    private void Press(long nowMs)
    {
        if (_pressedSinceMs == Never)
        {
            _pressedSinceMs = nowMs;
        }
        bool isSteady = nowMs - _pressedSinceMs >= PressMs;
        bool isApart = _letGoAtMs == Never || _pressedSinceMs - _letGoAtMs >= BetweenPressesMs;
        if (isSteady && isApart)
        {
            IsHeld = true;
            HasPressed = true;
            _heldSinceMs = nowMs;
            HeldMs = 0;
        }
    }

    private void LetGo(long nowMs)
    {
        _pressedSinceMs = Never;
        if (IsHeld)
        {
            HasReleased = true;
            IsHeld = false;
            _letGoAtMs = nowMs;
        }
    }

    private void WatchAgreement(long nowMs, bool openClosed, bool closedClosed)
    {
        if (openClosed != closedClosed)
        {
            _disagreeSinceMs = Never;
            IsFaulty = false;
            return;
        }
        if (_disagreeSinceMs == Never)
        {
            _disagreeSinceMs = nowMs;
        }
        IsFaulty = nowMs - _disagreeSinceMs >= DisagreeMs;
    }

    private void WatchReleased(long nowMs, bool saysReleased)
    {
        if (!saysReleased)
        {
            _releasedSinceMs = Never;
            ReleasedMs = 0;
            return;
        }
        if (_releasedSinceMs == Never)
        {
            _releasedSinceMs = nowMs;
        }
        ReleasedMs = Whole.Clamp(nowMs - _releasedSinceMs, 0, int.MaxValue);
    }
}
