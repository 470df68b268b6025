using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using Xunit;

namespace Smp.Wire.Tests.Vectors;

public sealed class RecomputeTests : IDisposable
{
    private readonly DirectoryInfo _copy = Directory.CreateTempSubdirectory("smp-vectors-");

    public void Dispose() => _copy.Delete(recursive: true);

    [Fact]
    public void The_independent_script_finds_the_same_bytes()
    {
        (int exit, string said) = Run(Repository.PathOf("shared/vectors/recompute.py"));
        Assert.True(exit == 0, said);
    }

    [Theory]
    [InlineData("messages.txt")]
    [InlineData("refusals.txt")]
    [InlineData("records.txt")]
    [InlineData("frames.txt")]
    [InlineData("discards.txt")]
    [InlineData("minors.txt")]
    [InlineData("signed.txt")]
    public void The_independent_script_names_a_file_with_one_changed_digit(string file)
    {
        foreach (string path in Directory.GetFiles(Repository.PathOf("shared/vectors")))
        {
            File.Copy(path, Path.Combine(_copy.FullName, Path.GetFileName(path)));
        }
        string changed = Path.Combine(_copy.FullName, file);
        string[] lines = File.ReadAllLines(changed);
        string[] parts = lines[^1].Split(" | ");
        parts[2] = (parts[2][0] == '0' ? '1' : '0') + parts[2][1..];
        lines[^1] = string.Join(" | ", parts);
        File.WriteAllLines(changed, lines);

        (int exit, string said) = Run(Path.Combine(_copy.FullName, "recompute.py"));
        Assert.Equal(1, exit);
        Assert.Contains($"{file}:{lines.Length}:", said, StringComparison.Ordinal);
    }

    private static (int Exit, string Said) Run(string script)
    {
        ProcessStartInfo start = new("python3", [script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using Process process = Process.Start(start)!;
            string said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, said);
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                $"python3 does not start: {missing.Message}. Install the package python3.", missing);
        }
    }
}
