using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Smp.Repo.Tests.Nano;

/// <summary>The stand-ins of the chip's library as built, and the device code compiled against them.</summary>
internal static class StandInLibrary
{
    private const string CheckFolder = "tests/Standins/Check";
    private const string OwnCode = "Smp.";

    /// <summary>All assemblies that the shell may refer to, mscorlib among them; no other library exists.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
        [.. Files().Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Paths of the assemblies of the library.</summary>
    public static IEnumerable<string> Files() =>
        Directory.GetFiles(FolderOf("Smp.Esp32.Nano"), "*.dll")
            .Where(path => !Path.GetFileName(path).StartsWith(OwnCode, StringComparison.Ordinal));

    /// <summary>The path of one assembly of device code: Smp.Wire.Nano, Smp.Core.Nano or Smp.Esp32.Nano.</summary>
    public static string DeviceCode(string project) => Path.Combine(FolderOf(project), project + ".dll");

    /// <summary>Tests and stand-ins are built in the same configuration: bin/CONFIGURATION/FRAMEWORK.</summary>
    private static string FolderOf(string project)
    {
        DirectoryInfo framework = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        string folder = Path.Combine(
            Checkout.Root, CheckFolder, project, "bin", framework.Parent!.Name, framework.Name);
        return Directory.Exists(folder)
            ? folder
            : throw new InvalidOperationException($"{folder} is not there: build {CheckFolder}/{project} first.");
    }
}
