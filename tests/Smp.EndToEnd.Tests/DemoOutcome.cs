using System;
using System.IO;

namespace Smp.EndToEnd.Tests;

/// <summary>Three short demos, made once: the same seed twice and another.</summary>
public sealed class DemoOutcome : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smp-demos-");

    /// <summary>Runs them side by side.</summary>
    public DemoOutcome()
    {
        using ProgramRun one = Run("one", 7);
        using ProgramRun other = Run("other", 8);
        OneText = one.Expect(0);
        OtherText = other.Expect(0);
        using ProgramRun again = Run("again", 7);
        AgainText = again.Expect(0);
    }

    /// <summary>What the demo of seed 7 said.</summary>
    public string OneText { get; }

    /// <summary>What it said the second time.</summary>
    public string AgainText { get; }

    /// <summary>What the demo of seed 8 said.</summary>
    public string OtherText { get; }

    /// <summary>A file or folder beside the demos' folders "one", "again" and "other".</summary>
    public string In(params string[] names) => Path.Combine([_folder.FullName, .. names]);

    /// <summary>Deletes it all.</summary>
    public void Dispose() => _folder.Delete(recursive: true);

    private ProgramRun Run(string name, int seed) =>
        ProgramRun.Smp("demo", "--out", In(name), "--seed", $"{seed}", "--hours", "0.2");
}
