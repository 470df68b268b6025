using System;
using System.Collections.Generic;
using System.Globalization;

namespace Smp.World.Reports;

/// <summary>The last lines of what happened in a room, and a print of all of them.</summary>
internal sealed class Trace
{
    /// <summary>Lines kept.</summary>
    public const int LinesMax = 40;

    private readonly Queue<(long AtMs, string Line)> _lines = new(LinesMax);

    /// <summary>Gets every line as it is said; null for nobody.</summary>
    public Action<string>? Reader { get; set; }

    /// <summary>Folds every line ever said; two runs that did the same have the same.</summary>
    public ulong Print { get; private set; } = 0xCBF29CE484222325;

    /// <summary>Lines said.</summary>
    public long Count { get; private set; }

    /// <summary>Says a line.</summary>
    public void Say(long atMs, string line)
    {
        Count++;
        Fold((ulong)atMs);
        foreach (char letter in line)
        {
            Fold(letter);
        }
        if (_lines.Count == LinesMax)
        {
            _lines.Dequeue();
        }
        _lines.Enqueue((atMs, line));
        Reader?.Invoke(Write(atMs, line));
    }

    /// <summary>The last lines, oldest first.</summary>
    public IEnumerable<string> Last()
    {
        foreach ((long atMs, string line) in _lines)
        {
            yield return Write(atMs, line);
        }
    }

    private static string Write(long atMs, string line) =>
        string.Create(CultureInfo.InvariantCulture, $"{atMs / 1_000.0,10:F3} s  {line}");

    private void Fold(ulong value) => Print = unchecked((Print ^ value) * 0x100000001B3);
}
