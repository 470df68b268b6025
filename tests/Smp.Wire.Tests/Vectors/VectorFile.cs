using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Smp.Wire.Tests.Vectors;

/// <summary>The golden vectors as they lie in shared/vectors.</summary>
internal static class VectorFile
{
    private static readonly Dictionary<string, Vector> All = Directory
        .GetFiles(Repository.PathOf("shared/vectors"), "*.txt")
        .SelectMany(File.ReadAllLines)
        .Where(line => !line.StartsWith('#'))
        .Select(Vector.Parse)
        .ToDictionary(vector => vector.Name);

    public static Vector Named(string name) => All[name];

    public static IReadOnlyList<Vector> Of(string file) =>
        [.. File.ReadAllLines(Repository.PathOf("shared/vectors/" + file))
            .Where(line => !line.StartsWith('#'))
            .Select(Vector.Parse)];

    public static TheoryData<string> NamesOf(params string[] files) =>
        new(files.SelectMany(Of).Select(vector => vector.Name));
}
