using System;
using System.Collections.Generic;
using System.Globalization;

namespace Smp.Bench;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Names">Groups; none for all.</param>
/// <param name="IsJson">Rows for programs.</param>
/// <param name="Seed">Draws what a run draws at random.</param>
/// <param name="Clients">Clients of the clinic whose lists are measured.</param>
/// <param name="Error">Why it cannot be done; null when it can.</param>
internal sealed record BenchOptions(IReadOnlyList<string> Names, bool IsJson, ulong Seed, int Clients, string? Error)
{
    private const int SeedMax = 1_000_000;
    private const int ClientsUsual = 10_000;
    private const int ClientsMax = 1_000_000;

    /// <summary>Reads the words; without a seed one is drawn, which the rows then print.</summary>
    public static BenchOptions Parse(IReadOnlyList<string> words)
    {
        List<string> names = [];
        bool isJson = false;
        string? error = null;
        ulong seed = (ulong)Random.Shared.Next(1, SeedMax);
        int clients = ClientsUsual;
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i] == "--json")
            {
                isJson = true;
            }
            else if (words[i] == "--clients")
            {
                bool isRead = ++i < words.Count
                    && int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out clients)
                    && clients is >= 1 and <= ClientsMax;
                error = isRead ? error : $"bench: --clients wants a whole number from 1 to {ClientsMax}.";
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
        return new BenchOptions(names, isJson, seed, clients, error);
    }
}
