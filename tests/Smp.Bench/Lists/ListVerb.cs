using System;
using System.IO;
using Smp.App;

namespace Smp.Bench.Lists;

/// <summary>A list verb run in this process: words parsed, files opened and read, lines printed.</summary>
internal static class ListVerb
{
    /// <summary>Runs it; gives what it printed.</summary>
    /// <exception cref="InvalidOperationException">It did not end well.</exception>
    public static string Run(string words, string ledger)
    {
        TextWriter screen = Console.Out;
        TextWriter complaints = Console.Error;
        using StringWriter lines = new();
        using StringWriter beside = new();
        int code;
        try
        {
            Console.SetOut(lines);
            Console.SetError(beside);
            code = Smp.App.Program.Main([.. words.Split(' '), "--ledger", ledger]);
        }
        finally
        {
            Console.SetOut(screen);
            Console.SetError(complaints);
        }
        return code == ExitCode.Done
            ? lines.ToString()
            : throw new InvalidOperationException($"bench: smp {words} ended with {code}: {beside}");
    }
}
