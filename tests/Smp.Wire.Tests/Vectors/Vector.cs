using System;
using System.Collections.Generic;
using System.Linq;

namespace Smp.Wire.Tests.Vectors;

/// <summary>One golden vector: bytes in groups, and what they mean.</summary>
internal sealed record Vector(string Name, string Direction, IReadOnlyList<byte[]> Groups, string Fields)
{
    public byte[] Bytes => [.. Groups.SelectMany(group => group)];

    /// <summary>The value behind a field's name; null when the vector has no such field.</summary>
    public string? this[string field] => Fields.Split(' ')
        .Where(text => text.StartsWith(field + "=", StringComparison.Ordinal))
        .Select(text => text[(field.Length + 1)..])
        .SingleOrDefault();

    public static Vector Parse(string line)
    {
        string[] parts = line.Split(" | ");
        return new(parts[0], parts[1], [.. parts[2].Split(' ').Select(Convert.FromHexString)], parts[3]);
    }
}
