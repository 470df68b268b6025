using System;
using Smp.Simulator;
using Smp.Wire;

namespace Smp.Budget.Busy;

/// <summary>Presses, dots, lets go, taps gestures, by chance.</summary>
public sealed class BusyHand
{
    private readonly PenWorld _world;
    private readonly Random _random;
    private long _pressMs;
    private long _touchMs;
    private bool _isTouching;

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
        bool isReady = _world.Instruments.Shown == DeviceState.Armed || _random.Next(4) == 0;
        if (_world.Board.Contacts.IsHeldDown || !isReady)
        {
            _world.Release();
            _pressMs = nowMs + _random.Next(100, 1_500);
        }
        else
        {
            _world.Press();
            _pressMs = nowMs + _random.Next(60, 6_000);
        }
    }
}
