using System;
using System.Collections.Generic;
using System.CommandLine;
using Smp.Bridge;
using Smp.Bridge.Setup;
using Smp.Wire.Settings;

namespace Smp.App.Verbs.Setup;

/// <summary><c>smp pen-setup build</c>: cam, motor and grip as built in. Without it a pen does not arm.</summary>
internal static class BuildAct
{
    private static readonly Option<string> BuildFile = new("--file")
    {
        Required = true,
        HelpName = "FILE",
        Description = "JSON: each value by its name with its unit, a whole number.",
    };

    /// <summary>The act.</summary>
    public static Command Build() => SetupAct.Build(
        "build", "What was built in: smp pen-setup build --file build.json", Run, BuildFile);

    private static int Run(ParseResult parsed, SetupDesk desk)
    {
        string path = parsed.GetValue(BuildFile)!;
        IReadOnlyList<string> complaints = PenBuildFile.Read(SetupFiles.Bytes(path), out PenBuild build);
        foreach (string complaint in complaints)
        {
            Console.Error.WriteLine($"{path}: {complaint}");
        }
        if (complaints.Count > 0)
        {
            string values = complaints.Count == 1 ? "one value" : $"{complaints.Count} values";
            throw new VerbException($"{path}: {values} cannot stand; correct what is named above and try again.");
        }
        byte[] bytes = new byte[PenBuild.PayloadBytes];
        build.WriteTo(bytes, 0);
        return desk.Write(Intent.SetUpBuild, [(SettingId.Identity, bytes)]);
    }
}
