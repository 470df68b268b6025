using System;
using Smp.Simulator;
using Smp.Wire;

namespace Smp.Budget.Busy;

/// <summary>Presses, dots, lets go, taps gestures, by chance.</summary>
public sealed class BusyHand
{
    private static readonly int[] Taps = [1, 3, 6];

    private readonly PenWorld _world;
    private readonly Random _random;
    private long _pressMs;
    private long _touchMs;
    private bool _isTouching;
    private int _tapsLeft;

    internal BusyHand(PenWorld world, ulong seed)
    {
        _world = world;
        _random = new Random((int)seed);
    }

    /// <summary>Does what is due before a tick.</summary>
    public void Move()
    {
        long nowMs = _world.NowMs;
        if (nowMs >= _pressMs)
        {
            PressOrLetGo(nowMs);
        }
        if (nowMs >= _touchMs)
        {
            _isTouching = !_isTouching;
            _world.Touch(_isTouching);
            _touchMs = nowMs + _random.Next(80, 600);
        }
    }

    private void PressOrLetGo(long nowMs)
    {
        if (_world.Board.Contacts.IsHeldDown)
        {
            _world.Release();
            _tapsLeft -= _tapsLeft > 0 ? 1 : 0;
            _pressMs = nowMs + (_tapsLeft > 0 ? 200 : _random.Next(100, 2_500));
            return;
        }
        if (_tapsLeft == 0 && _world.Instruments.Shown != DeviceState.Armed)
        {
            _tapsLeft = Taps[_random.Next(Taps.Length)];
        }
        _world.Press();
        _pressMs = nowMs + (_tapsLeft > 1 ? 200 : _tapsLeft == 1 ? LastTapMs() : _random.Next(60, 6_000));
    }

    /// <summary>Held long after five taps: the service gesture; let go at once after two: the next cartridge.</summary>
    private int LastTapMs() => _random.Next(3) == 0 ? 200 : _random.Next(1_600, 3_000);
}
