using System;
using System.Collections.Generic;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.World.Faults;

namespace Smp.World.Oracles;

/// <summary>The motor starts only in Running, Running only on a press that came after a release since arming.</summary>
/// <remarks>
/// A fault leaves the light only after somebody acknowledged it. What a look can miss is given to the pen: the release
/// counts from the last look that did not see it to the first that did not see it any more.
/// </remarks>
internal sealed class StartOracle : Oracle
{
    private const int ReleasedMsMin = 500;
    private const int LongPressMsMin = 1_400;
    private const int ServicePresses = 5;
    private const int ServiceMs = 12_000;
    private const int LookMs = 12;
    private const int FalseMs = 2_500;
    // Of a run that goes over into Armed the release was seen, unless the longest press ended it.
    private const int RunMsMax = Ceilings.RunMsMax - 1_000;
    private readonly Queue<long> _presses = new();
    private long _armedMs = long.MaxValue;
    private long _notOpenMs;
    private long _notOpenSinceMs = long.MaxValue;
    private long _pressedMs = long.MinValue;
    private long _faultedMs = long.MaxValue;
    private long _notRunningMs;
    private bool _wasReleased;
    private long _beganMs;
    private long _falseMs = long.MinValue / 2;
    private bool _wasClosed;
    private bool _isAcknowledged;
    private bool _wasFaultedInDark;

    /// <summary>Listens on the cable for acknowledgements.</summary>
    public StartOracle(Room room)
        : base(room)
    {
        room.Cable.Heard += (type, operation) =>
            _isAcknowledged |= type == MessageType.Request && operation == (byte)RequestOperation.AcknowledgeFault;
        room.Shadow.Blanked += () => _isAcknowledged = true;
    }

    /// <inheritdoc/>
    public override string Name => "start";

    /// <inheritdoc/>
    public override void Look()
    {
        Terminals at = Room.Terminals;
        LookAtButton(at);
        _falseMs = (Room.Broken & Breaks.Contacts) != 0 ? at.NowMs : _falseMs;
        if (at.Light != at.LightBefore)
        {
            LookAtChange(at);
        }
        LookAtMotor(at);
    }

    private void LookAtButton(Terminals at)
    {
        if (at.AreContactsClosed && !_wasClosed)
        {
            _pressedMs = at.NowMs;
            _presses.Enqueue(at.NowMs);
        }
        bool isLetGo = _wasClosed && !at.AreContactsClosed;
        if (isLetGo && at.NowMs - _pressedMs >= LongPressMsMin && _faultedMs < _pressedMs)
        {
            _isAcknowledged = true;
        }
        while (_presses.TryPeek(out long pressMs) && pressMs < at.NowMs - ServiceMs)
        {
            _presses.Dequeue();
        }
        _wasClosed = at.AreContactsClosed;
        if (at.AreContactsOpen && at.NowMs - Math.Max(_notOpenMs, _armedMs) >= ReleasedMsMin - (2 * LookMs))
        {
            _wasReleased = true;
        }
        TakeOpen(at);
    }

    // A touch shorter than a tick, or while the program stood still, need not be seen by the pen.
    private void TakeOpen(Terminals at)
    {
        _notOpenSinceMs = at.AreContactsOpen ? long.MaxValue : Math.Min(_notOpenSinceMs, at.NowMs);
        int tickMs = Room.Plan.Setup.TickMs + Room.Plan.Setup.TickLateMsMax;
        bool isSeen = at.NowMs > Room.StalledUntilMs + tickMs && at.NowMs - _notOpenSinceMs > tickMs;
        if (!at.AreContactsOpen && isSeen)
        {
            _notOpenMs = at.NowMs;
        }
    }

    private void LookAtChange(Terminals at)
    {
        if (at.Light == DeviceState.Running)
        {
            Begin(at);
            _beganMs = at.NowMs;
        }
        if (at.LightBefore == DeviceState.Faulted)
        {
            Leave(at);
        }
        if (at.Light == DeviceState.Armed)
        {
            _armedMs = at.NowMs - LookMs;
            _wasReleased = at.LightBefore == DeviceState.Running && at.NowMs - _beganMs < RunMsMax;
        }
        if (at.Light == DeviceState.Faulted && at.LightBefore != DeviceState.Faulted)
        {
            _faultedMs = at.NowMs;
            _isAcknowledged = false;
            _wasFaultedInDark = false;
        }
    }

    private void Begin(Terminals at)
    {
        bool isLeaped = (Room.Broken & Breaks.Clock) != 0;
        if (!IsButtonTrue(at))
        {
            return;
        }
        if (at.LightBefore == DeviceState.Armed)
        {
            if (!_wasReleased && !isLeaped)
            {
                Fail("a run began and the button was not let go for 500 ms since arming");
            }
            if (_pressedMs < _armedMs)
            {
                Fail("a run began without a press since arming");
            }
        }
        else if (at.LightBefore != DeviceState.Disarmed || _presses.Count <= ServicePresses)
        {
            Fail($"a run began out of {at.LightBefore} after {_presses.Count} presses");
        }
    }

    // Contacts that chatter press and release by themselves, faster than a look sees.
    private bool IsButtonTrue(Terminals at) => at.NowMs > _falseMs + FalseMs;

    private void Leave(Terminals at)
    {
        bool isDark = at.Light == DeviceState.Unknown;
        _wasFaultedInDark = isDark && !_isAcknowledged;
        // The pen may have seen the release as a bounce between two looks.
        bool isLongPress = at.NowMs - _pressedMs >= LongPressMsMin && _faultedMs < _pressedMs;
        if (!isDark && !_isAcknowledged && !isLongPress && IsButtonTrue(at))
        {
            Fail($"the light left Faulted for {at.Light} and nobody acknowledged");
        }
    }

    private void LookAtMotor(Terminals at)
    {
        if (_wasFaultedInDark && at.Light is not (DeviceState.Unknown or DeviceState.Faulted))
        {
            _wasFaultedInDark = false;
            if (!_isAcknowledged)
            {
                Fail($"a fault was forgotten in the dark: the light shows {at.Light}");
            }
        }
        if (at.Light == DeviceState.Running)
        {
            _notRunningMs = at.NowMs;
        }
        // A shorted driver keeps its rail until the watchdog lets go.
        int graceMs = (Room.Broken & Breaks.CutOff) != 0 ? 240 : 0;
        if (at.IsEnergised && at.Light != DeviceState.Running && at.NowMs - _notRunningMs > graceMs)
        {
            Fail($"the motor has a voltage and the light shows {at.Light}");
        }
    }
}
