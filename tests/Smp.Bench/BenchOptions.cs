using System;
using System.Collections.Generic;
using System.Globalization;

namespace Smp.Bench;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Names">Groups; none for all.</param>
/// <param name="IsJson">Rows for programs.</param>
/// <param name="Seed">Draws what a run draws at random.</param>
/// <param name="Error">Why it cannot be done; null when it can.</param>
internal sealed record BenchOptions(IReadOnlyList<string> Names, bool IsJson, ulong Seed, string? Error)
{
    private const int SeedMax = 1_000_000;

    /// <summary>Reads the words; without a seed one is drawn, which the rows then print.</summary>
    public static BenchOptions Parse(IReadOnlyList<string> words)
    {
        List<string> names = [];
        bool isJson = false;
        string? error = null;
        ulong seed = (ulong)Random.Shared.Next(1, SeedMax);
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i] == "--json")
            {
                isJson = true;
            }
            else if (words[i] != "--seed")
            {
                names.Add(words[i]);
            }
            else if (++i >= words.Count
                || !ulong.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out seed))
            {
                error = "bench: --seed wants a whole number from 0 on, like --seed 7.";
            }
        }
        return new BenchOptions(names, isJson, seed, error);
    }
}
