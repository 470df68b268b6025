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
    ];
}
