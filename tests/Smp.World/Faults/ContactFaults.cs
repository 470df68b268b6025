namespace Smp.World.Faults;

/// <summary>What happens to the run contacts.</summary>
internal static class ContactFaults
{
    private const int ChatterMsMax = 1_001;

    /// <summary>All of them.</summary>
    public static FaultKind[] All { get; } =
    [
        new("normally open contact stuck", Breaks.Contacts, 60_000, 4_000,
            (room, random) => room.Pen.Board.Contacts.NormallyOpenStuck = random.Hits(500),
            room => room.Pen.Board.Contacts.NormallyOpenStuck = null),
        new("normally closed contact stuck", Breaks.Contacts, 60_000, 4_000,
            (room, random) => room.Pen.Board.Contacts.NormallyClosedStuck = random.Hits(500),
            room => room.Pen.Board.Contacts.NormallyClosedStuck = null),
        new("contacts chatter", Breaks.Contacts, 30_000, 500,
            (room, _) => room.Pen.Board.Contacts.Chatter(ChatterMsMax),
            room => room.Pen.Board.Contacts.Chatter(0)),
        FaultKind.Moment("press dropped", Breaks.None, 20_000, (room, _) => room.Pen.Release()),
    ];
}
