namespace Smp.Core.Inputs;

/// <summary>Tells gestures from presses. Fed only in states in which a press does not run the motor.</summary>
/// <remarks>
/// A press belongs to a gesture only when it began after the button was seen let go in this state: the press that ran
/// the motor into a fault must not acknowledge it, nor one that a host stopped arm again, by being let go.
/// </remarks>
public sealed class GestureReader
{
    /// <summary>A press this long is a long press.</summary>
    public const int LongPressMs = 1_500;

    /// <summary>A press shorter than this is a short press.</summary>
    public const int ShortPressMs = 600;

    /// <summary>This long without a press ends a row of short presses.</summary>
    public const int RestMs = 800;

    /// <summary>The sixth press of a service gesture counts as held after this long.</summary>
    public const int ServiceHoldMs = 800;

    private const int NextCartridgePresses = 3;
    private const int ServicePresses = 5;

    private bool _wasReleased;
    private bool _isOwnPress;
    private int _shortPresses;
    private long _lastReleaseMs;

    /// <summary>Forgets a half-made gesture and the press that is held.</summary>
    public void Reset()
    {
        _wasReleased = false;
        _isOwnPress = false;
        _shortPresses = 0;
    }

    /// <summary>The gesture completed in this tick.</summary>
    public Gesture Read(RunInput input, long nowMs)
    {
        if (input.IsFaulty)
        {
            Reset();
            return Gesture.None;
        }
        _lastReleaseMs = nowMs < _lastReleaseMs ? nowMs : _lastReleaseMs;
        _wasReleased |= input.ReleasedMs > 0;
        _isOwnPress = input.HasPressed ? _wasReleased : _isOwnPress;
        if (input.HasReleased)
        {
            return _isOwnPress ? Release(input.HeldMs, nowMs) : Gesture.None;
        }
        if (input.IsHeld)
        {
            bool isService = _isOwnPress && _shortPresses == ServicePresses && input.HeldMs >= ServiceHoldMs;
            return isService ? Complete(Gesture.ServiceRun) : Gesture.None;
        }
        if (_shortPresses > 0 && nowMs - _lastReleaseMs >= RestMs)
        {
            return Complete(_shortPresses == NextCartridgePresses ? Gesture.NextCartridge : Gesture.None);
        }
        return Gesture.None;
    }

    private Gesture Release(int heldMs, long nowMs)
    {
        _lastReleaseMs = nowMs;
        if (heldMs < ShortPressMs)
        {
            _shortPresses = Whole.Least(_shortPresses + 1, ServicePresses + 1);
            return Gesture.None;
        }
        bool isAlone = _shortPresses == 0;
        return Complete(isAlone && heldMs >= LongPressMs ? Gesture.LongPress : Gesture.None);
    }

    private Gesture Complete(Gesture gesture)
    {
        _shortPresses = 0;
        return gesture;
    }
}
