namespace Smp.Budget;

/// <summary>What a tick may cost.</summary>
/// <remarks>
/// 6,000 instructions are 1.5 to 4.5 ms on the chip by the estimate of 3.7 ns an instruction on a desktop and 65 to 200
/// times that on an ESP32; the tick has 20 ms, and the shell and the radio want some of them. A tick that does what a
/// host asks and writes it down, or latches a fault in a run, costs more and may: 24,000 are 6 to 18 ms, so that the
/// next tick is late by one at most, where 150 ms latch.
/// </remarks>
public static class TickBudget
{
    /// <summary>Instructions of 98 ticks in a hundred of a session.</summary>
    public const int InstructionsMax = 6_000;

    /// <summary>Instructions of any tick.</summary>
    public const int WorstInstructionsMax = 24_000;

    /// <summary>Bytes allocated in any tick.</summary>
    public const int AllocatedBytesMax = 0;
}
