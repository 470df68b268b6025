using System;
using System.IO;

namespace Smp.EndToEnd.Tests;

/// <summary>Where the programs lie that were built together with these tests.</summary>
internal static class Built
{
    /// <summary>The program <c>smp</c>.</summary>
    public static string Smp { get; } = Program("host/Smp.App", "smp.dll");

    /// <summary>The bridge that can kill itself at an exact stage.</summary>
    public static string KillingBridge { get; } = Program("tests/Smp.EndToEnd.Bridge", "Smp.EndToEnd.Bridge.dll");

    /// <summary>The program behind <c>smp bench</c>.</summary>
    public static string Bench { get; } = Program("tests/Smp.Bench", "Smp.Bench.dll");

    /// <summary>A file of the repository.</summary>
    public static string InRepository(string file) =>
        Path.Combine(Framework.Parent!.Parent!.Parent!.Parent!.Parent!.FullName, file);

    // The tests lie in tests/NAME/bin/CONFIGURATION/FRAMEWORK, and so do the programs in their own projects.
    private static DirectoryInfo Framework => new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    private static string Program(string project, string file) =>
        InRepository(Path.Combine(project, "bin", Framework.Parent!.Name, Framework.Name, file));
}
