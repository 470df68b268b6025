using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>What the README shows is what its commands print, figure by figure.</summary>
public sealed class ReadmeSampleTests
{
    [Fact]
    public void The_demo_of_the_readme_is_the_demo()
    {
        using Room room = new();
        using ProgramRun demo = ProgramRun.Smp("demo", "--out", room.In("out"));
        string[] shown = Sample();
        Assert.True(shown.Length > 15, "the README shows no demo");
        int at = 0;
        List<string> said = [.. Lines(demo.Expect(0))];
        using ProgramRun verify = ProgramRun.Smp("verify", "--ledger", room.In("out/ledger.db"));
        said.AddRange(Lines(verify.Expect(0)));
        foreach (string line in shown)
        {
            int found = said.IndexOf(line, at);
            Assert.True(found >= 0, $"README shows, and the demo does not say from its line {at + 1} on: {line}");
            at = found + 1;
        }
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.TrimEnd());

    // The first sample of a shell; "..." stands for lines left out, and commands are not what is printed.
    private static string[] Sample()
    {
        string[] readme = File.ReadAllLines(Built.InRepository("README.md"));
        int from = Array.FindIndex(readme, line => line.StartsWith("$ ./smp demo", StringComparison.Ordinal));
        return
        [
            .. readme.Skip(from).TakeWhile(line => line != "```")
                .Select(line => line.TrimEnd())
                .Where(line => line.Length > 0 && line != "..." && !line.StartsWith('$')),
        ];
    }
}
