using System;
using System.Collections.Generic;
using System.Text.Json;
using Smp.Clinic.Events;
using Smp.Ledger.Canonical;

namespace Smp.Bridge;

/// <summary>Clinic events as the JSON objects that the ledger keeps, and back.</summary>
/// <remarks>One object: the key "event" holds the stable name, the other keys are the event's fields.</remarks>
public static class EventJson
{
    private const string NameKey = "event";

    /// <summary>Writes an event.</summary>
    public static byte[] Write(ClinicEvent clinicEvent) => Write(clinicEvent.Name, clinicEvent.ToFields());

    /// <summary>Writes a named set of fields.</summary>
    public static byte[] Write(string name, EventFields fields)
    {
        CanonicalObject json = new CanonicalObject().Set(NameKey, name);
        foreach (var (key, value) in fields)
        {
            Set(json, key, value);
        }
        return json.ToUtf8();
    }

    /// <summary>Reads an event's name and fields out of a ledger row.</summary>
    /// <returns>False when the row, altered or of a foreign make, holds no such object.</returns>
    public static bool TryReadFields(ReadOnlySpan<byte> json, out string name, out EventFields fields)
    {
        fields = new EventFields();
        name = "";
        try
        {
            var reader = new Utf8JsonReader(json);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject
                && TryReadMembers(ref reader, fields, ref name) && !reader.Read();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    /// <summary>Reads up to the end of the object; false when a key stands twice.</summary>
    private static bool TryReadMembers(ref Utf8JsonReader reader, EventFields fields, ref string name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isName = reader.ValueTextEquals(NameKey);
            string key = isName ? NameKey : reader.GetString() ?? "";
            reader.Read();
            if (isName)
            {
                name = reader.GetString() ?? "";
            }
            else if (fields.Find(key) is null)
            {
                fields.Add(key, Value(ref reader));
            }
            else
            {
                return false;
            }
        }
        return true;
    }

    private static void Set(CanonicalObject json, string key, FieldValue value)
    {
        _ = value.Kind switch
        {
            FieldKind.Number => json.Set(key, value.Number),
            FieldKind.Flag => json.Set(key, value.Flag),
            FieldKind.List => json.Set(key, ArrayOf(value)),
            _ => json.Set(key, value.Text),
        };
    }

    private static CanonicalArray ArrayOf(FieldValue list)
    {
        var array = new CanonicalArray();
        foreach (FieldValue item in list.Items)
        {
            _ = item.Kind switch
            {
                FieldKind.Number => array.Add(item.Number),
                FieldKind.Flag => array.Add(item.Flag),
                FieldKind.List => array.Add(ArrayOf(item)),
                _ => array.Add(item.Text),
            };
        }
        return array;
    }

    private static FieldValue Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => FieldValue.Of(reader.GetInt64()),
        JsonTokenType.True => FieldValue.Of(true),
        JsonTokenType.False => FieldValue.Of(false),
        JsonTokenType.StartArray => List(ref reader),
        JsonTokenType.String => FieldValue.Of(reader.GetString() ?? ""),
        _ => Foreign(ref reader),
    };

    private static FieldValue List(ref Utf8JsonReader reader)
    {
        List<FieldValue> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader));
        }
        return FieldValue.Of(items);
    }

    /// <summary>What no event of ours holds, as it stands.</summary>
    private static FieldValue Foreign(ref Utf8JsonReader reader)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return FieldValue.Of(value.RootElement.GetRawText());
    }
}
