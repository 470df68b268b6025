using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Smp.App.Reports.Pdf;

/// <summary>Browsers that can print without a screen, wherever systems keep them.</summary>
internal static class Browsers
{
    private static readonly string[] Names =
    [
        "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable",
        "microsoft-edge", "msedge.exe", "chrome.exe",
    ];

    private static readonly string[] OfMac =
    [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] InProgramFiles =
    [
        @"Microsoft\Edge\Application\msedge.exe", @"Google\Chrome\Application\chrome.exe",
        @"Chromium\Application\chrome.exe",
    ];

    /// <summary>The first that is there; null when none is.</summary>
    public static string? Find() => OnPath().Concat(Installed()).FirstOrDefault(File.Exists);

    private static IEnumerable<string> OnPath() =>
        from name in Names
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        where folder.Length > 0
        select Path.Combine(folder, name);

    private static IEnumerable<string> Installed()
    {
        if (OperatingSystem.IsMacOS())
        {
            return OfMac;
        }
        string[] roots = OperatingSystem.IsWindows()
            ?
            [
                Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles),
                Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86),
            ]
            : [];
        return roots.SelectMany(root => InProgramFiles.Select(program => Path.Combine(root, program)));
    }
}
