using System;
using System.CommandLine;
using System.Reflection;
using Smp.Core;
using Smp.Wire;

namespace Smp.App.Verbs;

/// <summary><c>smp version</c>: program, firmware core and wire together, because they must agree.</summary>
public static class VersionVerb
{
    /// <summary>The verb.</summary>
    public static Command Build()
    {
        Option<bool> json = VerbOptions.Json();
        var verb = new Command("version", "Versions of program, firmware core and wire: smp version --json") { json };
        verb.SetAction(parsed => Print(parsed.GetValue(json)));
        return verb;
    }

    private static int Print(bool isJson)
    {
        string program = typeof(VersionVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>(
            )!.InformationalVersion;
        string firmware = $"{FirmwareVersion.Major}.{FirmwareVersion.Minor}.{FirmwareVersion.Patch}";
        string wire = $"{WireVersion.Major}.{WireVersion.Minor}";
        Console.WriteLine(isJson
            ? $$"""{"program":"{{program}}","firmware":"{{firmware}}","wire":"{{wire}}"}"""
            : $"smp {program}, firmware core {firmware}, wire {wire}");
        return ExitCode.Done;
    }
}
