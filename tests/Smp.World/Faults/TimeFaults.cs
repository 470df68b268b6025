namespace Smp.World.Faults;

/// <summary>What happens to the program's time.</summary>
internal static class TimeFaults
{
    /// <summary>All of them.</summary>
    public static FaultKind[] All { get; } =
    [
        FaultKind.Moment("CPU stall", Breaks.Cpu, 10_000, (room, random) => room.Stall(random.Between(20, 400))),
        FaultKind.Moment("CPU freeze until power is cut", Breaks.Cpu, 120_000, (room, random) =>
            room.Power.CutLater(random, room.Stall)),
    ];
}
