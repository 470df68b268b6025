using System;
using System.Collections.Generic;
using System.Globalization;
using Smp.Simulator;

namespace Smp.World.Faults;

/// <summary>Begins and ends the planned faults of a room.</summary>
/// <remarks>
/// Any two may overlap but those that take away a last means to cut the motor: they wait until everything that stops
/// or measures is whole, and hold off the others for as long as they last.
/// </remarks>
internal sealed class FaultSchedule : IActor
{
    private const int RetryMs = 1_000;
    private const int SettleMs = 500;
    private readonly List<Slot> _slots = [];
    private readonly SeededRandom _random;

    /// <summary>A schedule of these faults.</summary>
    public FaultSchedule(IEnumerable<PlannedFault> faults, ulong seed)
    {
        _random = new SeededRandom(seed, "faults");
        foreach (PlannedFault fault in faults)
        {
            _slots.Add(new Slot(fault) { DueMs = _random.WaitMs(fault.EveryMs) });
        }
        FindNext();
    }

    /// <summary>When something begins or ends next.</summary>
    public long NextMs { get; private set; }

    /// <summary>All that is broken now.</summary>
    public Breaks Broken { get; private set; }

    /// <summary>Begins and ends what is due.</summary>
    public void Act(Room room)
    {
        foreach (Slot slot in _slots)
        {
            if (room.NowMs >= slot.DueMs)
            {
                Turn(slot, room);
            }
        }
        FindNext();
    }

    /// <summary>Ends everything for good.</summary>
    public void EndAll(Room room)
    {
        foreach (Slot slot in _slots)
        {
            if (slot.IsActive)
            {
                End(slot, room);
            }
        }
        _slots.Clear();
        FindNext();
    }

    private void Turn(Slot slot, Room room)
    {
        FaultKind kind = slot.Fault.Kind;
        if (slot.IsActive)
        {
            End(slot, room);
            slot.DueMs = room.NowMs + _random.WaitMs(slot.Fault.EveryMs);
        }
        else if (MayBegin(kind.Breaks, room))
        {
            room.Say($"begins: {kind.Name}");
            room.Tally.Struck(kind.Name);
            slot.IsActive = kind.LastsMs > 0;
            Sum();
            kind.Begin(room, _random);
            int waitMs = _random.WaitMs(slot.IsActive ? kind.LastsMs : slot.Fault.EveryMs);
            slot.DueMs = room.NowMs + waitMs;
        }
        else
        {
            slot.DueMs = room.NowMs + RetryMs;
        }
    }

    private void End(Slot slot, Room room)
    {
        slot.IsActive = false;
        Sum();
        slot.Fault.Kind.End(room);
        room.Say($"ends: {slot.Fault.Kind.Name}");
    }

    private bool MayBegin(Breaks breaks, Room room)
    {
        bool isWhole = Broken == Breaks.None && room.NowMs > room.StalledUntilMs + SettleMs;
        bool isLast = (breaks & Breaks.CutOff) != 0;
        return (Broken & Breaks.CutOff) != 0 ? breaks == Breaks.None : !isLast || isWhole;
    }

    private void Sum()
    {
        Broken = Breaks.None;
        foreach (Slot slot in _slots)
        {
            Broken |= slot.IsActive ? slot.Fault.Kind.Breaks : Breaks.None;
        }
    }

    private void FindNext()
    {
        NextMs = long.MaxValue;
        foreach (Slot slot in _slots)
        {
            NextMs = Math.Min(NextMs, slot.DueMs);
        }
    }

    private sealed class Slot(PlannedFault fault)
    {
        public PlannedFault Fault { get; } = fault;

        public long DueMs { get; set; }

        public bool IsActive { get; set; }
    }
}
