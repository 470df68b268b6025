namespace Smp.Budget;

/// <summary>What a tick may cost.</summary>
/// <remarks>
/// 6,000 instructions are 1.5 to 4.5 ms on the chip by the estimate of 3.7 ns an instruction on a desktop and 65 to 200
/// times that on an ESP32; the tick has 20 ms, and the shell and the radio want some of them.
/// </remarks>
public static class TickBudget
{
    /// <summary>Instructions of any tick.</summary>
    public const int InstructionsMax = 6_000;

    /// <summary>Bytes allocated in any tick.</summary>
    public const int AllocatedBytesMax = 0;
}
