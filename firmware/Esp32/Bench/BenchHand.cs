using Smp.Core.Ports;

namespace Smp.Esp32.Bench;

/// <summary>The finger on the run button: a press counts only behind a release, and ends with either contact.</summary>
public sealed class BenchHand
{
    private const int ReleasedMsMin = 500;

    private readonly IRunContacts _contacts;
    private long _releasedSinceMs = -1;
    private bool _isReady;

    /// <summary>A button that has not been seen released.</summary>
    public BenchHand(IRunContacts contacts)
    {
        _contacts = contacts;
    }

    /// <summary>Pressed, behind half a second of release.</summary>
    public bool IsPressed(long nowMs)
    {
        bool isOpenClosed = _contacts.IsNormallyOpenClosed();
        bool isClosedClosed = _contacts.IsNormallyClosedClosed();
        bool isReleased = !isOpenClosed && isClosedClosed;
        _releasedSinceMs = !isReleased ? -1 : _releasedSinceMs < 0 ? nowMs : _releasedSinceMs;
        bool isPressed = isOpenClosed && !isClosedClosed;
        _isReady = isPressed ? _isReady : isReleased && nowMs - _releasedSinceMs >= ReleasedMsMin;
        return isPressed && _isReady;
    }
}
