using System;
using System.CommandLine;
using System.Text.Json;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;

namespace Smp.App.Verbs.Protocols;

/// <summary><c>smp protocol list</c>: which protocols there are.</summary>
internal static class ProtocolList
{
    /// <summary>The act.</summary>
    public static Command Build() => ShelfAct.Build(
        "list", "Show all protocols: smp protocol list --ledger clinic.db", List);

    private static int List(ParseResult parsed, ProtocolShelf shelf, ProtocolBook book)
    {
        foreach (ProtocolFile file in shelf.Files)
        {
            ProtocolAdopted? adopted = book.RowOf(file.Protocol.Id, file.Protocol.Version);
            Console.WriteLine(parsed.GetValue(ShelfAct.Json) ? JsonLine(file, adopted) : Line(file, adopted));
        }
        return ExitCode.Done;
    }

    private static bool IsBuiltIn(ProtocolFile file) =>
        ProtocolShelf.BuiltIn().Find(file.Protocol.Id, file.Protocol.Version) is not null;

    private static string Line(ProtocolFile file, ProtocolAdopted? adopted)
    {
        SessionCount sessions = file.Protocol.Sessions;
        string from = IsBuiltIn(file) ? "comes with smp"
            : file.Protocol.CopiedFrom is { } origin ? $"copied from {origin}" : "the clinic's own";
        string since = adopted is null ? "" : $", adopted {adopted.At.IsoDay} by {adopted.Person}";
        return $"{file.Label,-22}  {sessions.Least} to {sessions.Most} sessions  {file.Protocol.Name} ({from}{since})";
    }

    private static string JsonLine(ProtocolFile file, ProtocolAdopted? adopted) => JsonSerializer.Serialize(new
    {
        id = file.Protocol.Id,
        version = file.Protocol.Version,
        name = file.Protocol.Name,
        sha256 = file.Sha256,
        builtIn = IsBuiltIn(file),
        copiedFrom = file.Protocol.CopiedFrom?.ToString(),
        adoptedAt = adopted?.At.Iso,
    });
}
