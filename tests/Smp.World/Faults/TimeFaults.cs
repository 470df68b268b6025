namespace Smp.World.Faults;

/// <summary>What happens to the program's time.</summary>
internal static class TimeFaults
{
    /// <summary>All of them.</summary>
    public static FaultKind[] All { get; } =
    [
        FaultKind.Moment("CPU stall", Breaks.Cpu, 10_000, (room, random) => room.Stall(random.Between(20, 400))),
        FaultKind.Moment("CPU freeze until power is cut", Breaks.Cpu, 120_000, (room, random) =>
            {
                room.Freeze();
                room.Power.CutLater(random);
            }),
        FaultKind.Spell("CPU freeze that ends by itself", Breaks.Cpu, 90_000, 1_500,
            room => room.Freeze(), room => room.Thaw()),
        new("device clock leaps", Breaks.Clock, 60_000, 700,
            (room, random) => room.Pen.JumpClock(random.Pick([-60_000, -500, -21, -1, 1, 25, 140, 900, 70_000])),
            _ => { }),
        FaultKind.Spell("watchdog stuck", Breaks.Lease, 120_000, 10_000,
            room => room.Pen.Board.Watchdog.IsStuck = true, room => room.Pen.Board.Watchdog.IsStuck = false),
    ];
}
