using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Smp.App.Reports.Text;

/// <summary>Lines for a terminal: none is longer than the page is wide, unless a single word is.</summary>
internal sealed class TextPage
{
    /// <summary>Width of the page.</summary>
    public const int ColumnsMax = 100;

    private const char NewLine = '\n';

    private readonly StringBuilder _text = new();

    /// <summary>A line from side to side.</summary>
    public void Rule() => Line(new string('-', ColumnsMax));

    /// <summary>A line as it is.</summary>
    public void Line(string line) => _text.Append(line.TrimEnd()).Append(NewLine);

    /// <summary>A heading after an empty line.</summary>
    public void Title(string title)
    {
        _text.Append(NewLine);
        Line(title);
    }

    /// <summary>Words broken where they fit, later lines set in as far as the first.</summary>
    public void Wrapped(string prefix, string words)
    {
        StringBuilder line = new(prefix);
        bool isEmpty = true;
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > ColumnsMax)
            {
                Line(line.ToString());
                line.Clear().Append(' ', prefix.Length);
                isEmpty = true;
            }
            line.Append(isEmpty ? "" : " ").Append(word);
            isEmpty = false;
        }
        Line(line.ToString());
    }

    /// <summary>A table; text columns lean left, figures right.</summary>
    public void Table(IReadOnlyList<string[]> rows, int textColumns)
    {
        foreach (string line in Aligned(rows, textColumns))
        {
            Line(line);
        }
    }

    /// <summary>The lines of a table. One too wide for two spaces between columns gets one.</summary>
    public static string[] Aligned(IReadOnlyList<string[]> rows, int textColumns)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        bool isWide = widths.Sum() + (2 * (widths.Length - 1)) > ColumnsMax;
        return [.. rows.Select(row => string.Join(
            isWide ? " " : "  ",
            row.Select((cell, i) => i < textColumns ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))))];
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
