using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Smp.Wire.Settings;

namespace Smp.Bridge.Setup;

/// <summary>What was built into a pen, as a JSON object of whole numbers with their units in their names.</summary>
/// <remarks>Comments are allowed: where a value comes from belongs beside it.</remarks>
public static class PenBuildFile
{
    /// <summary>Reads a file's bytes.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="build">The build when nothing is wrong.</param>
    /// <returns>All that is wrong, one line each with its place; empty for nothing.</returns>
    public static IReadOnlyList<string> Read(ReadOnlySpan<byte> json, out PenBuild build)
    {
        build = new PenBuild();
        List<string> complaints = [];
        HashSet<string> seen = [];
        try
        {
            ReadObject(json, build, seen, complaints);
        }
        catch (JsonException fault)
        {
            return [$"line {fault.LineNumber + 1}: this is no JSON; correct it there"];
        }
        complaints.AddRange(PenBuildField.All.Where(field => !seen.Contains(field.Name))
            .Select(field => $"{field.Name} is missing; give a whole number from {field.Min} to {field.Max}"));
        return complaints;
    }

    private static void ReadObject(
        ReadOnlySpan<byte> json, PenBuild build, HashSet<string> seen, List<string> complaints)
    {
        var reader = new Utf8JsonReader(
            json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            complaints.Add("line 1: this is no JSON object; begin with {");
            return;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            int line = 1 + json[..(int)reader.TokenStartIndex].Count((byte)'\n');
            string? complaint = seen.Add(name) ? Take(name, ref reader, build) : $"{name} stands twice; keep one";
            if (complaint is not null)
            {
                complaints.Add($"line {line}: {complaint}");
            }
            reader.Skip();
        }
    }

    private static string? Take(string name, ref Utf8JsonReader reader, PenBuild build)
    {
        if (PenBuildField.Named(name) is not { } field)
        {
            return $"'{Shown(name)}' is no value of a pen; names and units are those of smp pen-setup show --json";
        }
        bool isNumber = reader.TokenType == JsonTokenType.Number;
        if (isNumber && reader.TryGetUInt32(out uint value) && value >= field.Min && value <= field.Max)
        {
            field.Set(build, value);
            return null;
        }
        string given = isNumber ? System.Text.Encoding.ASCII.GetString(reader.ValueSpan) : "no number";
        return $"{name} is {given}; give a whole number from {field.Min} to {field.Max}";
    }

    private static string Shown(string name) =>
        new([.. name.Where(letter => !char.IsControl(letter)).Take(40)]);
}
