using System;
using System.Globalization;
using Smp.Wire.Messages;
using Smp.Wire.Framing;
using Smp.World.Faults;

namespace Smp.World.Oracles;

/// <summary>After each cause that must stop it, the motor has no voltage within the time of that cause.</summary>
internal sealed class CutOffOracle : Oracle
{
    private const int LockedMs = 120;
    private const int LockedBeforeStartMs = 250;
    private const int CounterLostMs = 90;
    private const int StopMs = 100;
    // A program that stands still in the very tick that would have cut leaves the cut to the watchdog.
    private const int WatchdogMs = 200;
    private const int StalledMs = 350;
    // The self-test looks for 200 ms, then the watchdog holds for 200 ms more.
    private const int DriverShortedMs = 460;
    private const int LookMs = 3;
    // What an encoder of 64 counts cannot miss.
    private const double TurnedTurns = 0.02;

    private long _startMs;
    private long _turnedMs;
    private double _turns;
    private bool _hasTurned;
    private long _lostSinceMs = long.MaxValue;
    private long _stopMs = long.MaxValue;

    /// <summary>Listens on the cable for Stop.</summary>
    public CutOffOracle(Room room)
        : base(room)
    {
        room.Cable.Heard += (type, operation) =>
        {
            if (type == MessageType.Request && operation == (byte)RequestOperation.Stop)
            {
                _stopMs = Math.Min(_stopMs, room.NowMs);
            }
        };
    }

    /// <inheritdoc/>
    public override string Name => "cut-off";

    /// <inheritdoc/>
    public override void Look()
    {
        Terminals at = Room.Terminals;
        if (!at.IsEnergised)
        {
            _startMs = long.MaxValue;
            _stopMs = long.MaxValue;
            _lostSinceMs = long.MaxValue;
            return;
        }
        if (_startMs == long.MaxValue)
        {
            _startMs = at.NowMs;
            _turnedMs = at.NowMs;
            _turns = at.PathTurns;
            _hasTurned = false;
        }
        LookAtRotor(at);
        LookAtCounter(at);
        if (at.NowMs - _stopMs > LimitMs(StopMs))
        {
            Fail($"the motor has a voltage {at.NowMs - _stopMs} ms after a host's Stop was heard");
        }
    }

    private void LookAtRotor(Terminals at)
    {
        if (Math.Abs(at.PathTurns - _turns) > TurnedTurns)
        {
            _hasTurned = true;
            _turns = at.PathTurns;
            _turnedMs = at.NowMs;
        }
        int limitMs = LimitMs(_hasTurned ? LockedMs : LockedBeforeStartMs);
        bool isCounterTrue = (Room.Broken & Breaks.Counter) == 0;
        _turnedMs = isCounterTrue ? _turnedMs : at.NowMs;
        if (at.NowMs - _turnedMs > limitMs)
        {
            Fail(string.Create(
                CultureInfo.InvariantCulture,
                $"the motor has a voltage and has not turned for {at.NowMs - _turnedMs} ms; limit {limitMs} ms"));
        }
    }

    private void LookAtCounter(Terminals at)
    {
        if (!Room.Pen.Board.Counter.IsDisconnected)
        {
            _lostSinceMs = long.MaxValue;
            return;
        }
        _lostSinceMs = Math.Min(_lostSinceMs, at.NowMs);
        bool wasTurning = _lostSinceMs - _startMs > LockedBeforeStartMs;
        int limitMs = LimitMs(wasTurning ? CounterLostMs : LockedBeforeStartMs);
        long lostMs = at.NowMs - _lostSinceMs;
        if (lostMs > limitMs)
        {
            Fail($"the motor has a voltage {lostMs} ms after the counter was lost; limit {limitMs} ms");
        }
    }

    // A stall is ended by the watchdog, and so is a shorted driver.
    private int LimitMs(int causeMs)
    {
        bool isStalled = Room.NowMs < Room.StalledUntilMs + StalledMs;
        int limitMs = isStalled ? causeMs + WatchdogMs : causeMs;
        bool isShorted = (Room.Broken & Breaks.Driver) != 0;
        return (isShorted ? Math.Max(limitMs, DriverShortedMs) : limitMs) + Slack();
    }

    private int Slack() => LookMs + Room.Plan.Setup.TickLateMsMax;
}
