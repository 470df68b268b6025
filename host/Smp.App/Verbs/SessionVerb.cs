using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using Smp.App.Verbs.People;
using Smp.App.Verbs.Sessions;
using Smp.App.Verbs.Treatments;
using Smp.Bridge;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Premises;
using Smp.Clinic.Record;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;
using Smp.Clinic.Treatments.Gates;

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

    private static readonly Option<string?> Treatment = TreatmentOptions.Text(
        "--treatment", "N", "The treatment it belongs to; without one the pen is not armed.");
    private static readonly Option<string?> Premises = TreatmentOptions.Text(
        "--premises", "CODE", "Where; not needed in a clinic with one.");

    /// <summary>The verb with its acts.</summary>
    public static Command Build() => new(
        "session", "A client's visit: smp session open --treatment 1 --person MK --ledger clinic.db")
    {
        LedgerAct.Build(
            "open", "Begin a visit: smp session open --treatment 1 --person MK", Open, Treatment, Client,
            TreatmentAct.Person, Premises, PeopleAct.Json),
        GatesActs.Gates(),
        GatesActs.Check(),
        VisitActs.Confirm(),
        VisitActs.Review(),
        VisitActs.Depart(),
        VisitActs.Room(),
        LedgerAct.Build("arm", "Let a press start the motor: smp session arm 1", Arm, Number, Confirm, PeopleAct.Json),
        LedgerAct.Build("disarm", "End arming: smp session disarm 1", Disarm, Number, PeopleAct.Json),
        LedgerAct.Build(
            "close", "End a visit; its cartridges are finished: smp session close 1", Close, Number, PeopleAct.Json),
        SessionCare.Pigment(Number),
        SessionCare.Clean(),
        SessionSigning.Build(Number),
        VisitActs.Pain(),
        IncidentAct.Build(),
        VisitShowing.Build(),
        SessionLines.Build(),
    };

    private static int Open(ParseResult parsed, LedgerDesk desk)
    {
        TreatmentAccount? treatment = null;
        if (parsed.GetValue(Treatment) is { } typed)
        {
            desk.Narrow(ClinicScope.Of(desk.Ledger, new TreatmentId(Typed.NumberOrNone(typed))));
            treatment = TreatmentAct.Find(desk.Record, typed);
        }
        else
        {
            desk.Narrow(ClinicScope.OfNothing(desk.Ledger));
        }
        bool isNew = treatment is null && parsed.GetValue(Client) is null;
        ClientReference client = isNew ? Drawn()
            : parsed.GetValue(Client) is { } told ? Typed.Client(desk.Record, told) : treatment!.Client;
        uint number = 0;
        // Together, so that a full disk leaves no client behind who never came.
        desk.DoAll(record =>
        {
            number = Typed.NewestSession(record) + 1;
            ClinicEvent opened = new SessionOpened(new SessionId(number), client, LedgerDesk.Now)
            {
                Treatment = treatment?.Treatment ?? default,
                Practitioner = parsed.GetValue(TreatmentAct.Person) is { } code ? Typed.Code(code) : null,
                Premises = PremisesOf(desk, parsed.GetValue(Premises)),
            };
            return isNew ? [new ClientRegistered(client, LedgerDesk.Now), opened] : [opened];
        });
        string hint = HintOn(desk.Record, new SessionId(number));
        PeopleAct.Say(
            parsed, $"session {number} for client {client.ShortForm}{hint}",
            new { session = number, client = client.ShortForm, treatment = treatment?.Treatment.Number });
        return ExitCode.Done;
    }

    // What only the opening of a visit can tell is said at once, not when everything else is ready.
    private static string HintOn(ClinicRecord record, SessionId session)
    {
        SessionAccount opened = record.SessionOf(session)!;
        string line = Environment.NewLine + "  ";
        const string Again = "so the pen is not armed for it; close it, then open it with";
        return record.Treatments.Of(session) is null
            ? $"{line}no treatment, so the pen is not armed for it; see 'smp treatment open'"
            : (opened.Practitioner is null ? $"{line}nobody is told who treats, {Again} --person" : "")
                + (opened.Premises is null && record.Premises.All.Any()
                    ? $"{line}nobody is told where, {Again} --premises"
                    : "")
                + HintOnDay(record, opened, line);
    }

    // The client's calendar and pages count from the day of the plan.
    private static string HintOnDay(ClinicRecord record, SessionAccount opened, string line)
    {
        TreatmentAccount treatment = record.Treatments.Of(opened.Session)!;
        int number = treatment.NumberOf(opened.Session);
        DateOnly today = record.DayAt(opened);
        return treatment.Newest<PlanSet>() is { } plan && plan.Days.Count >= number && plan.Days[number - 1] != today
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{line}the plan has session {number} on {plan.Days[number - 1]:yyyy-MM-dd}; set it right, and make "
                + $"the papers anew: smp treatment plan {treatment.Treatment}")
            : "";
    }

    private static PremisesCode? PremisesOf(LedgerDesk desk, string? text)
    {
        if (text is null)
        {
            return desk.Record.Premises.Only?.Premises;
        }
        if (!PremisesCode.TryParse(text, out PremisesCode? code, out ClinicRefusal? refusal))
        {
            throw new VerbException(refusal.Sentence);
        }
        return desk.Record.Premises.Find(code) is not null
            ? code
            : throw new VerbException(
                $"there are no premises {code}; lay them down: smp premises set {code} --zone Europe/London.");
    }

    private static ClientReference Drawn() => new(BitConverter.ToUInt128(RandomNumberGenerator.GetBytes(16)));

    private static SessionAccount VisitOf(ParseResult parsed, LedgerDesk desk)
    {
        string typed = parsed.GetValue(Number)!;
        desk.NarrowTo(typed);
        return Typed.Session(desk.Record, typed);
    }

    private static int Arm(ParseResult parsed, LedgerDesk desk)
    {
        SessionAccount session = VisitOf(parsed, desk);
        if (SessionGates.WhyNotArmed(desk.Record, session.Session, LedgerDesk.Now) is { } refusal)
        {
            throw new VerbException(refusal.Sentence, ExitCode.CheckFailed);
        }
        string verb = parsed.GetValue(Confirm) ? Intent.ArmConfirmed : Intent.Arm;
        desk.AskQuietly(new Intent { Verb = verb, Session = session.Session }, VerbOptions.Patience);
        return Said(parsed, verb, session);
    }

    private static int Said(ParseResult parsed, string verb, SessionAccount session)
    {
        PeopleAct.Say(
            parsed, $"{verb}: done", new { session = session.Session.Number, asked = verb, outcome = "done" });
        return ExitCode.Done;
    }

    private static int Disarm(ParseResult parsed, LedgerDesk desk)
    {
        SessionAccount session = VisitOf(parsed, desk);
        desk.AskQuietly(new Intent { Verb = Intent.Disarm, Session = session.Session }, VerbOptions.Patience);
        return Said(parsed, Intent.Disarm, session);
    }

    private static int Close(ParseResult parsed, LedgerDesk desk)
    {
        SessionAccount session = VisitOf(parsed, desk);
        // Of a visit that ended at the door no pen has heard, and none is needed to close it.
        bool isOnPen = desk.Record.MayBeOnPen(session.Session);
        if (isOnPen)
        {
            desk.AskQuietly(new Intent { Verb = Intent.EndSession, Session = session.Session }, VerbOptions.Patience);
        }
        desk.Do(_ => new SessionClosed(session.Session, LedgerDesk.Now));
        PeopleAct.Say(
            parsed, isOnPen
                ? $"{Intent.EndSession}: done{Environment.NewLine}session {session.Session} closed; dispose of its "
                    + "cartridges: smp cartridge dispose ..."
                : $"session {session.Session} closed; no pen had heard of it",
            new { session = session.Session.Number, closed = true });
        return ExitCode.Done;
    }
}
