using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Smp.Repo.Tests;

/// <summary>How a rule about the repository fails: every place at once, and what to do about it.</summary>
internal static class Lint
{
    public static void Expect(IEnumerable<string> found, string cure)
    {
        string[] places = [.. found.Distinct()];
        Assert.True(places.Length == 0, $"{places.Length} places. {cure}\n{string.Join('\n', places)}");
    }
}
