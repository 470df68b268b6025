using System;
using System.CommandLine;
using System.Security.Cryptography;
using Smp.Bridge;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Record;

namespace Smp.App.Verbs;

/// <summary>
/// <c>smp session</c>: a client's visit, and arming the pen for it. Arming lets a press start the motor; nothing here
/// does.
/// </summary>
public static class SessionVerb
{
    private static readonly Option<string?> Client = new("--client")
    {
        Description = "A known client; a new one otherwise.",
        HelpName = "P-...",
    };
    private static readonly Argument<string> Number = new("number") { Description = "The session's number." };
    private static readonly Option<bool> Confirm = new("--confirm")
    {
        Description = "After a restart of the pen: a person has looked at profile and cartridge.",
    };

    /// <summary>The verb with its acts.</summary>
    public static Command Build() => new("session", "A client's visit: smp session open --ledger clinic.db")
    {
        LedgerAct.Build("open", "Begin a visit: smp session open", Open, Client),
        LedgerAct.Build("arm", "Let a press start the motor: smp session arm 1", Arm, Number, Confirm),
        LedgerAct.Build("disarm", "End arming: smp session disarm 1", Disarm, Number),
        LedgerAct.Build("close", "End a visit; its cartridges are finished: smp session close 1", Close, Number),
        SessionCare.Pigment(Number),
        SessionCare.Clean(),
        SessionSigning.Build(Number),
        LedgerAct.Build("list", "Show all visits: smp session list", List),
    };

    private static int Open(ParseResult parsed, LedgerDesk desk)
    {
        bool isNew = parsed.GetValue(Client) is null;
        ClientReference client = isNew ? Drawn() : Typed.Client(desk.Record, parsed.GetValue(Client)!);
        uint number = 0;
        // Together, so that a full disk leaves no client behind who never came.
        desk.DoAll(record =>
        {
            number = Typed.NewestSession(record) + 1;
            ClinicEvent opened = new SessionOpened(new SessionId(number), client, LedgerDesk.Now);
            return isNew ? [new ClientRegistered(client, LedgerDesk.Now), opened] : [opened];
        });
        Console.WriteLine($"session {number} for client {client.ShortForm}");
        return ExitCode.Done;
    }

    private static ClientReference Drawn() => new(BitConverter.ToUInt128(RandomNumberGenerator.GetBytes(16)));

    private static int Arm(ParseResult parsed, LedgerDesk desk)
    {
        SessionAccount session = Typed.Session(desk.Record, parsed.GetValue(Number)!);
        string verb = parsed.GetValue(Confirm) ? Intent.ArmConfirmed : Intent.Arm;
        desk.Ask(new Intent { Verb = verb, Session = session.Session }, VerbOptions.Patience);
        return ExitCode.Done;
    }

    private static int Disarm(ParseResult parsed, LedgerDesk desk)
    {
        SessionAccount session = Typed.Session(desk.Record, parsed.GetValue(Number)!);
        desk.Ask(new Intent { Verb = Intent.Disarm, Session = session.Session }, VerbOptions.Patience);
        return ExitCode.Done;
    }

    private static int Close(ParseResult parsed, LedgerDesk desk)
    {
        SessionAccount session = Typed.Session(desk.Record, parsed.GetValue(Number)!);
        desk.Ask(new Intent { Verb = Intent.EndSession, Session = session.Session }, VerbOptions.Patience);
        desk.Do(_ => new SessionClosed(session.Session, LedgerDesk.Now));
        Console.WriteLine($"session {session.Session} closed; dispose of its cartridges: smp cartridge list");
        return ExitCode.Done;
    }

    private static int List(ParseResult parsed, LedgerDesk desk)
    {
        foreach (SessionAccount session in desk.Record.Sessions)
        {
            string end = session.IsOpen ? "open" : $"closed {session.ClosedAt.Spoken}";
            Console.WriteLine(
                $"{session.Session,6}  {session.Client.ShortForm}  opened {session.OpenedAt.Spoken}  {end}");
        }
        return ExitCode.Done;
    }
}
