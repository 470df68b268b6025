using System;
using Smp.Simulator;

namespace Smp.World.Faults;

/// <summary>One way in which the world goes wrong.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Breaks">What it takes away while it lasts.</param>
/// <param name="EveryMs">Mean time from one end to the next beginning, ms; a plan stretches it.</param>
/// <param name="LastsMs">Mean time it lasts, ms; 0 for one that is over at once.</param>
/// <param name="Begin">Makes it so.</param>
/// <param name="End">Makes it well again.</param>
internal sealed record FaultKind(
    string Name, Breaks Breaks, int EveryMs, int LastsMs, Action<Room, SeededRandom> Begin, Action<Room> End)
{
    /// <summary>A fault that is over at once.</summary>
    public static FaultKind Moment(string name, Breaks breaks, int everyMs, Action<Room, SeededRandom> strike) =>
        new(name, breaks, everyMs, 0, strike, _ => { });

    /// <summary>A fault that lasts, and needs nothing drawn.</summary>
    public static FaultKind Spell(
        string name, Breaks breaks, int everyMs, int lastsMs, Action<Room> begin, Action<Room> end) =>
        new(name, breaks, everyMs, lastsMs, (room, _) => begin(room), end);
}
