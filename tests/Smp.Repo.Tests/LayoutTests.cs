using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Smp.Repo.Tests;

/// <summary>What lies where in the repository, and how large it is.</summary>
public sealed class LayoutTests
{
    private const int FileBytesMax = 200 * 1024;

    private static readonly string[] RootFolders = [".ci", "docs", "firmware", "hardware", "host", "shared", "tests"];

    private static readonly string[] RootFiles =
    [
        ".editorconfig", ".gitattributes", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "DECISIONS.md",
        "Directory.Build.props", "Directory.Packages.props", "LICENSE", "README.md", "SmpDevice.sln", "global.json",
        "smp", "smp.cmd", "test", "test.cmd",
    ];

    private static readonly string[] Scripts = ["smp", "test", ".ci/run"];

    [Fact]
    public void Root_holds_only_what_a_newcomer_needs_there() => Lint.Expect(
        Checkout.Files.Select(file => file.Split('/'))
            .Where(parts => !(parts.Length == 1 ? RootFiles : RootFolders).Contains(parts[0]))
            .Select(parts => parts[0]),
        "Move it into the folder it belongs to, or add it to LayoutTests.cs with the reviewer's consent.");

    [Fact]
    public void What_a_reader_looks_for_is_there() => Lint.Expect(
        RootFiles.Where(file => file != ".gitattributes" && !File.Exists(Checkout.FullPath(file))),
        "Write it.");

    [Fact]
    public void Wire_has_its_golden_vectors() => Assert.True(
        Checkout.Files.Any(file => file.StartsWith("shared/vectors/", StringComparison.Ordinal)),
        "shared/vectors/ is empty. The vectors are the contract between pen and host: write them.");

    [Fact]
    public void No_file_is_large() => Lint.Expect(
        Checkout.Files.Where(file => new FileInfo(Checkout.FullPath(file)).Length > FileBytesMax),
        $"Over {FileBytesMax} bytes: generate it when it is needed, or cut it.");

    [Fact]
    public void Scripts_can_be_run()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        foreach (string script in Scripts)
        {
            UnixFileMode mode = File.GetUnixFileMode(Checkout.FullPath(script));
            Assert.True(mode.HasFlag(UnixFileMode.UserExecute), $"git update-index --chmod=+x {script}");
        }
    }

    [Fact]
    public void Gate_of_the_server_is_the_gate_of_the_desk()
    {
        IEnumerable<string> commands = Checkout.Read(".ci/run").Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#');
        Assert.Equal("exec \"$(dirname \"$0\")/../test\"", Assert.Single(commands));
    }

    [Fact]
    public void Links_between_documents_lead_somewhere() => Lint.Expect(
        from file in Checkout.FilesWith(".md")
        from Match link in Regex.Matches(Checkout.Read(file), @"\]\((?!\w+:|#)([^)#\s]+)")
        let target = Path.Combine(Path.GetDirectoryName(file)!, link.Groups[1].Value)
        where !Path.Exists(Checkout.FullPath(target))
        select $"{file} links to {link.Groups[1].Value}",
        "Correct the link or write the document.");
}
