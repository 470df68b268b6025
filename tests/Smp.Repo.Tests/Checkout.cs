using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Smp.Repo.Tests;

/// <summary>The repository these tests were built in, and the files that are part of it.</summary>
internal static class Checkout
{
    private static readonly string[] NeverTracked =
        [".git", "bin", "obj", "out", ".build", "TestResults", "__pycache__"];

    /// <summary>The folder that holds SmpDevice.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every tracked file; paths from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = List();

    /// <summary>The files under a folder (or all) with an extension such as ".cs".</summary>
    public static IEnumerable<string> FilesWith(string extension, params string[] folders) =>
        Files.Where(file => file.EndsWith(extension, StringComparison.Ordinal)
            && (folders.Length == 0 || folders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal))));

    public static string FullPath(string file) => Path.Combine(Root, file);

    public static string Read(string file) => File.ReadAllText(FullPath(file));

    /// <summary>Files below a folder as they lie there, tracked or not, without what builds leave behind.</summary>
    public static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(FullPath(folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => NeverTracked.Contains(part)));

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "SmpDevice.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder ?? throw new InvalidOperationException(
            $"No SmpDevice.sln above {AppContext.BaseDirectory}; run the tests from a checkout.");
    }

    private static List<string> List()
    {
        IEnumerable<string> files = ListByGit() ?? Walk("");
        return [.. files.Where(file => File.Exists(FullPath(file))).OrderBy(file => file, StringComparer.Ordinal)];
    }

    private static string[]? ListByGit()
    {
        ProcessStartInfo git = new("git")
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The owner of a checkout need not be the one who tests it.
        string[] arguments = ["-c", $"safe.directory={Root}", "ls-files", "-z"];
        Array.ForEach(arguments, git.ArgumentList.Add);
        try
        {
            using Process process = Process.Start(git)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            string[] files = output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
            return process.ExitCode == 0 && files.Length > 0 ? files : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
