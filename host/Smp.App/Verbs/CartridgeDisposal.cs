using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text.Json;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Record;

namespace Smp.App.Verbs;

/// <summary><c>smp cartridge dispose</c>: into which sharps container pieces went.</summary>
/// <remarks>A mark that was never used must be said to be new, so that a slip of the finger makes no container that
/// nobody finds in a recall.</remarks>
public static class CartridgeDisposal
{
    private static readonly Option<string> Container = new("--container")
    {
        Required = true,
        HelpName = "MARK",
        Description = "The sharps container's mark.",
    };
    private static readonly Option<bool> IsNew = new("--new-container")
    {
        Description = "This is the first piece in this container.",
    };
    private static readonly Option<bool> Json = VerbOptions.Json();

    /// <summary>The act.</summary>
    public static Command Build() => LedgerAct.Build(
        "dispose",
        "It is in a sharps container: smp cartridge dispose C-27F3-K2QJ --container SHARPS-4",
        Dispose, PieceOptions.Several, PieceOptions.Scan, Container, IsNew, Json).NeedPieces();

    private static int Dispose(ParseResult parsed, LedgerDesk desk)
    {
        IReadOnlyList<CartridgeId> ids = PieceOptions.Read(parsed);
        SharpsContainer container = Read(parsed.GetValue(Container)!);
        desk.DoAll(record =>
        {
            RequireAsSaid(record, container, parsed.GetValue(IsNew));
            return ids.Select(id => new CartridgeDisposed(id, container, LedgerDesk.Now));
        });
        bool isJson = parsed.GetValue(Json);
        foreach (CartridgeId id in ids)
        {
            Console.WriteLine(isJson
                ? JsonSerializer.Serialize(new { cartridge = id.ToString(), container = container.Mark })
                : $"{id} is in container {container}");
        }
        return ExitCode.Done;
    }

    private static SharpsContainer Read(string text) =>
        SharpsContainer.TryParse(text, out SharpsContainer? container, out ClinicRefusal? refusal)
            ? container
            : throw new VerbException(refusal.Sentence);

    private static void RequireAsSaid(ClinicRecord record, SharpsContainer container, bool isNew)
    {
        string[] used =
        [
            .. record.Cartridges.Select(life => life.Disposal?.Container.Mark).OfType<string>().Distinct(),
        ];
        bool isUsed = used.Contains(container.Mark, StringComparer.Ordinal);
        if (isUsed == !isNew)
        {
            return;
        }
        string last = used.Length == 0 ? "no container was used yet" : $"the last one was {used[^1]}";
        throw new VerbException(isUsed
            ? $"container {container} was used before; leave --new-container out, or give this one a mark of its own."
            : $"nothing is in a container {container}, {last}; correct the mark, or add --new-container.");
    }
}
