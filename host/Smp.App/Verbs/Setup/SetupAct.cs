using System;
using System.CommandLine;

namespace Smp.App.Verbs.Setup;

/// <summary>An act of <c>smp pen-setup</c> that speaks with the pen itself, over a free cable.</summary>
internal static class SetupAct
{
    private static readonly Option<string> Link = new("--link")
    {
        Description = "The pen's cable: serial:PATH?baud=115200, pty:PATH or tcp://HOST:PORT.",
        Required = true,
        HelpName = "LINK",
    };

    private static readonly Option<string?> LedgerPath = new("--ledger")
    {
        Description = "The clinic's ledger: what is done is written there, never what is secret.",
        HelpName = "FILE",
    };

    /// <summary>The command of an act.</summary>
    public static Command Build(
        string name, string description, Func<ParseResult, SetupDesk, int> act, params Symbol[] symbols)
    {
        var command = new Command(name, $"{description} --link serial:/dev/ttyUSB0") { Link, LedgerPath };
        foreach (Symbol symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                command.Arguments.Add(argument);
            }
            else
            {
                command.Options.Add((Option)symbol);
            }
        }
        command.SetAction(parsed =>
        {
            using var desk = new SetupDesk(parsed.GetValue(Link)!, parsed.GetValue(LedgerPath));
            return act(parsed, desk);
        });
        return command;
    }
}
