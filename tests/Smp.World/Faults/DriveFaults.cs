namespace Smp.World.Faults;

/// <summary>What happens to motor, encoder and driver.</summary>
internal static class DriveFaults
{
    /// <summary>All of them.</summary>
    public static FaultKind[] All { get; } =
    [
        FaultKind.Spell("rotor locked", Breaks.None, 40_000, 5_000,
            room => room.Pen.Board.Motor.IsLocked = true, room => room.Pen.Board.Motor.IsLocked = false),
        FaultKind.Spell("counter lost", Breaks.Counter, 60_000, 6_000,
            room => room.Pen.Board.Counter.IsDisconnected = true,
            room => room.Pen.Board.Counter.IsDisconnected = false),
        FaultKind.Spell("driver shorted", Breaks.Driver, 120_000, 10_000,
            room => room.Pen.Board.Drive.IsShorted = true, room => room.Pen.Board.Drive.IsShorted = false),
        FaultKind.Spell("switch shorted", Breaks.Switch, 120_000, 10_000,
            room => room.Pen.Board.Chain.IsSwitchShorted = true,
            room => room.Pen.Board.Chain.IsSwitchShorted = false),
        new("friction rises", Breaks.None, 40_000, 90_000,
            (room, random) => room.Pen.Board.Motor.FrictionPermille = random.Between(1_200, 2_600),
            room => room.Pen.Board.Motor.FrictionPermille = 1_000),
        new("rotor all but stuck", Breaks.None, 60_000, 4_000,
            (room, random) => room.Pen.Board.Motor.FrictionPermille = random.Between(3_000, 12_000),
            room => room.Pen.Board.Motor.FrictionPermille = 1_000),
    ];
}
