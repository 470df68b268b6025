using System;
using System.IO;

namespace Smp.Ledger.Bundles;

/// <summary>A stream taken line by line, of which no more than one is held.</summary>
internal sealed class BundleLines(Stream stream)
{
    /// <summary>Longest line, bytes: a body of 64 KB in hex, and the longest path.</summary>
    public const int BytesMax = 160 * 1024;

    private readonly byte[] _buffer = new byte[2 * BytesMax];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>Number of the line that was read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>True when the line that was read last is longer than any may be.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line without its end, LF or CRLF; false at the end. It stays until the next is read.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        int length = Find();
        int taken = length < 0 ? _end - _start : length;
        line = _buffer.AsMemory(_start, taken);
        IsTooLong = taken > BytesMax;
        if (length < 0 && taken == 0)
        {
            return false;
        }
        _start += length < 0 ? taken : length + 1;
        Number++;
        if (taken > 0 && line.Span[^1] == '\r')
        {
            line = line[..^1];
        }
        return true;
    }

    /// <summary>Length of the next line; -1 when there is no end of line within reach.</summary>
    private int Find()
    {
        int searched = 0;
        while (true)
        {
            int at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                return searched + at;
            }
            searched = _end - _start;
            if (_isAtEnd || searched > BytesMax)
            {
                return -1;
            }
            Fill();
        }
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isAtEnd = read == 0;
    }
}
