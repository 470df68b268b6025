using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Smp.App.Reports.Csv;

/// <summary>Rows for a spreadsheet: RFC 4180, lines ended by carriage return and line feed.</summary>
internal sealed class CsvText
{
    private const string NewLine = "\r\n";

    // What spreadsheets take for the beginning of a formula, also in the width in which Chinese and Japanese type it.
    private const string Leaders = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private const string Quoted = "\",\r\n";

    private readonly StringBuilder _text = new();

    /// <summary>One row.</summary>
    public void Row(IReadOnlyList<string> cells)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            _text.Append(i == 0 ? "" : ",").Append(Cell(cells[i]));
        }
        _text.Append(NewLine);
    }

    /// <summary>One cell, led by an apostrophe where a spreadsheet would compute, quoted where it must be.</summary>
    public static string Cell(string value)
    {
        string text = value.TrimStart(' ', '\u00A0', '\uFEFF', '\u3000');
        bool isFormula = text.Length > 0 && Leaders.Contains(text[0], StringComparison.Ordinal);
        string guarded = isFormula ? "'" + value : value;
        return guarded.AsSpan().IndexOfAny(Quoted.AsSpan()) < 0
            ? guarded
            : "\"" + guarded.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    /// <summary>A whole number.</summary>
    public static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number that may not be known.</summary>
    public static string Whole(long? number) => number is { } known ? Whole(known) : "";

    /// <summary>true or false.</summary>
    public static string Flag(bool isSo) => isSo ? "true" : "false";

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
