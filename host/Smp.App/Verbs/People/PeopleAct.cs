using System;
using System.CommandLine;
using System.Text.Json;
using Smp.Bridge.People;
using Smp.Clinic;

namespace Smp.App.Verbs.People;

/// <summary>An act of a verb that works on a ledger and the people beside it.</summary>
public static class PeopleAct
{
    private static readonly Option<string> LedgerPath = VerbOptions.Ledger();

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json { get; } = VerbOptions.Json();

    /// <summary>A client's reference as an argument.</summary>
    public static Argument<string> Reference { get; } = new("reference") { Description = "The client, P-...." };

    /// <summary>The command of an act.</summary>
    /// <param name="name">Its word.</param>
    /// <param name="description">What it does, and an example but for its ledger.</param>
    /// <param name="act">What to do with the words and the open files.</param>
    /// <param name="symbols">Its arguments and options; ledger and <c>--json</c> come by themselves.</param>
    public static Command Build(
        string name, string description, Func<ParseResult, PeopleFiles, int> act, params Symbol[] symbols)
    {
        var command = new Command(name, $"{description} --ledger clinic.db") { LedgerPath, Json };
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
            using var files = new PeopleFiles(parsed.GetValue(LedgerPath)!);
            return act(parsed, files);
        });
        return command;
    }

    /// <summary>The client that was typed; what is no reference may be a name and is not repeated.</summary>
    public static ClientReference Client(ParseResult parsed, PeopleFiles files)
    {
        if (!ClientReference.TryParseShort(parsed.GetValue(Reference)!, out string? shortForm, out _))
        {
            throw new VerbException(
                "that is no client's reference; give it such as P-7F3K-2QD1, see 'smp client list'.");
        }
        ClientReference client = ClientRegister.Find(files.Ledger, shortForm);
        return client.IsNone
            ? throw new VerbException($"no client {shortForm} in this ledger; see 'smp client list'.")
            : client;
    }

    /// <summary>Stops the verb when the rules refuse.</summary>
    public static void Require(ClinicRefusal? refusal)
    {
        if (refusal is not null)
        {
            throw new VerbException(refusal.Sentence, ExitCode.CheckFailed);
        }
    }

    /// <summary>A line for a person, or for a script.</summary>
    public static void Say(ParseResult parsed, string line, object json) =>
        Console.WriteLine(parsed.GetValue(Json) ? JsonSerializer.Serialize(json) : line);
}
