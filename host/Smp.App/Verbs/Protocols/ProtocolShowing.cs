using System;
using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Smp.App.Protocols;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments;

namespace Smp.App.Verbs.Protocols;

/// <summary><c>smp protocol show</c>: every rule of a protocol with its source, and what it is silent about.</summary>
internal static class ProtocolShowing
{
    /// <summary>The act.</summary>
    public static Command Build() => ShelfAct.Build(
        "show", "Show a protocol's rules with their sources: smp protocol show scalpmates", Show, ShelfAct.Id,
        ShelfAct.Version);

    private static int Show(ParseResult parsed, ProtocolShelf shelf, ProtocolBook book)
    {
        ProtocolFile file = ShelfAct.Wanted(parsed, shelf);
        if (parsed.GetValue(ShelfAct.Json))
        {
            JsonNode? rules = JsonNode.Parse(ProtocolWriter.Write(file.Protocol));
            Console.WriteLine(JsonSerializer.Serialize(new { sha256 = file.Sha256, protocol = rules }));
        }
        else
        {
            Console.Write(ProtocolAccount.Of(file));
        }
        return ExitCode.Done;
    }
}
