using System;
using System.Diagnostics;
using System.IO;

namespace Smp.Ledger.Tests;

/// <summary>Another process: the crashing writer, or a command of the system.</summary>
internal static class Child
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Starts the writer; see Smp.Ledger.Crash for its arguments.</summary>
    public static Process StartWriter(params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Smp.Ledger.Crash.dll");
        string host = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? Environment.ProcessPath!
            : "dotnet";
        return Start(host, ["exec", program, .. arguments]);
    }

    /// <summary>Runs a command of the system to its end.</summary>
    public static (int ExitCode, string Error) Run(string program, params string[] arguments)
    {
        using Process process = Start(program, arguments);
        return (End(process), process.StandardError.ReadToEnd());
    }

    /// <summary>Waits for the end and gives the exit code; 137 is SIGKILL.</summary>
    public static int End(Process process)
    {
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            throw new TimeoutException($"{process.StartInfo.FileName} did not end.");
        }
        return process.ExitCode;
    }

    private static Process Start(string program, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}
