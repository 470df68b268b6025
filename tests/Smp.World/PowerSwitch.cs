using System;
using Smp.Simulator;

namespace Smp.World;

/// <summary>Takes the pen's power and gives it back, at every moment and byte.</summary>
internal sealed class PowerSwitch(Room room) : IActor
{
    private const int OffMsMax = 4_000;
    private const int WriteBytesMax = 1_400;
    private readonly SeededRandom _random = new(room.Plan.Seed, "power");
    private int _bootsToCut;
    private bool _mustBlank;
    private bool _wasOn;

    /// <summary>When power comes back, world ms; far away while it is on.</summary>
    public long NextMs { get; private set; }

    /// <summary>Times it went, in boots too.</summary>
    public int Cuts { get; private set; }

    /// <summary>Power goes now.</summary>
    public void Cut(SeededRandom random)
    {
        if (room.Pen.IsPowered)
        {
            room.Pen.CutPower();
            Look();
            NextMs = room.NowMs + random.WaitMs(OffMsMax / 2);
        }
    }

    /// <summary>Power goes after so many bytes more are written, whenever that is.</summary>
    public void CutInWrite(SeededRandom random)
    {
        if (room.Pen.IsPowered)
        {
            room.Pen.Board.Memory.CutAfter(random.Between(0, WriteBytesMax));
        }
    }

    /// <summary>Power goes now, and again while it comes back.</summary>
    public void CutInBoots(SeededRandom random)
    {
        _bootsToCut = random.Between(1, 5);
        Cut(random);
    }

    /// <summary>Power goes now, and the memory is blank when it comes back.</summary>
    public void CutAndBlank(SeededRandom random)
    {
        _mustBlank = true;
        Cut(random);
    }

    /// <summary>Somebody takes the power away in a while.</summary>
    public void CutLater(SeededRandom random) => NextMs = room.NowMs + random.Between(500, 10_000);

    /// <summary>Notices that power went.</summary>
    public void Look()
    {
        if (_wasOn && !room.Pen.IsPowered)
        {
            _wasOn = false;
            Cuts++;
            room.Say("power: gone");
            room.Air.Clear();
            NextMs = room.NowMs + _random.WaitMs(OffMsMax / 2);
        }
    }

    /// <summary>Gives power when it is time.</summary>
    public void Act(Room inRoom)
    {
        if (room.Pen.IsPowered)
        {
            Cut(_random);
            return;
        }
        if (_mustBlank)
        {
            _mustBlank = false;
            room.Pen.Board.Memory.Load(new byte[room.Pen.Board.Memory.SizeBytes]);
            room.Say("memory: blank");
        }
        room.EndStall();
        bool isOn = _bootsToCut > 0 ? room.Pen.BootUntil(_random.Between(0, WriteBytesMax)) : room.Pen.Boot();
        _bootsToCut = Math.Max(0, _bootsToCut - 1);
        room.Say(isOn ? "power: on" : "power: gone again in the boot");
        Cuts += isOn ? 0 : 1;
        _wasOn = isOn;
        NextMs = isOn ? long.MaxValue : room.NowMs + _random.WaitMs(OffMsMax / 2);
    }
}
