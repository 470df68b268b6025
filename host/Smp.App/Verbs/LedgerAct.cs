using System;
using System.CommandLine;
using Smp.Ledger;

namespace Smp.App.Verbs;

/// <summary>An act of a verb that works on a ledger: <c>smp VERB ACT ... --ledger FILE</c>.</summary>
public static class LedgerAct
{
    private static readonly Option<string> LedgerPath = VerbOptions.Ledger();

    /// <summary>The command of an act.</summary>
    /// <param name="name">Its word.</param>
    /// <param name="description">What it does, and an example but for its ledger.</param>
    /// <param name="act">What to do with the words and the open ledger.</param>
    /// <param name="symbols">Its arguments and options; the ledger comes by itself.</param>
    public static Command Build(
        string name, string description, Func<ParseResult, LedgerDesk, int> act, params Symbol[] symbols)
    {
        Command command = Build(name, description, symbols);
        command.SetAction(parsed =>
        {
            using var desk = new LedgerDesk(parsed.GetValue(LedgerPath)!);
            return act(parsed, desk);
        });
        return command;
    }

    /// <summary>The command of an act that only reads, also of a medium that cannot be written.</summary>
    /// <param name="name">Its word.</param>
    /// <param name="description">What it does, and an example but for its ledger.</param>
    /// <param name="act">What to do with the words and the open ledger.</param>
    /// <param name="symbols">Its arguments and options; the ledger comes by itself.</param>
    public static Command BuildReading(
        string name, string description, Func<ParseResult, LedgerFile, int> act, params Symbol[] symbols)
    {
        Command command = Build(name, description, symbols);
        command.SetAction(parsed =>
        {
            using var ledger = LedgerFile.OpenReadOnly(parsed.GetValue(LedgerPath)!);
            return act(parsed, ledger);
        });
        return command;
    }

    private static Command Build(string name, string description, Symbol[] symbols)
    {
        var command = new Command(name, $"{description} --ledger clinic.db") { LedgerPath };
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
        return command;
    }
}
