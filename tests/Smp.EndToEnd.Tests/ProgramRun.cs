using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>One program as a process: what it says, how it ends, and a deadline for both.</summary>
internal sealed class ProgramRun : IDisposable
{
    /// <summary>Exit code of a process that was ended by SIGKILL.</summary>
    public const int Killed = 128 + 9;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly List<string> _output = [];
    private readonly List<string> _error = [];
    private readonly string _title;
    private bool _isErrorEnded;
    private bool _isDisposed;

    private ProgramRun(string[] words)
    {
        _title = string.Join(' ', words);
        var start = new ProcessStartInfo("env")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Tests that run in the background have Ctrl-C ignored, and a process inherits that.
        string[] all = ["--default-signal=INT,TERM", .. words];
        Array.ForEach(all, start.ArgumentList.Add);
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_error, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>True while it lives.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>Its number.</summary>
    public int Id => _process.Id;

    /// <summary>What it has said so far.</summary>
    public string Output => Text(_output);

    /// <summary>What it has said on standard error so far.</summary>
    public string Error => Text(_error);

    /// <summary>Starts <c>smp</c>.</summary>
    public static ProgramRun Smp(params string[] words) => new(["dotnet", Built.Smp, .. words]);

    /// <summary>Starts <c>smp</c> under a clock that is not the computer's.</summary>
    public static ProgramRun SmpAt(RoomClock clock, params string[] words) =>
        new([.. clock.Environment, "dotnet", Built.Smp, .. words]);

    /// <summary>Starts <c>smp bench</c>.</summary>
    public static ProgramRun Bench(params string[] words) => new(["dotnet", Built.Bench, .. words]);

    /// <summary>Starts the bridge that kills itself.</summary>
    public static ProgramRun KillingBridge(params string[] words) => new(["dotnet", Built.KillingBridge, .. words]);

    /// <summary>Starts any program.</summary>
    public static ProgramRun Of(params string[] words) => new(words);

    /// <summary>Waits for its end and takes its exit code.</summary>
    public int Finish()
    {
        bool isOver = _process.WaitForExit(Deadline);
        Assert.True(isOver, $"{_title} has not ended in {Deadline}:\n{Output}\n{Error}");
        // Without a time this also waits for the last lines.
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>Waits for its end, which must be this one.</summary>
    /// <returns>What it said.</returns>
    public string Expect(int exitCode)
    {
        int code = Finish();
        Assert.True(code == exitCode, $"{_title}: {code} instead of {exitCode}\n{Output}\n{Error}");
        return Output;
    }

    /// <summary>Waits for its end with this code and one line of complaint, the last on standard error.</summary>
    /// <returns>The line.</returns>
    public string Complaint(int exitCode)
    {
        Expect(exitCode);
        string[] lines = Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string complaint = Assert.Single(lines, line => line.StartsWith("smp: ", StringComparison.Ordinal));
        Assert.Equal(lines[^1], complaint);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        return complaint;
    }

    /// <summary>Waits until a line on standard error has these words.</summary>
    public void AwaitError(string words) =>
        AwaitError(words, line => line.Contains(words, StringComparison.Ordinal));

    /// <summary>Waits until a line on standard error is what is waited for.</summary>
    public void AwaitError(string what, Func<string, bool> isAwaited)
    {
        long began = Stopwatch.GetTimestamp();
        lock (_error)
        {
            while (!_error.Any(isAwaited))
            {
                TimeSpan left = Deadline - Stopwatch.GetElapsedTime(began);
                bool isHopeful = !_isErrorEnded && left > TimeSpan.Zero && Monitor.Wait(_error, left);
                Assert.True(isHopeful, $"{_title} has not said '{what}':\n{string.Join('\n', _error)}");
            }
        }
    }

    /// <summary>A line on its standard input.</summary>
    public void Say(string line) => _process.StandardInput.WriteLine(line);

    /// <summary>Sends a signal by its short name, such as INT.</summary>
    public void Signal(string name)
    {
        using ProgramRun kill = Of("sh", "-c", $"kill -{name} {Id}");
        kill.Expect(0);
    }

    /// <summary>SIGKILL: it gets no chance to tidy up.</summary>
    public void Kill()
    {
        _process.Kill();
        Finish();
    }

    /// <summary>Ends it when a test ends early.</summary>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }
        _isDisposed = true;
        if (IsRunning)
        {
            _process.Kill(entireProcessTree: true);
        }
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Keep(List<string> lines, string? line)
    {
        lock (lines)
        {
            if (line is not null)
            {
                lines.Add(line);
            }
            _isErrorEnded |= line is null && lines == _error;
            Monitor.PulseAll(lines);
        }
    }

    private static string Text(List<string> lines)
    {
        lock (lines)
        {
            return string.Join('\n', lines);
        }
    }
}
