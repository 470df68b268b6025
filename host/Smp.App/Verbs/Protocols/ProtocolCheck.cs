using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text;
using System.Text.Json;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;

namespace Smp.App.Verbs.Protocols;

/// <summary><c>smp protocol check</c>: the first fault of a file, or what a clinic changed in it.</summary>
internal static class ProtocolCheck
{
    private static readonly Argument<string> FilePath = new("file") { Description = "A protocol file." };

    /// <summary>The act.</summary>
    public static Command Build() => ShelfAct.Build(
        "check", "Read a protocol file and tell its first fault, or its changes: smp protocol check our-clinic.json",
        Check, FilePath);

    private static int Check(ParseResult parsed, ProtocolShelf shelf, ProtocolBook book)
    {
        string path = parsed.GetValue(FilePath)!;
        byte[] bytes = ShelfAct.ReadFile(path);
        bool isJson = parsed.GetValue(ShelfAct.Json);
        bool isRead = shelf.TryAdd(bytes, out ProtocolFile? file, out ProtocolRefusal? refusal);
        refusal ??= WhyTooLong(bytes);
        if (!isRead || refusal is not null)
        {
            return Refused(path, refusal!, isJson);
        }
        ProtocolFile? origin = OriginOf(file!.Protocol, shelf);
        IReadOnlyList<ProtocolDifference> changes =
            origin is null ? [] : ProtocolComparison.Of(origin.Protocol, file.Protocol);
        Tell(path, file, origin, changes, isJson);
        return ExitCode.Done;
    }

    /// <summary>A ledger takes a whole file into one row.</summary>
    private static ProtocolRefusal? WhyTooLong(byte[] bytes)
    {
        int chars = Encoding.UTF8.GetCharCount(bytes);
        return chars <= ProtocolAdopted.CharsMax
            ? null
            : new(0, $"has {chars} characters, and a ledger adopts at most {ProtocolAdopted.CharsMax}",
                "Shorten its texts and notes");
    }

    private static ProtocolFile? OriginOf(Protocol copy, ProtocolShelf shelf) =>
        copy.CopiedFrom is { } origin && shelf.Find(origin.Id, origin.Version) is { } file
        && file.Sha256 == origin.Sha256
            ? file
            : null;

    private static int Refused(string path, ProtocolRefusal refusal, bool isJson)
    {
        if (!isJson)
        {
            throw new VerbException($"{path}: {refusal.Sentence}", ExitCode.CheckFailed);
        }
        Console.WriteLine(JsonSerializer.Serialize(
            new { ok = false, line = refusal.Line, what = refusal.What, remedy = refusal.Remedy }));
        return ExitCode.CheckFailed;
    }

    private static void Tell(
        string path, ProtocolFile file, ProtocolFile? origin, IReadOnlyList<ProtocolDifference> changes, bool isJson)
    {
        if (isJson)
        {
            Console.WriteLine(JsonLine(file, origin, changes));
            return;
        }
        Console.WriteLine($"{path}: OK, {file.Label}, SHA-256 {file.Sha256[..12]}..");
        Console.WriteLine(Compared(file.Protocol, origin, changes.Count));
        foreach (ProtocolDifference change in changes)
        {
            Console.WriteLine(Line(change));
        }
    }

    private static string Compared(Protocol own, ProtocolFile? origin, int changes) => (own.CopiedFrom, origin) switch
    {
        (null, _) => "it says of no protocol that it was copied from it: nothing to compare it with",
        ({ } named, null) => $"it was copied from {named}, which is not here as it was then; give --ledger FILE when a "
            + "clinic adopted it",
        (_, { } from) => changes switch
        {
            0 => $"it says the same as {from.Label}",
            1 => $"1 difference from {from.Label}:",
            _ => $"{changes} differences from {from.Label}:",
        },
    };

    private static string Line(ProtocolDifference change)
    {
        string what = change switch
        {
            { Before: null } => $"added: {change.After}",
            { After: null } => $"left out: {change.Before}",
            _ => $"{change.Before} -> {change.After}",
        };
        string stands = change.SourceStands
            ? "\n    its source is still the document's line; write who decided it, such as 'clinic: MK, 2026-03-01'"
            : "";
        return $"  {change.Where}: {what}{stands}";
    }

    private static string JsonLine(
        ProtocolFile file, ProtocolFile? origin, IReadOnlyList<ProtocolDifference> changes) =>
        JsonSerializer.Serialize(new
        {
            ok = true,
            id = file.Protocol.Id,
            version = file.Protocol.Version,
            sha256 = file.Sha256,
            copiedFrom = file.Protocol.CopiedFrom?.ToString(),
            comparedWith = origin?.Label,
            differences = changes.Select(change => new
            {
                where = change.Where, before = change.Before, after = change.After, sourceStands = change.SourceStands,
            }),
        });
}
