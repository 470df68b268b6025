namespace Smp.World.Faults;

/// <summary>What happens to the grip that holds the needle's depth.</summary>
internal static class GripFaults
{
    /// <summary>All of them.</summary>
    public static FaultKind[] All { get; } =
    [
        FaultKind.Spell("grip jammed", Breaks.Grip, 60_000, 8_000,
            room => room.Pen.Board.Grip.IsJammed = true, room => room.Pen.Board.Grip.IsJammed = false),
        new("grip sensor stuck", Breaks.Grip, 60_000, 8_000,
            (room, random) => room.Pen.Board.Grip.StuckCode = random.Between(0, 4_095),
            room => room.Pen.Board.Grip.StuckCode = null),
        new("grip servo slow", Breaks.Grip, 60_000, 15_000,
            (room, random) => room.Pen.Board.Grip.SpeedPermille = random.Between(20, 900),
            room => room.Pen.Board.Grip.SpeedPermille = 1_000),
        new("grip servo weak", Breaks.Grip, 60_000, 15_000,
            (room, random) => room.Pen.Board.Grip.ServoGainPermille = random.Between(300, 1_300),
            room => room.Pen.Board.Grip.ServoGainPermille = 1_000),
        new("grip sensor drifts", Breaks.Grip, 60_000, 20_000,
            (room, random) => room.Pen.Board.Grip.SensorOffsetUm = random.Between(-600, 600),
            room => room.Pen.Board.Grip.SensorOffsetUm = 0),
        new("grip sensor's gain wrong", Breaks.Grip, 60_000, 20_000,
            (room, random) => room.Pen.Board.Grip.SensorGainPermille = random.Between(600, 1_400),
            room => room.Pen.Board.Grip.SensorGainPermille = 1_000),
    ];
}
