using System;

namespace Smp.Budget.Counting;

/// <summary>What counted code adds to, and what is kept of each tick.</summary>
/// <remarks>
/// Static, because rewritten code must reach it in a few instructions: one campaign at a time in each load context.
/// </remarks>
public static class TickMeter
{
    /// <summary>Ticks above this many instructions share the last place of the histogram.</summary>
    public const int InstructionsMax = 200_000;

    /// <summary>Instructions executed in this tick, by number of the method.</summary>
    public static long[] Counts { get; private set; } = [];

    /// <summary>How many ticks executed so many instructions.</summary>
    public static int[] Histogram { get; } = new int[InstructionsMax + 1];

    /// <summary>Instructions of the largest tick, by number of the method.</summary>
    public static long[] Worst { get; private set; } = [];

    /// <summary>Instructions of all ticks, by number of the method.</summary>
    public static long[] All { get; private set; } = [];

    /// <summary>Instructions of the largest tick.</summary>
    public static long WorstTotal { get; private set; } = -1;

    /// <summary>Makes room for so many methods.</summary>
    public static void Prepare(int methods)
    {
        Counts = new long[methods];
        Worst = new long[methods];
        All = new long[methods];
        WorstTotal = -1;
        Array.Clear(Histogram);
    }

    /// <summary>A tick begins.</summary>
    public static void Begin() => Array.Clear(Counts);

    /// <summary>A tick has ended.</summary>
    /// <returns>Its instructions.</returns>
    public static long End()
    {
        long total = 0;
        for (int i = 0; i < Counts.Length; i++)
        {
            total += Counts[i];
            All[i] += Counts[i];
        }
        Histogram[(int)Math.Min(total, InstructionsMax)]++;
        if (total > WorstTotal)
        {
            WorstTotal = total;
            Counts.CopyTo(Worst, 0);
        }
        return total;
    }
}
