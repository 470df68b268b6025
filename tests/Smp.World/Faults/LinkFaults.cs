namespace Smp.World.Faults;

/// <summary>What happens between pen and host.</summary>
internal static class LinkFaults
{
    /// <summary>All of them.</summary>
    public static FaultKind[] All { get; } =
    [
        new("link loses", Breaks.None, 30_000, 10_000,
            (room, random) => room.Weather.LostPermille = random.Between(10, 600),
            room => room.Weather.LostPermille = 0),
        new("link doubles", Breaks.None, 30_000, 10_000,
            (room, random) => room.Weather.DoubledPermille = random.Between(10, 600),
            room => room.Weather.DoubledPermille = 0),
        new("link damages", Breaks.None, 30_000, 10_000,
            (room, random) => room.Weather.DamagedPermille = random.Between(10, 600),
            room => room.Weather.DamagedPermille = 0),
        new("link reorders", Breaks.None, 30_000, 10_000,
            (room, random) => room.Weather.LatePermille = random.Between(10, 600),
            room => room.Weather.LatePermille = 0),
        FaultKind.Spell("link cut", Breaks.None, 60_000, 15_000,
            room => room.Weather.IsCut = true, room => room.Weather.IsCut = false),
        FaultKind.Spell("no host for minutes", Breaks.None, 200_000, 200_000,
            room => room.Weather.IsAway = true, room => room.Weather.IsAway = false),
        FaultKind.Moment("port lost", Breaks.None, 60_000, (room, _) => room.Host.LosePort()),
        FaultKind.Spell("hostile host", Breaks.None, 60_000, 8_000,
            room => room.Hostile.IsActive = true, room => room.Hostile.IsActive = false),
        FaultKind.Spell("other host plugged in", Breaks.None, 60_000, 20_000,
            room => Plug(room, true), room => Plug(room, false)),
    ];

    // Who is pulled out loses the port, and says Hello anew when the plug is back.
    private static void Plug(Room room, bool isOther)
    {
        (isOther ? room.Host : room.OtherHost).LosePort();
        room.Host.IsPlugged = !isOther;
        room.OtherHost.IsPlugged = isOther;
    }
}
