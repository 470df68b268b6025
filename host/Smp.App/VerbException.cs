using System;

namespace Smp.App;

/// <summary>A verb cannot go on: one line that says what, where and what to do, and the exit code.</summary>
public sealed class VerbException : Exception
{
    /// <summary>Wrong use or environment, unless another code is given.</summary>
    public VerbException(string line, int exitCode = Smp.App.ExitCode.WrongUse)
        : base(line)
    {
        ExitCode = exitCode;
    }

    /// <summary>The exit code.</summary>
    public int ExitCode { get; }
}
