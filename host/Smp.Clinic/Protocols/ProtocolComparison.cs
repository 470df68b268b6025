using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Smp.Clinic.Protocols;

/// <summary>What a clinic's own protocol says otherwise than the one it was copied from.</summary>
public sealed class ProtocolComparison
{
    /// <summary>What names an item of a list, in the order in which it is looked for.</summary>
    private static readonly string[] Names = ["id", "goal", "field", "session", "area", "kind"];

    /// <summary>What a copy has of its own anyway.</summary>
    private static readonly string[] Own = ["id", "version", "copiedFrom"];

    private static readonly JsonSerializerOptions Plain =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<ProtocolDifference> _found = [];

    private ProtocolComparison()
    {
    }

    /// <summary>All differences but id, version and origin, in the order of the file.</summary>
    public static IReadOnlyList<ProtocolDifference> Of(Protocol origin, Protocol copy)
    {
        JsonObject before = Read(origin);
        JsonObject after = Read(copy);
        foreach (string key in Own)
        {
            before.Remove(key);
            after.Remove(key);
        }
        ProtocolComparison comparison = new();
        comparison.Compare("", before, after);
        return comparison._found;
    }

    private static JsonObject Read(Protocol protocol) => JsonNode.Parse(ProtocolWriter.Write(protocol))!.AsObject();

    private void Compare(string where, JsonObject before, JsonObject after)
    {
        bool isSourced = before["source"]?.GetValue<string>() is { } source
            && source == after["source"]?.GetValue<string>() && RuleSource.Read(source)?.Kind == SourceKind.Document;
        foreach (string key in before.Select(pair => pair.Key).Union(after.Select(pair => pair.Key)))
        {
            Compare(where.Length == 0 ? key : $"{where}.{key}", before[key], after[key], isSourced && key != "note");
        }
    }

    private void Compare(string where, JsonNode? before, JsonNode? after, bool isSourced)
    {
        if (JsonNode.DeepEquals(before, after))
        {
            return;
        }
        if (before is JsonObject left && after is JsonObject right)
        {
            Compare(where, left, right);
        }
        else if (before is JsonArray { Count: > 0 } rows && after is JsonArray { Count: > 0 } others
            && rows[0] is JsonObject && others[0] is JsonObject)
        {
            CompareItems(where, Named(rows), Named(others));
        }
        else
        {
            _found.Add(new(where, Said(before), Said(after), isSourced));
        }
    }

    private void CompareItems(
        string where, List<(string Name, JsonObject Item)> before, List<(string Name, JsonObject Item)> after)
    {
        Dictionary<string, JsonObject> old = before.ToDictionary(item => item.Name, item => item.Item);
        Dictionary<string, JsonObject> now = after.ToDictionary(item => item.Name, item => item.Item);
        foreach (string name in old.Keys.Union(now.Keys))
        {
            Compare($"{where}.{name}", old.GetValueOrDefault(name), now.GetValueOrDefault(name), isSourced: false);
        }
        string[] kept = [.. old.Keys.Where(now.ContainsKey)];
        string[] order = [.. now.Keys.Where(old.ContainsKey)];
        if (!kept.SequenceEqual(order))
        {
            _found.Add(new($"{where}, their order", string.Join(", ", kept), string.Join(", ", order), false));
        }
    }

    private static List<(string Name, JsonObject Item)> Named(JsonArray items)
    {
        List<(string Name, JsonObject Item)> named = [];
        foreach (JsonObject item in items.OfType<JsonObject>())
        {
            string name = Names.Select(key => item[key]).OfType<JsonNode>().FirstOrDefault()?.ToString() ?? "";
            int twins = named.Count(
                one => one.Name == name || one.Name.StartsWith($"{name} (", StringComparison.Ordinal));
            named.Add((twins == 0 ? name : $"{name} ({twins + 1})", item));
        }
        return named;
    }

    private static string? Said(JsonNode? value) => value switch
    {
        null => null,
        JsonObject rule => rule["text"]?.ToString() ?? rule["note"]?.ToString() ?? rule.ToJsonString(Plain),
        JsonArray list => string.Join(", ", list.Select(item => Said(item))),
        _ => value.ToString(),
    };
}
