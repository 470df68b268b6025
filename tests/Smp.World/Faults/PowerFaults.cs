namespace Smp.World.Faults;

/// <summary>What happens to the pen's power.</summary>
internal static class PowerFaults
{
    /// <summary>All of them.</summary>
    public static FaultKind[] All { get; } =
    [
        FaultKind.Moment("power cut", Breaks.None, 40_000, (room, random) => room.Power.Cut(random)),
        FaultKind.Moment("power cut in a write", Breaks.None, 30_000, (room, random) => room.Power.CutInWrite(random)),
        FaultKind.Moment("power cut in boots", Breaks.None, 60_000, (room, random) => room.Power.CutInBoots(random)),
        new("supply sags", Breaks.None, 60_000, 2_000,
            (room, random) => room.Pen.Board.Supply.SagMv = random.Between(500, 5_000),
            room => room.Pen.Board.Supply.SagMv = 0),
        new("supply all but gone", Breaks.None, 90_000, 1_000,
            (room, random) => room.Pen.Board.Supply.SagMv = random.Between(6_000, 9_000),
            room => room.Pen.Board.Supply.SagMv = 0),
    ];
}
