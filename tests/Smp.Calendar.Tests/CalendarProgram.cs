using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Smp.Clinic.Papers;

namespace Smp.Calendar.Tests;

/// <summary>A stand-in for the client's calendar program, around a parser that is not ours: ical.js.</summary>
/// <remarks>
/// The parser is fetched once, by the lock file beside the script, into a folder under .build that bears the lock's
/// hash.
/// </remarks>
public sealed class CalendarProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly string[] Sources = ["package.json", "package-lock.json", "read.mjs"];

    private readonly string _reader;
    private readonly string _imports = Directory.CreateTempSubdirectory("smp-calendar").FullName;

    public CalendarProgram()
    {
        string root = Root();
        string sources = Path.Combine(root, "tests", "Smp.Calendar.Tests", "reader");
        byte[] all = [.. Sources.SelectMany(name => File.ReadAllBytes(Path.Combine(sources, name)))];
        string named = Convert.ToHexStringLower(SHA256.HashData(all))[..12];
        _reader = Path.Combine(root, ".build", "calendar-reader-" + named);
        if (!Directory.Exists(_reader))
        {
            Install(sources);
        }
    }

    public void Dispose() => Directory.Delete(_imports, recursive: true);

    /// <summary>Imports calendars one after another.</summary>
    public JsonObject Import(params PlanCalendar[] issues) => Import([.. issues.Select(CalendarText.Write)]);

    /// <summary>Imports files one after another.</summary>
    public JsonObject Import(params string[] texts)
    {
        string[] files = [.. texts.Select(Save)];
        return JsonNode.Parse(Run(_reader, "node", ["read.mjs", .. files]))!.AsObject();
    }

    private string Save(string text, int index)
    {
        string path = Path.Combine(_imports, $"{index}.ics");
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    private void Install(string sources)
    {
        string unfinished = _reader + "." + Environment.ProcessId;
        Directory.CreateDirectory(unfinished);
        foreach (string name in Sources)
        {
            File.Copy(Path.Combine(sources, name), Path.Combine(unfinished, name));
        }
        Run(unfinished, "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--omit=dev"]);
        Directory.Move(unfinished, _reader);
    }

    private static string Run(string folder, string program, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        StringBuilder error = new();
        process.ErrorDataReceived += (_, line) => error.AppendLine(line.Data);
        process.BeginErrorReadLine();
        string output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end.");
        }
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {error}");
    }

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "SmpDevice.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder ?? throw new InvalidOperationException("Run the tests from a checkout.");
    }
}
