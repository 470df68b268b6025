using System;
using System.CommandLine;
using System.Linq;
using System.Text.Json;
using Smp.Bridge;
using Smp.Clinic;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Record;

namespace Smp.App.Verbs;

/// <summary><c>smp cartridge</c>: the life of each piece, from its package to the sharps container.</summary>
public static class CartridgeVerb
{
    private static readonly Option<string> Session = new("--session")
    {
        Required = true,
        HelpName = "N",
        Description = "The visit.",
    };
    private static readonly Argument<string[]> Ids = new("cartridge")
    {
        Description = "As on the label, such as C-27F3-K2QJ.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Argument<string> Id = new("cartridge")
    {
        Description = "As on the label, such as C-27F3-K2QJ.",
    };
    private static readonly Option<bool> Finished = new("--finished") { Description = "Never to be mounted again." };
    private static readonly Option<string> Container = new("--container")
    {
        Required = true,
        HelpName = "MARK",
        Description = "The sharps container's mark.",
    };

    private static readonly Option<bool> Json = VerbOptions.Json();

    /// <summary>The verb with its acts.</summary>
    public static Command Build() =>
        new(
            "cartridge",
            "Cartridges: smp cartridge open --lot L7 --expiry 2027-05 --membrane-proof box --ledger clinic.db")
        {
            CartridgeOpening.Build(),
            LedgerAct.Build(
                "bind", "Give cartridges to a session, for good: smp cartridge bind C-27F3-K2QJ --session 1",
                Bind, Ids, Session),
            LedgerAct.Build(
                "mount", "It is in the pen: smp cartridge mount C-27F3-K2QJ --session 1", Mount, Id, Session),
            LedgerAct.Build(
                "remove", "It is out of the pen: smp cartridge remove C-27F3-K2QJ --session 1 --finished",
                Remove, Id, Session, Finished),
            LedgerAct.Build(
                "dispose", "It is in a sharps container: smp cartridge dispose C-27F3-K2QJ --container SHARPS-4",
                Dispose, Id, Container),
            LedgerAct.Build("list", "Show all cartridges: smp cartridge list", List, Json),
        };

    private static int Bind(ParseResult parsed, LedgerDesk desk)
    {
        SessionAccount session = Typed.Session(desk.Record, parsed.GetValue(Session)!);
        foreach (CartridgeId id in parsed.GetValue(Ids)!.Select(Typed.Cartridge))
        {
            desk.Do(_ => new CartridgeBound(id, session.Session, session.Client, LedgerDesk.Now));
        }
        CartridgeId[] bound =
        [
            .. desk.Record.Cartridges
                .Where(life => life.Session == session.Session && !life.IsFinished
                    && life.State != CartridgeState.Disposed)
                .Select(life => life.Cartridge),
        ];
        desk.Ask(
            new Intent { Verb = Intent.Bind, Session = session.Session, Cartridges = bound }, VerbOptions.Patience);
        return ExitCode.Done;
    }

    private static int Mount(ParseResult parsed, LedgerDesk desk)
    {
        SessionAccount session = Typed.Session(desk.Record, parsed.GetValue(Session)!);
        CartridgeId id = Typed.Cartridge(parsed.GetValue(Id)!);
        var wanted = new CartridgeMounted(id, session.Session, session.Client, LedgerDesk.Now);
        if (desk.Record.Judge(wanted) is not null)
        {
            desk.Do(_ => wanted);
        }
        desk.Ask(
            new Intent { Verb = Intent.Mount, Session = session.Session, Cartridges = [id] }, VerbOptions.Patience);
        desk.Ask(new Intent { Verb = Intent.EndChange, Session = session.Session }, VerbOptions.Patience);
        return ExitCode.Done;
    }

    private static int Remove(ParseResult parsed, LedgerDesk desk)
    {
        SessionAccount session = Typed.Session(desk.Record, parsed.GetValue(Session)!);
        CartridgeId id = Typed.Cartridge(parsed.GetValue(Id)!);
        bool isFinished = parsed.GetValue(Finished);
        var wanted = new CartridgeRemoved(id, session.Session, isFinished, LedgerDesk.Now);
        if (desk.Record.Judge(wanted) is not null)
        {
            desk.Do(_ => wanted);
        }
        // A hand goes to the needle: from here on presses do nothing, until a mount ends the change.
        desk.Ask(new Intent { Verb = Intent.BeginChange, Session = session.Session }, VerbOptions.Patience);
        var removal = new Intent
        {
            Verb = Intent.Unmount,
            Session = session.Session,
            Cartridges = [id],
            IsFinished = isFinished,
        };
        desk.Ask(removal, VerbOptions.Patience);
        return ExitCode.Done;
    }

    private static int Dispose(ParseResult parsed, LedgerDesk desk)
    {
        CartridgeId id = Typed.Cartridge(parsed.GetValue(Id)!);
        if (!SharpsContainer.TryParse(
            parsed.GetValue(Container)!, out SharpsContainer? container, out ClinicRefusal? refusal))
        {
            throw new VerbException(refusal.Sentence);
        }
        desk.Do(_ => new CartridgeDisposed(id, container, LedgerDesk.Now));
        Console.WriteLine($"{id} is in container {container}");
        return ExitCode.Done;
    }

    private static int List(ParseResult parsed, LedgerDesk desk)
    {
        bool isJson = parsed.GetValue(Json);
        foreach (CartridgeLife life in desk.Record.Cartridges)
        {
            Console.WriteLine(isJson ? JsonLine(life) : Line(life));
        }
        return ExitCode.Done;
    }

    private static string Line(CartridgeLife life)
    {
        string lot = life.Opening?.Lot?.Text ?? "-";
        string expiry = life.Opening?.Expiry?.Text ?? "-";
        string session = life.IsBound ? $"session {life.Session}" : "not bound";
        string finished = life.IsFinished ? ", finished" : "";
        string overridden = life.Opening?.Override is { } decision
            ? $", OPENED AGAINST THE RULES by {decision.Person}"
            : "";
        return $"{life.Cartridge}  lot {lot}  expires {expiry}  {session}  {life.State}{finished}{overridden}";
    }

    private static string JsonLine(CartridgeLife life) => JsonSerializer.Serialize(new
    {
        cartridge = life.Cartridge.ToString(),
        state = life.State.ToString(),
        isFinished = life.IsFinished,
        session = life.Session.IsNone ? (uint?)null : life.Session.Number,
        maker = life.Opening?.Maker,
        model = life.Opening?.Model,
        configuration = life.Opening?.Configuration,
        diameterUm = life.Opening is { DiameterUm: > 0 } opening ? opening.DiameterUm : (int?)null,
        lot = life.Opening?.Lot?.Text,
        expiry = life.Opening?.Expiry?.Text,
        gtin = life.Opening?.Gtin?.Text,
        serial = life.Opening?.Serial,
        overrideBy = life.Opening?.Override?.Person,
        overrideReason = life.Opening?.Override?.Reason,
        container = life.Disposal?.Container.Mark,
    });
}
