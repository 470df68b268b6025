namespace Smp.World.Faults;

/// <summary>What happens to the record memory.</summary>
internal static class MemoryFaults
{
    /// <summary>All of them.</summary>
    public static FaultKind[] All { get; } =
    [
        FaultKind.Moment("memory found blank", Breaks.None, 200_000, (room, random) => room.Power.CutAndBlank(random)),
        FaultKind.Moment("bit flipped in freed memory", Breaks.None, 60_000, (room, random) => room.FlipFreed(random)),
        FaultKind.Moment("limits flipped in RAM", Breaks.Limits, 60_000, (room, random) =>
            room.LimitsFlip.Once = random.Between(1, LimitsFlip.Fields)),
        new("drive does not keep to a limit", Breaks.Limits, 60_000, 4_000,
            (room, random) => room.LimitsFlip.Hidden = random.Pick([1, 2, 3, 3, 3, 4, 5]),
            room => room.LimitsFlip.Hidden = 0),
        FaultKind.Moment("write that does not hold", Breaks.None, 60_000, (room, _) => room.Memory.ForgetNext()),
    ];
}
