using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Smp.Ledger.Canonical;

/// <summary>Writes values in the form that <see cref="CanonicalJson"/> describes.</summary>
internal static class CanonicalJsonWriter
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static object Checked(long value) =>
        value is >= -CanonicalJson.IntegerMax and <= CanonicalJson.IntegerMax
            ? value
            : throw new ArgumentException($"{value} is beyond 2^53 - 1: write it as a string.", nameof(value));

    public static object Checked(string value)
    {
        try
        {
            _ = Strict.GetByteCount(value);
            return value;
        }
        catch (EncoderFallbackException)
        {
            throw new ArgumentException("The text holds half a surrogate pair and is no Unicode.", nameof(value));
        }
    }

    public static void Write(ArrayBufferWriter<byte> target, object value, int depth)
    {
        switch (value)
        {
            case CanonicalObject members:
                RequireDepth(depth);
                WriteObject(target, members, depth);
                break;
            case CanonicalArray array:
                RequireDepth(depth);
                WriteArray(target, array, depth);
                break;
            case string text:
                WriteString(target, text);
                break;
            case bool truth:
                target.Write(truth ? "true"u8 : "false"u8);
                break;
            default:
                WriteText(target, ((long)value).ToString(CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteObject(ArrayBufferWriter<byte> target, CanonicalObject value, int depth)
    {
        char before = '{';
        foreach ((string key, object member) in value.Members)
        {
            WriteText(target, $"{before}\"{key}\":");
            Write(target, member, depth + 1);
            before = ',';
        }
        WriteText(target, before == '{' ? "{}" : "}");
    }

    private static void WriteArray(ArrayBufferWriter<byte> target, CanonicalArray value, int depth)
    {
        char before = '[';
        foreach (object item in value.Items)
        {
            WriteText(target, before.ToString());
            Write(target, item, depth + 1);
            before = ',';
        }
        WriteText(target, before == '[' ? "[]" : "]");
    }

    private static void WriteString(ArrayBufferWriter<byte> target, string value)
    {
        StringBuilder escaped = new(value.Length + 2);
        escaped.Append('"');
        foreach (char letter in value)
        {
            _ = letter is '"' or '\\' or < ' ' ? escaped.Append(Escape(letter)) : escaped.Append(letter);
        }
        WriteText(target, escaped.Append('"').ToString());
    }

    private static string Escape(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => $"\\u{(int)letter:x4}",
    };

    private static void WriteText(ArrayBufferWriter<byte> target, string text) => Strict.GetBytes(text, target);

    private static void RequireDepth(int depth)
    {
        if (depth > CanonicalJson.DepthMax)
        {
            throw new InvalidOperationException($"An event nests at most {CanonicalJson.DepthMax} deep.");
        }
    }
}
