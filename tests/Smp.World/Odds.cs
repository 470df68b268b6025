using System;
using System.Collections.Generic;
using Smp.Simulator;

namespace Smp.World;

/// <summary>Chances drawn from a seeded stream.</summary>
internal static class Odds
{
    /// <summary>True so many times in a thousand.</summary>
    public static bool Hits(this SeededRandom random, int permille) => random.Between(0, 999) < permille;

    /// <summary>One of these.</summary>
    public static T Pick<T>(this SeededRandom random, IReadOnlyList<T> choices) =>
        choices[random.Between(0, choices.Count - 1)];

    /// <summary>A wait whose mean is <paramref name="meanMs"/>; short ones are as likely as long ones.</summary>
    public static int WaitMs(this SeededRandom random, int meanMs) =>
        Math.Max(1, random.Between(0, Math.Max(2, meanMs) * 2));
}
