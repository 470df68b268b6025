using System;
using System.CommandLine;
using System.IO;
using System.Text;
using Smp.Bridge;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;
using Smp.Ledger;

namespace Smp.App.Verbs.Protocols;

/// <summary>An act on the protocols that are at hand: this program's, and those a ledger has adopted.</summary>
internal static class ShelfAct
{
    private static readonly Option<string?> LedgerPath = new("--ledger")
    {
        Description = "The clinic's ledger file, for the protocols it has adopted.",
        HelpName = "FILE",
    };

    /// <summary>A protocol's id as an argument.</summary>
    public static Argument<string> Id { get; } = new("id") { Description = "The protocol, such as scalpmates." };

    /// <summary><c>--version N</c>.</summary>
    public static Option<int?> Version { get; } = new("--version")
    {
        Description = "Another version than the newest.",
        HelpName = "N",
    };

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json { get; } = VerbOptions.Json();

    /// <summary>The command of an act.</summary>
    /// <param name="name">Its word.</param>
    /// <param name="description">What it does, and an example.</param>
    /// <param name="act">What to do with the words, the shelf, and what the ledger has adopted.</param>
    /// <param name="symbols">Its arguments and options; <c>--ledger</c> and <c>--json</c> come by themselves.</param>
    public static Command Build(
        string name, string description, Func<ParseResult, ProtocolShelf, ProtocolBook, int> act,
        params Symbol[] symbols)
    {
        var command = new Command(name, description);
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
        command.Options.Add(LedgerPath);
        command.Options.Add(Json);
        command.SetAction(parsed => Run(parsed, act));
        return command;
    }

    /// <summary>The protocol that was asked for.</summary>
    /// <exception cref="VerbException">There is none.</exception>
    public static ProtocolFile Wanted(ParseResult parsed, ProtocolShelf shelf)
    {
        string id = parsed.GetValue(Id)!;
        int? version = parsed.GetValue(Version);
        if (shelf.Find(id, version) is { } file)
        {
            return file;
        }
        throw shelf.Find(id) is { } newest
            ? new VerbException($"there is no version {version} of {newest.Protocol.Id}; the newest is {newest.Label}.")
            : new VerbException(
                $"there is no protocol '{Typed.Shown(id)}' here; see 'smp protocol list', with --ledger FILE for "
                + "those a clinic has adopted.");
    }

    /// <summary>A protocol file as it was written; one that is far too long is cut, and refused for it.</summary>
    public static byte[] ReadFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new VerbException(
                $"{path}: there is no such file; 'smp protocol copy scalpmates --as our-clinic --out our-clinic.json' "
                + "makes one.");
        }
        using FileStream file = File.OpenRead(path);
        byte[] bytes = new byte[ProtocolReader.BytesMax + 1];
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    private static int Run(ParseResult parsed, Func<ParseResult, ProtocolShelf, ProtocolBook, int> act)
    {
        ProtocolShelf shelf = ProtocolShelf.BuiltIn();
        if (parsed.GetValue(LedgerPath) is not { } path)
        {
            return act(parsed, shelf, new ProtocolBook());
        }
        using var ledger = LedgerFile.OpenReadOnly(path);
        ProtocolBook book = EventRows.Fold(ledger, ProtocolAdopted.EventName).Protocols;
        foreach (ProtocolAdopted adopted in book.Adopted)
        {
            if (!shelf.TryAdd(Encoding.UTF8.GetBytes(adopted.Text), out _, out ProtocolRefusal? refusal))
            {
                Console.Error.WriteLine(
                    $"smp: {adopted.Protocol} v{adopted.Version} of this ledger is left out: {refusal.Sentence}");
            }
        }
        return act(parsed, shelf, book);
    }
}
