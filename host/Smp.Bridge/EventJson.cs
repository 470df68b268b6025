using System;
using System.Buffers;
using System.Text.Json;
using Smp.Clinic.Events;

namespace Smp.Bridge;

/// <summary>Clinic events as the JSON objects that the ledger keeps, and back.</summary>
/// <remarks>One object: the key "event" holds the stable name, the other keys are the event's fields.</remarks>
public static class EventJson
{
    private const string NameKey = "event";

    /// <summary>Writes an event.</summary>
    public static ReadOnlyMemory<byte> Write(ClinicEvent clinicEvent) => Write(clinicEvent.Name, clinicEvent.ToFields());

    /// <summary>Writes a named set of fields.</summary>
    public static ReadOnlyMemory<byte> Write(string name, EventFields fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString(NameKey, name);
            foreach (var (key, value) in fields)
            {
                writer.WritePropertyName(key);
                Write(writer, value);
            }
            writer.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    /// <summary>Reads an event's name and fields out of a ledger row.</summary>
    public static (string Name, EventFields Fields) ReadFields(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var fields = new EventFields();
        string name = "";
        foreach (JsonProperty member in document.RootElement.EnumerateObject())
        {
            if (member.NameEquals(NameKey))
            {
                name = member.Value.GetString() ?? "";
            }
            else
            {
                fields.Add(member.Name, Read(member.Value));
            }
        }
        return (name, fields);
    }

    private static void Write(Utf8JsonWriter writer, FieldValue value)
    {
        switch (value.Kind)
        {
            case FieldKind.Number:
                writer.WriteNumberValue(value.Number);
                break;
            case FieldKind.Flag:
                writer.WriteBooleanValue(value.Flag);
                break;
            case FieldKind.List:
                writer.WriteStartArray();
                foreach (FieldValue item in value.Items)
                {
                    Write(writer, item);
                }
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(value.Text);
                break;
        }
    }

    private static FieldValue Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => FieldValue.Of(value.GetInt64()),
        JsonValueKind.True => FieldValue.Of(true),
        JsonValueKind.False => FieldValue.Of(false),
        JsonValueKind.Array => FieldValue.Of(System.Linq.Enumerable.Select(value.EnumerateArray(), Read)),
        JsonValueKind.String => FieldValue.Of(value.GetString() ?? ""),
        _ => FieldValue.Of(value.GetRawText()),
    };
}
