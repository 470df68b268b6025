using System;
using System.Buffers;
using System.Text.Json;

namespace Smp.Ledger;

/// <summary>The one form in which an event is hashed: UTF-8 JSON, keys in ordinal order, no white space, whole numbers only.</summary>
/// <remarks>
/// Values are whole numbers within 64 bits, strings, true, false, arrays and objects. No null, no fraction, no exponent,
/// so that bytes never depend on printing. At most 16 levels and 64 KiB.
/// </remarks>
public static class CanonicalJson
{
    /// <summary>Longest event.</summary>
    public const int BytesMax = 64 * 1024;

    /// <summary>Deepest nesting.</summary>
    public const int DepthMax = 16;

    private static readonly JsonDocumentOptions ReadStrictly = new()
    {
        MaxDepth = DepthMax,
        AllowTrailingCommas = false,
        CommentHandling = JsonCommentHandling.Disallow,
        AllowDuplicateProperties = false,
    };

    /// <summary>Brings a JSON object into canonical form.</summary>
    /// <returns>False with a complaint when it cannot be: not an object, a null, a fraction, too deep, too long.</returns>
    public static bool TryMake(ReadOnlyMemory<byte> json, out byte[] canonical, out string complaint)
    {
        canonical = [];
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, ReadStrictly);
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = DepthMax }))
            {
                complaint = document.RootElement.ValueKind == JsonValueKind.Object
                    ? Write(writer, document.RootElement)
                    : "it is not an object";
            }
            complaint = complaint.Length == 0 && buffer.WrittenCount > BytesMax ? $"it is longer than {BytesMax} bytes" : complaint;
            canonical = complaint.Length == 0 ? buffer.WrittenSpan.ToArray() : [];
            return complaint.Length == 0;
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            complaint = "it is not JSON";
            return false;
        }
    }

    /// <summary>True when bytes are in canonical form already.</summary>
    public static bool IsCanonical(byte[] bytes, out string complaint)
    {
        if (!TryMake(bytes, out byte[] canonical, out complaint))
        {
            return false;
        }
        bool isSame = canonical.AsSpan().SequenceEqual(bytes);
        complaint = isSame ? "" : "its form is not canonical";
        return isSame;
    }

    private static string Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return WriteObject(writer, value);
            case JsonValueKind.Array:
                return WriteArray(writer, value);
            case JsonValueKind.String:
                writer.WriteStringValue(value.GetString());
                return "";
            case JsonValueKind.Number when IsWhole(value):
                writer.WriteNumberValue(value.GetInt64());
                return "";
            case JsonValueKind.True or JsonValueKind.False:
                writer.WriteBooleanValue(value.GetBoolean());
                return "";
            default:
                return value.ValueKind == JsonValueKind.Number ? "a number is not whole" : "it holds a null";
        }
    }

    private static bool IsWhole(JsonElement value) =>
        value.TryGetInt64(out _) && value.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0;

    private static string WriteArray(Utf8JsonWriter writer, JsonElement array)
    {
        writer.WriteStartArray();
        foreach (JsonElement item in array.EnumerateArray())
        {
            string complaint = Write(writer, item);
            if (complaint.Length > 0)
            {
                return complaint;
            }
        }
        writer.WriteEndArray();
        return "";
    }

    private static string WriteObject(Utf8JsonWriter writer, JsonElement value)
    {
        writer.WriteStartObject();
        var members = new System.Collections.Generic.List<JsonProperty>(value.EnumerateObject());
        members.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (JsonProperty member in members)
        {
            writer.WritePropertyName(member.Name);
            string complaint = Write(writer, member.Value);
            if (complaint.Length > 0)
            {
                return complaint;
            }
        }
        writer.WriteEndObject();
        return "";
    }
}
