using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Smp.Repo.Tests;

/// <summary>What may not stand in any text of the repository.</summary>
public sealed class TextTests
{
    private const int ColumnsMax = 120;
    private const string ThisFile = "tests/Smp.Repo.Tests/TextTests.cs";

    /// <summary>A folder of one machine: a root or home folder, a job's or a workspace's.</summary>
    private const string MachinePath =
        @"(?<![\w$}.])/(work|root|home/\w+|Users/\w+|tmp/bash_jobs[.\w]*|tmp/h)/\w|[A-Z]:\\Users\\";

    /// <summary>A web address of one network: no dot in the host, a port, or the name of a mirror.</summary>
    private const string PrivateHost =
        @"https?://(?!localhost|127\.0\.0\.1|\[::1\])"
        + @"([\w-]+[:/]|[\w.-]*(artifactory|nexus|registry|mirror|proxy)|[\w.-]+:\d)";

    private const string Leftover = @"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|XX" + @"X)\b";

    private static IEnumerable<(string Place, string File, string Line)> Lines => Texts()
        .SelectMany(file => Checkout.Read(file).Split('\n')
            .Select((line, index) => ($"{file}:{index + 1}", file, line.TrimEnd('\r'))));

    [Fact]
    public void Code_is_at_most_120_columns_wide() => Lint.Expect(
        Lines.Where(line => line.File.EndsWith(".cs", StringComparison.Ordinal) && line.Line.Length > ColumnsMax)
            .Select(line => line.Place),
        "Break the line.");

    [Fact]
    public void Nothing_is_left_for_later() => Lint.Expect(
        Matches(Leftover),
        "Do it, or open an issue and take the remark out.");

    [Fact]
    public void No_text_names_a_folder_of_one_machine() => Lint.Expect(
        Matches(MachinePath),
        "Write a path from the root of the repository, or a variable.");

    [Fact]
    public void No_text_names_a_host_of_one_network() => Lint.Expect(
        Matches(PrivateHost).Concat(Checkout.Files.Where(file =>
            Path.GetFileName(file).ToLowerInvariant() is "nuget.config" or ".npmrc" or "pip.conf")),
        "Package sources belong to the machine that restores, not to the repository.");

    [Theory]
    [InlineData("see /" + "work/main/a", MachinePath)]
    [InlineData("cd /home/anna/pen", MachinePath)]
    [InlineData("http://feed/v3/index.json", PrivateHost)]
    [InlineData("https://nuget.mirror.example.org/v3", PrivateHost)]
    [InlineData("http://10.1.2.3:8080/", PrivateHost)]
    public void Pattern_finds_what_it_is_for(string text, string pattern) => Assert.Matches(pattern, text);

    [Theory]
    [InlineData("$root/" + "work/a, \"$root/host\", network/" + "work/b", MachinePath)]
    [InlineData("https://github.com/nanoframework/nf-interpreter", PrivateHost)]
    [InlineData("http://127.0.0.1:5000/ and http://localhost:80/", PrivateHost)]
    public void Pattern_lets_the_neighbour_pass(string text, string pattern) => Assert.DoesNotMatch(pattern, text);

    private static IEnumerable<string> Matches(string pattern) =>
        Lines.Where(line => line.File != ThisFile && Regex.IsMatch(line.Line, pattern))
            .Select(line => $"{line.Place}: {line.Line.Trim()}");

    private static IEnumerable<string> Texts() => Checkout.Files.Where(file =>
    {
        using FileStream content = File.OpenRead(Checkout.FullPath(file));
        byte[] start = new byte[4096];
        int count = content.Read(start);
        return !start.AsSpan(0, count).Contains((byte)0);
    });
}
