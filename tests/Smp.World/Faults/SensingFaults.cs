namespace Smp.World.Faults;

/// <summary>What happens to counter, converters and their clocks.</summary>
internal static class SensingFaults
{
    /// <summary>All of them.</summary>
    public static FaultKind[] All { get; } =
    [
        new("counter noisy", Breaks.Counter, 60_000, 6_000,
            (room, random) => room.Pen.Board.Counter.NoiseCountsPerS = random.Between(50, 20_000),
            room => room.Pen.Board.Counter.NoiseCountsPerS = 0),
        new("counter wild", Breaks.Counter, 120_000, 1_000,
            (room, random) => room.Pen.Board.Counter.NoiseCountsPerS = random.Between(30_000, 200_000),
            room => room.Pen.Board.Counter.NoiseCountsPerS = 0),
        new("counter loses edges", Breaks.Counter, 60_000, 10_000,
            (room, random) => room.Pen.Board.Counter.LostPermille = random.Between(20, 950),
            room => room.Pen.Board.Counter.LostPermille = 0),
        new("counter's clock drifts", Breaks.Counter, 90_000, 10_000,
            (room, random) => room.Pen.Board.Counter.ClockPermille = random.Between(300, 3_000),
            room => room.Pen.Board.Counter.ClockPermille = 1_000),
        new("current reading stuck", Breaks.CurrentSense, 60_000, 8_000,
            (room, random) => room.Pen.Board.Current.StuckMa = random.Pick([0, 20, 60, 120, 300, 900, 4_000]),
            room => room.Pen.Board.Current.StuckMa = null),
        new("current reads high for minutes", Breaks.CurrentSense, 80_000, 150_000,
            (room, random) => room.Pen.Board.Current.StuckMa = random.Between(150, 380),
            room => room.Pen.Board.Current.StuckMa = null),
        new("supply reading stuck", Breaks.SupplySense, 60_000, 8_000,
            (room, random) => room.Pen.Board.SupplySense.StuckSupplyMv = random.Between(0, 16_000),
            room => room.Pen.Board.SupplySense.StuckSupplyMv = null),
        new("rail reading stuck", Breaks.SupplySense, 60_000, 8_000,
            (room, random) => room.Pen.Board.SupplySense.StuckRailMv = random.Between(0, 16_000),
            room => room.Pen.Board.SupplySense.StuckRailMv = null),
    ];
}
