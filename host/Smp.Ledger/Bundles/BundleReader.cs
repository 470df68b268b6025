using System;
using System.Buffers.Text;
using System.IO;
using System.Text;
using System.Text.Json;
using Smp.Ledger.Checkpoints;

namespace Smp.Ledger.Bundles;

/// <summary>Takes a bundle apart: its first line, its checkpoints, its rows.</summary>
internal sealed class BundleReader
{
    private readonly BundleLines _lines;
    private ReadOnlyMemory<byte> _line;
    private bool _isHeldBack;

    /// <summary>Reads the first line.</summary>
    /// <exception cref="BundleException">It is none of a bundle.</exception>
    public BundleReader(Stream stream, string path)
    {
        _lines = new BundleLines(stream);
        bool isThere = _lines.TryRead(out ReadOnlyMemory<byte> line);
        Header = isThere && !_lines.IsTooLong && BundleHeader.TryParse(line, out BundleHeader? header)
            ? header!
            : throw new BundleException(path, WhatInstead(line.Span), Cure(line.Span));
    }

    private static ReadOnlySpan<byte> HeaderIs => "{\"smpBundle\":"u8;

    private static ReadOnlySpan<byte> CheckpointIs => "{\"checkpoint\":"u8;

    /// <summary>The first line.</summary>
    public BundleHeader Header { get; }

    /// <summary>The row that was read last.</summary>
    public BundleRow Row { get; } = new();

    /// <summary>Number of the line that was read last, from 1.</summary>
    public long Line => _lines.Number;

    /// <summary>The next checkpoint; false when the next line is none, which then is left for the rows.</summary>
    public bool TryReadCheckpoint(out SignedCheckpoint? checkpoint, out LedgerHash[] way)
    {
        (checkpoint, way) = (null, []);
        _isHeldBack = _lines.TryRead(out _line);
        bool isRead = _isHeldBack && !_lines.IsTooLong
            && _line.Span.StartsWith(CheckpointIs) && TryParse(out checkpoint, out way);
        _isHeldBack &= !isRead;
        return isRead;
    }

    /// <summary>The next row; false at the end. A complaint says why its line is none.</summary>
    public bool TryReadRow(out string? complaint)
    {
        complaint = null;
        bool isThere = _isHeldBack || _lines.TryRead(out _line);
        _isHeldBack = false;
        if (isThere && _lines.IsTooLong)
        {
            complaint = $"line {Line} is longer than {BundleLines.BytesMax} bytes";
        }
        else if (isThere && !Row.TryRead(_line, Header.IsWhole))
        {
            complaint = _line.Span.StartsWith(CheckpointIs)
                ? $"line {Line} holds no checkpoint that can be read, or stands behind a row"
                : NotARow(Line);
        }
        return isThere;
    }

    /// <summary>What is wrong with a line of another spelling.</summary>
    public static string NotARow(long line) => $"line {line} is not spelled as a row's line is";

    private bool TryParse(out SignedCheckpoint? checkpoint, out LedgerHash[] way)
    {
        (checkpoint, way) = (null, []);
        try
        {
            using var json = JsonDocument.Parse(_line);
            string? text = json.RootElement.GetProperty("checkpoint").GetString();
            string path = Header.IsWhole ? "" : json.RootElement.GetProperty("path").GetString() ?? "";
            string spelled = Header.IsWhole
                ? $"{{\"checkpoint\":\"{text}\"}}"
                : $"{{\"checkpoint\":\"{text}\",\"path\":\"{path}\"}}";
            return text is not null && SignedCheckpoint.TryParse(text, out checkpoint)
                && BundleRow.TryReadPath(Encoding.ASCII.GetBytes(path), out way)
                && Encoding.UTF8.GetBytes(spelled).AsSpan().SequenceEqual(_line.Span);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException
            or System.Collections.Generic.KeyNotFoundException)
        {
            return false;
        }
    }

    private static string WhatInstead(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
        {
            return "its first line is empty";
        }
        if (line.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            return "it starts with a byte order mark, so an editor has saved it anew";
        }
        if (line.StartsWith<byte>([0xFF, 0xFE]) || line.StartsWith<byte>([0xFE, 0xFF]))
        {
            return "it is text in UTF-16, so an editor has saved it anew";
        }
        return IsOtherVersion(line)
            ? $"this is a bundle of another format and this program knows format {BundleHeader.Version}"
            : "line 1 is not that of a bundle";
    }

    private static bool IsOtherVersion(ReadOnlySpan<byte> line) =>
        line.StartsWith(HeaderIs)
        && Utf8Parser.TryParse(line[HeaderIs.Length..], out long version, out _) && version != BundleHeader.Version;

    private static string Cure(ReadOnlySpan<byte> line) => IsOtherVersion(line)
        ? "use the newer program that wrote it"
        : "take the file as it was made with smp report --format jsonl";
}
