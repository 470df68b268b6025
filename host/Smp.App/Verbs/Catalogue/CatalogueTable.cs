using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CsvHelper;
using Smp.Clinic.Catalogue;

namespace Smp.App.Verbs.Catalogue;

/// <summary>Reads a catalogue out of a CSV file: whole, or refused whole with line and column.</summary>
public static class CatalogueTable
{
    /// <summary>Longest file.</summary>
    public const int BytesMax = 1_000_000;

    /// <summary>Most rows.</summary>
    public const int RowsMax = 2_000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads it; entries have no numbers yet.</summary>
    /// <exception cref="VerbException">What is wrong, in which line and column.</exception>
    public static IReadOnlyList<CatalogueEntry> Read(string path)
    {
        string text = ReadText(path);
        var options = new CsvReaderOptions
        {
            Separator = ',',
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
            IncludeValuesInExceptions = false,
        };
        try
        {
            using CsvReader table = CsvReader.FromText(text, options);
            table.ReadHeader();
            string[] columns = ReadColumns(path, table);
            return ReadRows(path, table, columns);
        }
        catch (CsvFormatException fault)
        {
            throw Fault(path, fault.LineNumber, "", Worded(fault));
        }
    }

    private static string ReadText(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new VerbException($"{path}: there is no such file; give a table such as bishop-smp.csv.");
        }
        if (file.Length > BytesMax)
        {
            throw new VerbException(
                $"{path}: {file.Length} bytes, more than {BytesMax}; nothing was imported. Split the table.");
        }
        byte[] bytes = File.ReadAllBytes(path);
        try
        {
            string text = Strict.GetString(bytes).TrimStart('\ufeff');
            int zero = text.IndexOf('\0', StringComparison.Ordinal);
            return zero < 0 ? text : throw NotUtf8(path, text[..zero].Count(c => c == '\n') + 1);
        }
        catch (DecoderFallbackException fault)
        {
            throw NotUtf8(path, bytes.Take(fault.Index).Count(b => b == '\n') + 1);
        }
    }

    private static string[] ReadColumns(string path, CsvReader table)
    {
        string[] columns = [.. table.Headers.Select(name => name.Trim().ToLowerInvariant())];
        foreach (string name in CatalogueColumns.Names)
        {
            int count = columns.Count(column => column == name);
            if (count != 1)
            {
                throw Fault(
                    path, 1, name,
                    count == 0 ? "it is missing; a comma separates the columns" : $"it stands there {count} times");
            }
        }
        return columns.FirstOrDefault(column => !CatalogueColumns.Names.Contains(column)) is { } other
            ? throw Fault(path, 1, Typed.Shown(other), $"it is not one of {string.Join(", ", CatalogueColumns.Names)}")
            : columns;
    }

    private static List<CatalogueEntry> ReadRows(string path, CsvReader table, string[] columns)
    {
        List<(CatalogueEntry Entry, long Line)> rows = [];
        while (table.Read())
        {
            Dictionary<string, string> cells = columns.Index()
                .ToDictionary(column => column.Item, column => table.GetString(column.Index));
            if (!CatalogueColumns.TryRead(cells, out CatalogueEntry? entry, out string name, out string why))
            {
                throw Fault(path, table.LineNumber, name, why);
            }
            RequireNew(path, table.LineNumber, entry, rows);
            rows.Add((entry, table.LineNumber));
        }
        return rows.Count > 0
            ? [.. rows.Select(row => row.Entry)]
            : throw new VerbException($"{path}: there is no row below the names of the columns; nothing was imported.");
    }

    private static void RequireNew(
        string path, long line, CatalogueEntry entry, List<(CatalogueEntry Entry, long Line)> rows)
    {
        if (rows.Count >= RowsMax)
        {
            throw Fault(path, line, "", $"there are more than {RowsMax} rows");
        }
        foreach ((CatalogueEntry before, long at) in rows)
        {
            if (before.IsSameKind(entry))
            {
                throw Fault(path, line, "model", $"line {at} has the same maker, model, configuration and diameter");
            }
            if (entry.Gtin is not null && before.Gtin == entry.Gtin)
            {
                throw Fault(path, line, "gtin", $"line {at} has the same GTIN");
            }
        }
    }

    private static string Worded(CsvFormatException fault)
    {
        string message = fault.Message.Split('\n')[0];
        int cause = message.IndexOf("): ", StringComparison.Ordinal);
        int count = message.IndexOf(") has ", StringComparison.Ordinal);
        return count > 0 ? "it" + message[(count + 1)..].TrimEnd('.')
            : cause > 0 ? message[(cause + 3)..].TrimEnd('.')
            : message.TrimEnd('.');
    }

    private static VerbException NotUtf8(string path, int line) =>
        Fault(path, line, "", "it is not in UTF-8; save the table as CSV UTF-8");

    private static VerbException Fault(string path, long line, string column, string why) => new(
        $"{path} line {line}{(column.Length > 0 ? $", column {column}" : "")}: {why}; "
        + "nothing was imported. Correct it and import again.");
}
