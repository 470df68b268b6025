using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text.Json;
using Smp.Bridge;
using Smp.Clinic;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Wire;

namespace Smp.App.Verbs;

/// <summary><c>smp cartridge bind</c>, <c>mount</c>, <c>remove</c>: a session's cartridges and the pen.</summary>
public static class CartridgeSteps
{
    private static readonly Option<string> Session = new("--session")
    {
        Required = true,
        HelpName = "N",
        Description = "The visit.",
    };
    private static readonly Option<bool> Finished = new("--finished") { Description = "Never to be mounted again." };
    private static readonly Option<bool> Json = VerbOptions.Json();

    /// <summary>The acts.</summary>
    public static IEnumerable<Command> Build() =>
    [
        LedgerAct.Build(
            "bind",
            "Give opened cartridges to a session, for good, in the order in which the pen takes them: "
            + "smp cartridge bind C-27F3-K2QJ --session 1",
            Bind, PieceOptions.Several, PieceOptions.Scan, Session, Json).NeedPieces(),
        LedgerAct.Build(
            "mount", "It is in the pen: smp cartridge mount C-27F3-K2QJ --session 1", Mount, PieceOptions.Several,
            PieceOptions.Scan, Session, Json).NeedPieces(),
        LedgerAct.Build(
            "remove", "It is out of the pen: smp cartridge remove C-27F3-K2QJ --session 1 --finished", Remove,
            PieceOptions.Several, PieceOptions.Scan, Session, Finished, Json).NeedPieces(),
    ];

    /// <summary>A session's cartridges that the pen may still take, in its order.</summary>
    public static IReadOnlyList<CartridgeId> QueueOf(ClinicRecord record, SessionId session) =>
        [.. record.BoundIn(session).Where(id => record.LifeOf(id) is { IsFinished: false })];

    private static int Bind(ParseResult parsed, LedgerDesk desk)
    {
        Narrow(parsed, desk);
        (SessionId session, ClientReference client) = Typed.Visit(desk.Record, parsed.GetValue(Session)!);
        IReadOnlyList<CartridgeId> ids = PieceOptions.Read(parsed);
        IReadOnlyList<CartridgeBound> wanted =
            [.. ids.Select(id => new CartridgeBound(id, session, client, LedgerDesk.Now))];
        // Behind the rules: a second client is refused as such, however full the queue is.
        desk.DoAll(_ => wanted, record => JudgeRoom(record, wanted));
        IReadOnlyList<CartridgeId> queue = QueueOf(desk.Record, session);
        bool isJson = parsed.GetValue(Json);
        Ask(desk, new Intent { Verb = Intent.Bind, Session = session, Cartridges = queue }, isJson);
        Console.WriteLine(isJson
            ? JsonSerializer.Serialize(new
            {
                done = Intent.Bind,
                session = session.Number,
                queue = queue.Select(id => id.ToString()),
            })
            : $"session {session} takes {string.Join(", then ", queue.Select(id => Placed(desk.Record, id)))}");
        return ExitCode.Done;
    }

    private static void Narrow(ParseResult parsed, LedgerDesk desk) =>
        desk.NarrowTo(parsed.GetValue(Session)!, PieceOptions.Read(parsed));

    /// <summary>Whether the pen takes what waits, once all of these are bound; nothing when it does.</summary>
    public static (ClinicRefusal Refusal, ClinicEvent Tried)? JudgeRoom(
        ClinicRecord record, IReadOnlyList<CartridgeBound> bound)
    {
        SessionId session = bound[0].Session;
        List<CartridgeId> queue = [.. QueueOf(record, session)];
        if (queue.Count <= WireLimits.BoundCartridgesMax)
        {
            return null;
        }
        ClinicRefusal refusal = new(
            RefusalReason.QueueFull, $"Nothing was bound to session {session}",
            $"it would have {queue.Count} cartridges waiting, and the pen takes {WireLimits.BoundCartridgesMax} at "
                + "once",
            "Bind fewer, or take one out for good first: smp cartridge remove --finished");
        return (refusal, bound.First(each => queue.IndexOf(each.Cartridge) >= WireLimits.BoundCartridgesMax));
    }

    private static int Mount(ParseResult parsed, LedgerDesk desk)
    {
        Narrow(parsed, desk);
        (SessionId session, ClientReference client) = Typed.Visit(desk.Record, parsed.GetValue(Session)!);
        CartridgeId id = PieceOptions.ReadOne(parsed);
        RequireAllowed(desk, new CartridgeMounted(id, session, client, LedgerDesk.Now));
        bool isJson = parsed.GetValue(Json);
        Ask(desk, new Intent { Verb = Intent.Mount, Session = session, Cartridges = [id] }, isJson);
        Ask(desk, new Intent { Verb = Intent.EndChange, Session = session }, isJson);
        return Tell(desk, id, Intent.Mount, isJson);
    }

    private static int Remove(ParseResult parsed, LedgerDesk desk)
    {
        Narrow(parsed, desk);
        (SessionId session, _) = Typed.Visit(desk.Record, parsed.GetValue(Session)!);
        CartridgeId id = PieceOptions.ReadOne(parsed);
        bool isFinished = parsed.GetValue(Finished);
        RequireAllowed(desk, new CartridgeRemoved(id, session, isFinished, LedgerDesk.Now));
        bool isJson = parsed.GetValue(Json);
        // A hand goes to the needle: from here on presses do nothing, until a mount ends the change.
        Ask(desk, new Intent { Verb = Intent.BeginChange, Session = session }, isJson);
        var removal = new Intent
        {
            Verb = Intent.Unmount,
            Session = session,
            Cartridges = [id],
            IsFinished = isFinished,
        };
        Ask(desk, removal, isJson);
        return Tell(desk, id, Intent.Unmount, isJson);
    }

    // What the rules refuse is written down and not asked of the pen; what they allow the pen's answer writes down.
    private static void RequireAllowed(LedgerDesk desk, ClinicEvent wanted)
    {
        if (desk.Record.Judge(wanted) is not null)
        {
            desk.Do(_ => wanted);
        }
    }

    private static void Ask(LedgerDesk desk, Intent intent, bool isQuiet)
    {
        if (isQuiet)
        {
            desk.AskQuietly(intent, VerbOptions.Patience);
        }
        else
        {
            desk.Ask(intent, VerbOptions.Patience);
        }
    }

    private static int Tell(LedgerDesk desk, CartridgeId id, string done, bool isJson)
    {
        if (isJson)
        {
            CartridgeLife life = desk.Record.LifeOf(id);
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                done,
                cartridge = id.ToString(),
                session = life.Session.Number,
                state = life.State.ToString(),
                isFinished = life.IsFinished,
            }));
        }
        return ExitCode.Done;
    }

    private static string Placed(ClinicRecord record, CartridgeId id) =>
        record.LifeOf(id).State == CartridgeState.Mounted ? $"{id} (in the pen)" : id.ToString();
}
