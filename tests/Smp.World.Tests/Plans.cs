using Smp.Core.Safety;
using Smp.Simulator;
using Smp.World.Faults;

namespace Smp.World.Tests;

/// <summary>Plans in which one thing is wrong, so that one oracle has to say so.</summary>
internal static class Plans
{
    public const int MinuteMs = 60_000;

    /// <summary>A healthy pen, hands and host.</summary>
    public static WorldPlan Calm(ulong seed = 1) => new()
    {
        Seed = seed,
        LengthMs = MinuteMs,
        Setup = new PenSetup { Seed = seed },
        Technician = new TechnicianPlan { HoldMsMin = 2_000, HoldMsMax = 4_000, PauseMsMin = 600, PauseMsMax = 900 },
        GestureEveryMs = 1_000_000,
        ChangeEveryMs = 1_000_000,
    };

    /// <summary>With this going wrong again and again.</summary>
    public static WorldPlan With(this WorldPlan plan, params FaultKind[] faults) =>
        plan with { Faults = [.. System.Array.ConvertAll(faults, fault => new PlannedFault(fault, fault.EveryMs))] };

    /// <summary>Without one of the guards that ship.</summary>
    public static WorldPlan Without<TGuard>(this WorldPlan plan)
        where TGuard : IGuard => plan with
        {
            Setup = plan.Setup with
            {
                MakeGuards = () => System.Array.FindAll(plan.Setup.MakeGuards(), guard => guard is not TGuard),
            },
        };

    /// <summary>Lives it.</summary>
    public static Violation? Live(this WorldPlan plan) => new Room(plan).Live();
}
