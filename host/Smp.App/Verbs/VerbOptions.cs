using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using Smp.Bridge;

namespace Smp.App.Verbs;

/// <summary>Options that several verbs share, worded once.</summary>
public static class VerbOptions
{
    /// <summary>
    /// How long a verb waits for the process that holds the pen: longer than that process takes to give a pen up.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON for a script." };

    /// <summary><c>--ledger FILE</c>.</summary>
    public static Option<string> Ledger() =>
        new("--ledger") { Description = "The clinic's ledger file.", Required = true, HelpName = "FILE" };

    /// <summary><c>--link LINK</c> of a verb that can work without one.</summary>
    public static Option<string?> CableLink() => new("--link")
    {
        Description = "The pen's cable, when no bridge holds it: serial:PATH?baud=115200, pty:PATH or tcp://HOST:PORT.",
        HelpName = "LINK",
    };

    /// <summary><c>--seed N</c>.</summary>
    public static Option<ulong> Seed() => new("--seed")
    {
        Description = "The same seed repeats everything exactly.",
        DefaultValueFactory = _ => 1,
        HelpName = "N",
    };

    /// <summary>Refuses values outside a range in one line.</summary>
    public static Option<double> Within(this Option<double> option, double least, double most)
    {
        option.Validators.Add((OptionResult result) =>
        {
            // What is no number at all is told by the parser itself.
            bool isNumber = result.Tokens.Count == 0 || double.TryParse(result.Tokens[^1].Value, out _);
            double value = isNumber ? result.GetValueOrDefault<double>() : least;
            if (!(value >= least && value <= most))
            {
                result.AddError($"{option.Name} {value} is out of range: give {least} to {most}");
            }
        });
        return option;
    }
}
