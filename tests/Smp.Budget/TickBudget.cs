using Smp.Budget.Busy;

namespace Smp.Budget;

/// <summary>What a tick may cost.</summary>
/// <remarks>
/// 6,000 instructions are 1.5 to 4.5 ms on the chip by the estimate of 3.7 ns an instruction on a desktop and 65 to 200
/// times that on an ESP32; the tick has 20 ms, and the shell and the radio want some of them. A cable that brings 120
/// bytes of whatever costs most in every tick is an attack or a broken plug: 20,000 are 5 to 15 ms, so that the pen
/// keeps its tick through it, where 150 ms would latch.
/// </remarks>
public static class TickBudget
{
    /// <summary>Instructions of any tick of a session.</summary>
    public const int InstructionsMax = 6_000;

    /// <summary>Instructions of any tick while the cable is flooded.</summary>
    public const int FloodInstructionsMax = 20_000;

    /// <summary>Bytes allocated in any tick.</summary>
    public const int AllocatedBytesMax = 0;

    /// <summary>Instructions of any tick of this scene.</summary>
    public static int MaxOf(string scene) =>
        scene is Scenes.Session or Scenes.Air ? InstructionsMax : FloodInstructionsMax;
}
