using System;
using System.Collections.Generic;
using System.IO;
using Smp.Wire.Framing;

namespace Smp.Link.Text;

/// <summary>Any file of cable bytes as text: every message with its fields, every discard with its reason.</summary>
/// <remarks>
/// Each line starts with the offset of the frame's first byte. Both directions may be mixed in one file.
/// </remarks>
public sealed class CaptureReader
{
    private readonly CableDecoder _decoder;
    private readonly MessageText _text;
    private readonly int[] _discards = new int[(int)DiscardReason.OtherVersion + 1];
    private readonly byte[] _chunk = new byte[64 * 1024];
    private long _frameAt;
    private long _at;

    /// <summary>A reader for one capture.</summary>
    public CaptureReader(ICrc32 crc)
    {
        _decoder = new CableDecoder(crc);
        _text = new MessageText(crc);
    }

    /// <summary>Messages found so far.</summary>
    public int MessageCount { get; private set; }

    /// <summary>Frames thrown away so far.</summary>
    public int DiscardCount => _decoder.Discards.Total;

    /// <summary>The capture's lines, read as they are asked for.</summary>
    public IEnumerable<string> Lines(Stream capture)
    {
        int count;
        while ((count = capture.Read(_chunk, 0, _chunk.Length)) > 0)
        {
            int from = 0;
            while (from < count)
            {
                int bytes = BytesToDelimiter(from, count);
                foreach (string line in Take(from, bytes))
                {
                    yield return line;
                }
                from += bytes;
            }
        }
        if (_at > _frameAt)
        {
            yield return $"{_frameAt,8}  cut off: {_at - _frameAt} bytes without an end";
        }
    }

    private int BytesToDelimiter(int from, int count)
    {
        int zeroAt = Array.IndexOf(_chunk, (byte)0, from, count - from);
        return zeroAt < 0 ? count - from : zeroAt + 1 - from;
    }

    /// <summary>
    /// Takes bytes up to and including a delimiter: at most one message or one discard comes of them.
    /// </summary>
    private List<string> Take(int from, int bytes)
    {
        var lines = new List<string>();
        _decoder.Take(_chunk, from, bytes);
        _at += bytes;
        if (_decoder.HasMessage)
        {
            MessageCount++;
            foreach (string line in _text.Describe(_decoder.Message))
            {
                lines.Add($"{_frameAt,8}  {line}");
            }
        }
        AddDiscard(lines);
        if (_chunk[from + bytes - 1] == 0)
        {
            _frameAt = _at;
        }
        return lines;
    }

    private void AddDiscard(List<string> lines)
    {
        for (int i = 1; i < _discards.Length; i++)
        {
            int count = _decoder.Discards.Of((DiscardReason)i);
            if (count != _discards[i])
            {
                lines.Add($"{_frameAt,8}  discarded {_at - _frameAt} bytes: {(DiscardReason)i}");
            }
            _discards[i] = count;
        }
    }
}
