using System;
using Smp.Wire;

namespace Smp.Simulator;

/// <summary>A technician: waits until the light says armed, then presses, dots and rests as planned.</summary>
/// <remarks>Sees only the light, lets go when it no longer says running; never arms, changes no cartridge.</remarks>
public sealed class Technician
{
    private readonly TechnicianPlan _plan;
    private readonly SeededRandom _random;
    private bool _isHolding;
    private bool _isTouching;
    private long _pressMs = -1;
    private long _releaseMs;
    private long _touchMs;
    private long _lookMs;

    /// <summary>A technician with a plan.</summary>
    public Technician(TechnicianPlan plan, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.NoticeMs, 1);
        _plan = plan;
        _random = new SeededRandom(seed, "technician");
    }

    /// <summary>When the next act is due, world ms.</summary>
    public long NextActMs { get; private set; }

    /// <summary>Presses so far.</summary>
    public int PressCount { get; private set; }

    /// <summary>Touches of the skin so far: dots.</summary>
    public int TouchCount { get; private set; }

    /// <summary>The planned number of presses is done.</summary>
    public bool IsDone => _plan.PressesMax > 0 && PressCount >= _plan.PressesMax && !_isHolding;

    /// <summary>Does what is due and says when to come again.</summary>
    public void Act(PenWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (_isHolding)
        {
            Work(world);
        }
        else
        {
            Wait(world);
        }
    }

    private void Wait(PenWorld world)
    {
        long nowMs = world.NowMs;
        bool isReady = world.Instruments.Shown == DeviceState.Armed && !IsDone;
        if (!isReady)
        {
            _pressMs = -1;
            NextActMs = nowMs + _plan.NoticeMs;
            return;
        }
        if (_pressMs < 0)
        {
            _pressMs = nowMs + Math.Max(1, _random.Between(_plan.PauseMsMin, _plan.PauseMsMax));
            ChargeWhenLow(world);
        }
        else if (nowMs >= _pressMs)
        {
            BeginPress(world);
            return;
        }
        NextActMs = Math.Min(_pressMs, nowMs + _plan.NoticeMs);
    }

    private void BeginPress(PenWorld world)
    {
        world.Press();
        PressCount++;
        _isHolding = true;
        _pressMs = -1;
        _releaseMs = world.NowMs + Math.Max(1, _random.Between(_plan.HoldMsMin, _plan.HoldMsMax));
        _lookMs = world.NowMs + _plan.NoticeMs;
        _touchMs = world.NowMs + NextTouchMs();
        PlanWork(world.NowMs);
    }

    private void Work(PenWorld world)
    {
        long nowMs = world.NowMs;
        bool hasStopped = nowMs >= _lookMs && world.Instruments.Shown != DeviceState.Running;
        if (nowMs >= _releaseMs || hasStopped)
        {
            EndPress(world);
            return;
        }
        if (nowMs >= _lookMs)
        {
            _lookMs = nowMs + _plan.NoticeMs;
        }
        if (nowMs >= _touchMs)
        {
            Touch(world, !_isTouching);
            _touchMs = nowMs + NextTouchMs();
        }
        PlanWork(nowMs);
    }

    private void EndPress(PenWorld world)
    {
        Touch(world, false);
        world.Release();
        _isHolding = false;
        NextActMs = world.NowMs + _plan.NoticeMs;
    }

    private void Touch(PenWorld world, bool isTouching)
    {
        TouchCount += isTouching && !_isTouching ? 1 : 0;
        _isTouching = isTouching;
        world.Touch(isTouching);
    }

    private int NextTouchMs() => Math.Max(1, _isTouching
        ? _random.Between(_plan.TouchMsMin, _plan.TouchMsMax)
        : _random.Between(_plan.BetweenTouchesMsMin, _plan.BetweenTouchesMsMax));

    private void PlanWork(long nowMs) =>
        NextActMs = Math.Max(nowMs + 1, Math.Min(_releaseMs, Math.Min(_touchMs, _lookMs)));

    private void ChargeWhenLow(PenWorld world)
    {
        if (world.Instruments.ChargePermille < _plan.ChargeBelowPermille)
        {
            world.Board.Supply.Charge();
        }
    }
}
