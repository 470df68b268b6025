using System;
using System.Collections.Generic;
using Smp.Simulator;
using Smp.Wire;

namespace Smp.World.People;

/// <summary>The technician's hand between runs: gestures, and everything a hand does wrong.</summary>
/// <remarks>The pressing and dotting itself is the simulator's Technician; the two share one finger.</remarks>
internal sealed class Hand(ulong seed, int everyMs) : IActor
{
    private readonly SeededRandom _random = new(seed, "hand");
    private readonly Queue<(int AfterMs, bool IsDown)> _moves = new();
    private Technician? _waiting;

    /// <summary>When it moves next, world ms.</summary>
    public long NextMs { get; private set; } = 2_000;

    /// <summary>A gesture is under way.</summary>
    public bool IsBusy => _moves.Count > 0;

    /// <summary>Does the next move, or thinks of something to do.</summary>
    public void Act(Room room)
    {
        if (_moves.TryDequeue(out (int AfterMs, bool IsDown) move))
        {
            Move(room.Pen, move.IsDown);
        }
        else if (!room.Pen.Instruments.IsHeldDown)
        {
            Think(room);
        }
        if (_moves.TryPeek(out (int AfterMs, bool IsDown) next))
        {
            NextMs = room.NowMs + next.AfterMs;
            return;
        }
        GiveBack(room.Pen);
        NextMs = room.NowMs + _random.WaitMs(everyMs);
    }

    /// <summary>A long press, as soon as the finger is free.</summary>
    public void LongPress(Room room)
    {
        if (!IsBusy && !room.Pen.Instruments.IsHeldDown)
        {
            Begin(room, "long press");
            Press(100, _random.Between(1_600, 2_500));
            NextMs = room.NowMs + 100;
        }
    }

    /// <summary>Lets go of everything.</summary>
    public void Rest(Room room)
    {
        _moves.Clear();
        room.Pen.Release();
        GiveBack(room.Pen);
        NextMs = long.MaxValue;
    }

    private static void Move(PenWorld pen, bool isDown)
    {
        if (isDown)
        {
            pen.Press();
        }
        else
        {
            pen.Release();
        }
    }

    private void Think(Room room)
    {
        int drawn = _random.Between(0, 99);
        DeviceState light = room.Pen.Instruments.Shown;
        if (light is DeviceState.Faulted or DeviceState.Disarmed && drawn < 50)
        {
            Begin(room, "long press");
            Press(100, _random.Between(1_400, 2_500));
        }
        else if (drawn < 62)
        {
            Begin(room, "three taps");
            Taps(_random.Between(2, 4));
        }
        else if (drawn < 72)
        {
            Begin(room, "service gesture");
            Taps(5);
            Press(_random.Between(100, 500), _random.Between(900, 6_000));
        }
        else if (drawn < 80)
        {
            Begin(room, "elbow on the button");
            Press(10, _random.Between(8_000, 14_000));
        }
        else if (drawn < 92)
        {
            Begin(room, "fumbles");
            Fumble();
        }
    }

    private void Begin(Room room, string what)
    {
        room.Say($"hand: {what}");
        _waiting = room.Pen.Technician ?? _waiting;
        room.Pen.Technician = null;
    }

    private void GiveBack(PenWorld pen)
    {
        pen.Technician ??= _waiting;
        _waiting = null;
    }

    private void Taps(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Press(_random.Between(90, 500), _random.Between(40, 450));
        }
    }

    private void Fumble()
    {
        for (int presses = _random.Between(1, 8); presses > 0; presses--)
        {
            Press(_random.WaitMs(200), _random.WaitMs(250));
        }
    }

    private void Press(int afterMs, int forMs)
    {
        _moves.Enqueue((afterMs, true));
        _moves.Enqueue((Math.Max(1, forMs), false));
    }
}
