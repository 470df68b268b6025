using System;
using Smp.Simulator;

namespace Smp.World;

/// <summary>A state in which a pen may be found.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Change">Puts it into the plan before the world begins.</param>
/// <param name="Prepare">Puts it into the room before the pen gets power.</param>
internal sealed record StartState(
    string Name, Func<WorldPlan, WorldPlan> Change, Action<Room, SeededRandom> Prepare)
{
    /// <summary>A state of the plan alone.</summary>
    public static StartState Of(string name, Func<WorldPlan, WorldPlan> change) => new(name, change, (_, _) => { });
}
