using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using Smp.Bridge;
using Smp.Bridge.People;
using Smp.Clinic;
using Smp.Clinic.Record;
using Smp.Ledger;

namespace Smp.App.Verbs;

/// <summary><c>smp session list</c>: visits, the newest last, and every one that is still open.</summary>
internal static class SessionLines
{
    private static readonly Option<string?> Client = new("--client")
    {
        HelpName = "P-...",
        Description = "Those of one client.",
    };
    private static readonly Option<bool> Open = new("--open") { Description = "Those that are still open." };
    private static readonly Option<bool> Json = VerbOptions.Json();
    private static readonly ListLength Length = new();

    public static Command Build() => LedgerAct.BuildReading(
        "list", "Show the newest 50 visits and all that are open: smp session list --open", List, Client,
        Open, Length.Limit, Length.All, Json);

    private static int List(ParseResult parsed, LedgerFile ledger)
    {
        int count = Length.Of(parsed);
        (IReadOnlyList<SessionAccount> sessions, long left) = Read(parsed, new SessionList(ledger), ledger, count);
        StringBuilder lines = new();
        foreach (SessionAccount session in sessions)
        {
            lines.AppendLine(parsed.GetValue(Json) ? JsonLine(session) : Line(session));
        }
        Console.Out.Write(lines);
        ListLength.TellLeft(left);
        return ExitCode.Done;
    }

    private static (IReadOnlyList<SessionAccount> Sessions, long Left) Read(
        ParseResult parsed, SessionList list, LedgerFile ledger, int count)
    {
        bool isOpenOnly = parsed.GetValue(Open);
        if (parsed.GetValue(Client) is { } typed)
        {
            List<SessionAccount> own = [.. list.Of(Typed.Client(ledger, typed))];
            own.RemoveAll(session => isOpenOnly && !session.IsOpen);
            int left = Math.Max(0, own.Count - count);
            return (own.GetRange(left, own.Count - left), left);
        }
        if (isOpenOnly)
        {
            return (list.Open(), 0);
        }
        IReadOnlyList<SessionAccount> newest = list.Newest(count);
        return (newest, list.Count - newest.Count);
    }

    private static string Line(SessionAccount session)
    {
        string end = session.IsOpen ? "open" : $"closed {session.ClosedAt.Spoken}";
        return $"{session.Session,6}  {session.Client.ShortForm}  opened {session.OpenedAt.Spoken}  {end}";
    }

    private static string JsonLine(SessionAccount session) => JsonSerializer.Serialize(new
    {
        session = session.Session.Number,
        client = session.Client.ShortForm,
        openedAt = session.OpenedAt.Iso,
        closedAt = session.IsOpen ? null : session.ClosedAt.Iso,
    });
}
