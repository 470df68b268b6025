using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Smp.Repo.Tests;

/// <summary>hardware/safety.md as tables, and what is wrong with them.</summary>
/// <param name="text">The file.</param>
/// <param name="tests">Every test of the repository, as Class.Method.</param>
/// <param name="figures">Every name that a figure of the bench may have.</param>
internal sealed class SafetyCase(string text, IReadOnlySet<string> tests, IReadOnlySet<string> figures)
{
    public const string File = "hardware/safety.md";

    private const int HazardCount = 27;
    private const int Columns = 7;

    /// <summary>Hazards of host and clinic: only these may wait for a later issue.</summary>
    private static readonly Range Waiting = 16..22;

    private static readonly string[] SaysNothing = ["", "-", "?", "none", "tbd", "n/a"];

    /// <summary>All that is wrong with the table of hazards, a line each.</summary>
    public IEnumerable<string> Problems() => Enumerable.Range(1, HazardCount).SelectMany(ProblemsOf);

    /// <summary>The first cell of every row of the table whose head begins with these words.</summary>
    public IEnumerable<string> FirstCells(string head) => Table(head).Select(row => row[0].Trim('`'));

    /// <summary>Rows of constants: what stands in backticks, and the number beside it.</summary>
    public IEnumerable<(string Constant, long Value)> Constants() => Table("constant").Select(row => (
        row[0].Trim('`'),
        long.Parse(row[1].Split(' ')[0].Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)));

    private IEnumerable<string> ProblemsOf(int hazard)
    {
        string[][] rows = [.. Rows().Where(row => row[0] == $"H{hazard}")];
        if (rows.Length != 1)
        {
            return [$"H{hazard} has {rows.Length} rows"];
        }
        string[] row = rows[0];
        if (row.Length != Columns)
        {
            return [$"H{hazard} has {row.Length} cells"];
        }
        IEnumerable<string> empty = Enumerable.Range(1, Columns - 1)
            .Where(column => SaysNothing.Contains(row[column].ToLowerInvariant()))
            .Select(column => $"H{hazard} has nothing in column {column + 1}");
        return empty.Concat(ProblemsOfProof(hazard, row[^1]));
    }

    private IEnumerable<string> ProblemsOfProof(int hazard, string cell)
    {
        string[] named = [.. Regex.Matches(cell, "`([^`]+)`").Select(match => match.Groups[1].Value)];
        foreach (string name in named.Where(name => !IsThere(name)))
        {
            yield return $"H{hazard} names `{name}`, which is not there";
        }
        bool mayWait = hazard >= Waiting.Start.Value && hazard <= Waiting.End.Value;
        bool waits = cell.Contains("not built yet", StringComparison.Ordinal);
        if (waits && !mayWait)
        {
            yield return $"H{hazard} is a hazard of the device and cannot wait";
        }
        if (waits && !Regex.IsMatch(cell, @"not built yet: issue \d+"))
        {
            yield return $"H{hazard} waits for no issue";
        }
        if (named.Length == 0 && !waits)
        {
            yield return $"H{hazard} names no test";
        }
    }

    private bool IsThere(string name) => name.StartsWith("bench ", StringComparison.Ordinal)
        ? figures.Contains(name[(name.IndexOf(": ", StringComparison.Ordinal) + 2)..])
        : tests.Contains(name);

    private IEnumerable<string[]> Rows() => text.Split('\n')
        .Where(line => line.StartsWith('|'))
        .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());

    private IEnumerable<string[]> Table(string head) => text.Split('\n')
        .SkipWhile(line => !line.StartsWith($"| {head}", StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());
}
