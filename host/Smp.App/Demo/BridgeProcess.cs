using System;
using System.Diagnostics;
using System.IO;

namespace Smp.App.Demo;

/// <summary>A bridge as a process of its own, which can be killed like one.</summary>
public sealed class BridgeProcess : IDisposable
{
    private const int EndMsMax = 10_000;

    private readonly Process _process;
    private readonly StreamWriter _log;

    /// <summary>Starts one on the demo's port and ledger.</summary>
    public BridgeProcess(DemoFolder folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        string program = Path.Combine(AppContext.BaseDirectory, "smp.dll");
        string[] words = ["bridge", "--link", $"pty:{folder.Port}", "--ledger", folder.Ledger, "--simulated-time"];
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(program);
        }
        foreach (string word in words)
        {
            start.ArgumentList.Add(word);
        }
        _log = new StreamWriter(folder.BridgeLog, append: true) { AutoFlush = true };
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginErrorReadLine();
    }

    /// <summary>False once it has ended, by itself or not.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>Its exit code; of use once it has ended.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>SIGKILL: it gets no chance to tidy up.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit(EndMsMax);
    }

    /// <summary>Ends it if it still runs.</summary>
    public void Dispose()
    {
        if (IsRunning)
        {
            Kill();
        }
        _process.WaitForExit();
        _process.Dispose();
        lock (_log)
        {
            _log.Dispose();
        }
    }

    private void Note(string? line)
    {
        if (line is null)
        {
            return;
        }
        lock (_log)
        {
            _log.WriteLine(line);
        }
    }
}
