using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Smp.Bench;

/// <summary>Prints rows for people, aligned, or for programs, a JSON object a line.</summary>
internal static class BenchReport
{
    private static readonly string[] Head = ["figure", "value", "peer", "ratio", "limit", "pass"];

    // Relaxed, so that ">=" stays readable; the lines go to a terminal or a file, never into a page.
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>All rows under one head.</summary>
    public static void WriteTable(TextWriter target, IReadOnlyList<BenchRow> rows)
    {
        List<string[]> lines = [Head, .. rows.Select(Cells)];
        int[] widths = [.. Enumerable.Range(0, Head.Length).Select(column => lines.Max(line => line[column].Length))];
        foreach (string[] line in lines)
        {
            target.WriteLine(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }

    /// <summary>One row as one line.</summary>
    public static void WriteJson(TextWriter target, BenchRow row) =>
        target.WriteLine(JsonSerializer.Serialize(row, Json));

    private static string[] Cells(BenchRow row) =>
    [
        row.Figure, row.Value, row.Peer,
        row.Ratio is { } ratio ? ratio.ToString("0.00", CultureInfo.InvariantCulture) : "-",
        row.Limit, row.Pass ? "yes" : "NO",
    ];
}
