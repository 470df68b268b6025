using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Smp.Repo.Tests.Nano;

/// <summary>The deliberate violations of nano-examples.txt.</summary>
internal static class NanoExamples
{
    private const string WholeFile = "file:";

    /// <summary>Rows of rule, refused and passing code.</summary>
    public static TheoryData<string, string, string> All()
    {
        TheoryData<string, string, string> rows = [];
        string rule = "";
        string refused = "";
        foreach (string line in Lines())
        {
            switch (line[0])
            {
                case '-':
                    refused = line[1..];
                    break;
                case '+':
                    rows.Add(rule, refused, line[1..]);
                    break;
                default:
                    rule = line;
                    break;
            }
        }
        return rows;
    }

    /// <summary>Code as a file of its own: members in a class, or what follows "file:" as it stands.</summary>
    public static string Wrap(string code) => code.TrimStart().StartsWith(WholeFile, StringComparison.Ordinal)
        ? code.TrimStart()[WholeFile.Length..]
        : $"namespace Probe;\npublic sealed class Example\n{{\n{code}\n}}\n";

    private static IEnumerable<string> Lines() =>
        Checkout.Read("tests/Smp.Repo.Tests/nano-examples.txt").Split('\n')
            .Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#');
}
