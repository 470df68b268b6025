using System;
using Smp.Core;
using Smp.Simulator.Peripherals;

namespace Smp.Simulator;

/// <summary>One pen in one world: the real firmware core on a simulated board, with one clock and one seed.</summary>
/// <remarks>
/// Nothing happens by itself: time passes only in <see cref="Advance"/>, in whole ms, on the caller's thread. The same
/// setup and the same calls give the same world. The pen begins without power; see <see cref="Boot"/>.
/// </remarks>
public sealed class PenWorld
{
    private readonly PenSetup _setup;
    private readonly WorldClock _clock = new WorldClock();
    private readonly SeededRandom _tickRandom;
    private Device? _device;
    private long _bootMs;
    private long _gridMs;
    private long _tickMs;
    private long _stalledUntilMs;
    private bool _isFrozen;

    /// <summary>A pen without power.</summary>
    /// <param name="setup">Which pen, and its seed.</param>
    /// <param name="memory">What it remembers; null for a blank memory.</param>
    public PenWorld(PenSetup setup, SimulatedMemory? memory = null)
    {
        ArgumentNullException.ThrowIfNull(setup);
        ArgumentOutOfRangeException.ThrowIfLessThan(setup.TickMs, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(setup.TickLateMsMax);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(setup.TickLateMsMax, setup.TickMs);
        _setup = setup;
        _tickRandom = new SeededRandom(setup.Seed, "tick");
        Board = new PenBoard(setup, _clock, memory ?? new SimulatedMemory());
        Instruments = new PenInstruments(Board);
    }

    /// <summary>The hardware.</summary>
    public PenBoard Board { get; }

    /// <summary>The truth about it.</summary>
    public PenInstruments Instruments { get; }

    /// <summary>Who uses the pen; null while only the caller presses.</summary>
    public Technician? Technician { get; set; }

    /// <summary>World time, ms.</summary>
    public long NowMs => _clock.NowMs;

    /// <summary>The device's own clock, ms since its boot; 0 without power.</summary>
    public long DeviceNowMs => IsPowered ? NowMs - _bootMs : 0;

    /// <summary>The pen has power and its program runs.</summary>
    public bool IsPowered => _device != null;

    /// <summary>Boots since the world began, unfinished ones included.</summary>
    public int BootCount { get; private set; }

    /// <summary>Ticks since the world began.</summary>
    public long TickCount { get; private set; }

    /// <summary>Powers the pen and starts its program over the memory as it is; a running pen is reset.</summary>
    /// <returns>False when a planned cut of the memory ended the boot.</returns>
    public bool Boot() => Start(null);

    /// <summary>Boots with power that goes again after so many bytes written.</summary>
    /// <returns>False when it went before the boot had ended.</returns>
    public bool BootUntil(int bytesWritten) => Start(bytesWritten);

    /// <summary>Takes the power away, between two ticks.</summary>
    public void CutPower()
    {
        _device = null;
        Board.PowerDown();
    }

    /// <summary>A finger pushes the button down.</summary>
    public void Press() => Board.Contacts.Press();

    /// <summary>The finger leaves the button.</summary>
    public void Release() => Board.Contacts.Release();

    /// <summary>The needle meets skin, or leaves it.</summary>
    public void Touch(bool isTouching) => Board.Motor.IsTouching = isTouching;

    /// <summary>The program stands still for so long: no tick, outputs as they were.</summary>
    public void Stall(int forMs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(forMs);
        _stalledUntilMs = Math.Max(_stalledUntilMs, NowMs + forMs);
        _tickMs = Math.Max(_tickMs, NowMs + forMs);
        _gridMs = Math.Max(_gridMs, _tickMs);
    }

    /// <summary>The program stands still until it is thawed or booted anew.</summary>
    public void Freeze() => _isFrozen = true;

    /// <summary>A frozen program goes on with a tick at once.</summary>
    public void Thaw()
    {
        _isFrozen = false;
        _gridMs = Math.Max(_gridMs, NowMs);
        _tickMs = Math.Max(_tickMs, NowMs);
    }

    /// <summary>The device's ms clock leaps, forward or back as far as 0; the world's does not.</summary>
    public void JumpClock(int byMs) => _bootMs = Math.Min(_bootMs - byMs, NowMs);

    /// <summary>Lets time pass.</summary>
    public void Advance(long byMs) => AdvanceTo(NowMs + byMs);

    /// <summary>Lets time pass until a world time; one in the past changes nothing.</summary>
    public void AdvanceTo(long untilMs)
    {
        while (NowMs < untilMs)
        {
            Board.Train.AdvanceTo(NextMs(untilMs) * 1_000);
            if (Technician != null && NowMs >= Technician.NextActMs)
            {
                Technician.Act(this);
            }
            if (_device != null && NowMs >= _tickMs && !_isFrozen)
            {
                Tick(_device);
            }
        }
    }

    /// <summary>Lets the pen hear and answer its host while the world's clock stands still.</summary>
    /// <remarks>What a host does between two moments then has one time, however long its computer took: that repeats
    /// exactly.</remarks>
    public void Hold()
    {
        if (_device != null && !_isFrozen && NowMs >= _stalledUntilMs)
        {
            Board.BeginHold();
            TickOnce(_device);
            Board.EndHold();
        }
    }

    private long NextMs(long untilMs)
    {
        long nextMs = untilMs;
        if (IsPowered && !_isFrozen)
        {
            nextMs = Math.Min(nextMs, _tickMs);
        }
        if (Technician != null)
        {
            nextMs = Math.Min(nextMs, Technician.NextActMs);
        }
        return Math.Max(nextMs, NowMs);
    }

    private bool Start(int? bytesBeforeCut)
    {
        CutPower();
        _isFrozen = false;
        _stalledUntilMs = NowMs;
        BootCount++;
        Board.PowerUp();
        if (bytesBeforeCut != null)
        {
            Board.Memory.CutAfter(bytesBeforeCut.Value);
        }
        DevicePorts ports = Board.Ports();
        _setup.Rewire?.Invoke(ports);
        _bootMs = NowMs;
        _gridMs = NowMs;
        PlanTick();
        try
        {
            _device = new Device(ports, _setup.Identity(), _setup.TickMs, _setup.MakeGuards());
        }
        catch (PowerLostException)
        {
            CutPower();
        }
        return IsPowered;
    }

    private void Tick(Device device)
    {
        PlanTick();
        TickOnce(device);
    }

    private void TickOnce(Device device)
    {
        TickCount++;
        try
        {
            device.Tick(NowMs - _bootMs);
        }
        catch (PowerLostException)
        {
            CutPower();
        }
    }

    private void PlanTick()
    {
        _gridMs += _setup.TickMs;
        _tickMs = _gridMs + _tickRandom.Between(0, _setup.TickLateMsMax);
    }
}
