using System;
using Smp.Clinic;

namespace Smp.App.Demo;

/// <summary>Says what happens: a line for each act, and on a terminal the clock while time passes.</summary>
public sealed class DemoTeller
{
    private readonly bool _isTerminal = !Console.IsOutputRedirected;

    /// <summary>A line that stays.</summary>
    public void Tell(UtcInstant at, string what)
    {
        Wipe();
        Console.WriteLine($"{Clock(at)}  {what}");
    }

    /// <summary>The clock, which the next line replaces. Says nothing in a pipe.</summary>
    public void Pass(UtcInstant at)
    {
        if (_isTerminal)
        {
            Console.Write($"\r{Clock(at)}  ...");
        }
    }

    private void Wipe()
    {
        if (_isTerminal)
        {
            Console.Write("\r\u001b[K");
        }
    }

    private static string Clock(UtcInstant at) => at.Iso.Length >= 19 ? at.Iso[11..19] : "        ";
}
