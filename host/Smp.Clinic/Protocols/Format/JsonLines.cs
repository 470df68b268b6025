using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Smp.Clinic.Protocols.Format;

/// <summary>Takes a JSON text apart and keeps the line of every value, so that a complaint can name it.</summary>
internal sealed class JsonLines
{
    private const int DepthMax = 12;
    private static readonly JsonReaderOptions Strict = new()
    {
        CommentHandling = JsonCommentHandling.Disallow, AllowTrailingCommas = false, MaxDepth = DepthMax,
    };

    private readonly byte[] _bytes;
    private readonly Stack<JsonItem> _open = new();
    private int _line = 1;
    private int _counted;
    private string _key = "";
    private int _keyLine;

    private JsonLines(byte[] bytes) => _bytes = bytes;

    /// <summary>The root, or the first thing that is not JSON, or a key that stands twice.</summary>
    public static (JsonItem? Root, ProtocolRefusal? Refusal) Read(byte[] bytes)
    {
        if (!Utf8.IsValid(bytes))
        {
            return (null, new(LineOfBadText(bytes), "holds bytes that are not UTF-8", "Save the file as UTF-8"));
        }
        JsonLines lines = new(bytes);
        try
        {
            return lines.ReadAll();
        }
        catch (JsonException broken)
        {
            return (null, new(
                (int)(broken.LineNumber ?? 0) + 1, "is not JSON from here on",
                "Look for a comma, quote or bracket that is missing or too many, or for a comment"));
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape: the reader finds it only when it is asked for the text.
            return (null, new(lines._line, "holds an escape that is no character", "Write the character itself"));
        }
    }

    private (JsonItem? Root, ProtocolRefusal? Refusal) ReadAll()
    {
        Utf8JsonReader reader = new(_bytes, Strict);
        JsonItem? root = null;
        while (reader.Read())
        {
            CountLines((int)reader.TokenStartIndex);
            if (Take(ref reader, ref root) is { } refusal)
            {
                return (null, refusal);
            }
        }
        return (root, null);
    }

    private ProtocolRefusal? Take(ref Utf8JsonReader reader, ref JsonItem? root)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _key = reader.GetString()!;
                _keyLine = _line;
                return _open.Peek().Find(_key) is null
                    ? null
                    : new(
                        _line, $"'{PrintableText.Shown(_key)}' stands here a second time",
                        "Leave one of the two out");
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                JsonItemKind kind = reader.TokenType == JsonTokenType.StartObject
                    ? JsonItemKind.Object
                    : JsonItemKind.List;
                JsonItem opened = new(kind, _line, "");
                root ??= opened;
                Hang(opened);
                _open.Push(opened);
                return null;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _open.Pop();
                return null;
            default:
                JsonItem value = Plain(ref reader);
                root ??= value;
                Hang(value);
                return null;
        }
    }

    private JsonItem Plain(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => new(JsonItemKind.Text, _line, reader.GetString()!),
        JsonTokenType.Number => new(JsonItemKind.Number, _line, Encoding.ASCII.GetString(reader.ValueSpan)),
        JsonTokenType.True => new(JsonItemKind.Flag, _line, "true"),
        JsonTokenType.False => new(JsonItemKind.Flag, _line, "false"),
        _ => new(JsonItemKind.Nothing, _line, ""),
    };

    private void Hang(JsonItem item)
    {
        if (_open.Count == 0)
        {
            return;
        }
        JsonItem parent = _open.Peek();
        if (parent.Kind == JsonItemKind.Object)
        {
            parent.Members.Add(new(_key, _keyLine, item));
        }
        else
        {
            parent.Items.Add(item);
        }
    }

    private void CountLines(int upTo)
    {
        _line += _bytes.AsSpan(_counted, upTo - _counted).Count((byte)'\n');
        _counted = upTo;
    }

    private static int LineOfBadText(byte[] bytes)
    {
        int start = 0;
        int line = 1;
        // A line feed is never part of a longer character, so lines can be judged one by one.
        for (int end = Array.IndexOf(bytes, (byte)'\n'); end >= 0; end = Array.IndexOf(bytes, (byte)'\n', start))
        {
            if (!Utf8.IsValid(bytes.AsSpan(start, end - start)))
            {
                return line;
            }
            start = end + 1;
            line++;
        }
        return line;
    }
}
