using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Smp.World;

/// <summary>A seed that once showed what must never be; the gate lives it again.</summary>
/// <param name="Seed">Which.</param>
/// <param name="Hours">How long it is lived.</param>
/// <param name="What">What it was, in a line.</param>
internal sealed record FailedSeed(ulong Seed, double Hours, string What)
{
    /// <summary>World time, ms.</summary>
    public long LengthMs => (long)Math.Round(Hours * 3_600) * 1_000;

    /// <summary>Reads the file: one a line, seed, hours and words; lines with # are for people.</summary>
    /// <exception cref="FormatException">A line is none of that.</exception>
    public static IReadOnlyList<FailedSeed> ReadAll(TextReader file)
    {
        List<FailedSeed> seeds = [];
        while (file.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith('#'))
            {
                seeds.Add(Read(line));
            }
        }
        return seeds;
    }

    private static FailedSeed Read(string line)
    {
        string[] parts = line.Split(' ', 3);
        bool isSeed = ulong.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed);
        double hours = 0;
        bool isWhole = parts.Length == 3 && double.TryParse(
            parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out hours);
        return isSeed && isWhole
            ? new FailedSeed(seed, hours, parts[2])
            : throw new FormatException($"failed-seeds.txt: \"{line}\" is not seed, hours and what it was.");
    }
}
