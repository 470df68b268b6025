using System;
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
    public static bool TryReadFields(ReadOnlyMemory<byte> json, out string name, out EventFields fields)
    {
        fields = new EventFields();
        name = "";
        try
        {
            using var document = JsonDocument.Parse(json);
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
            return true;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            return false;
        }
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
