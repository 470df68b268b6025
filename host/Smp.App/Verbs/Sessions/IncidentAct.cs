using System;
using System.CommandLine;
using System.Globalization;
using Smp.App.Verbs.People;
using Smp.App.Verbs.Treatments;
using Smp.Clinic;
using Smp.Clinic.People;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;

namespace Smp.App.Verbs.Sessions;

/// <summary><c>smp session incident</c>: somebody may have been exposed to blood.</summary>
internal static class IncidentAct
{
    private static readonly Option<string?> Exposed = TreatmentOptions.OneOf(
        "--exposed", "Who, as a role and never by name.", TreatmentWords.Exposed);
    private static readonly Option<string?> Device = TreatmentOptions.Text(
        "--device", "TEXT", "Type and brand of what did it.", true);
    private static readonly Option<string?> Area = TreatmentOptions.Text(
        "--work-area", "TEXT", "Where in the clinic.", true);
    private static readonly Option<string?> BodyPart = TreatmentOptions.Text(
        "--body-part", "TEXT", "Where on the body.", true);
    private static readonly Option<string?> How = TreatmentOptions.Text(
        "--how", "TEXT", "How it happened. No name: the ledger does not forget.", true);
    private static readonly Option<string?> Actions = TreatmentOptions.Text(
        "--actions", "TEXT", "What was done about it. No name.", true);
    private static readonly Option<string?> HappenedAt = TreatmentOptions.Text(
        "--at", "TIME", "When, in universal time, 2026-03-02T10:15; now when it is left out.");
    private static readonly Option<string?> Session = TreatmentOptions.Text(
        "--session", "N", "During which visit; none when it is left out.");

    public static Command Build() => LedgerAct.Build(
        "incident",
        "Somebody may have been exposed to blood: smp session incident --exposed practitioner --device 'Bishop 3RL' "
            + "--work-area 'chair 2' --body-part thumb --how 'slipped at the change' --actions washed --person MK",
        Run, Exposed, Device, Area, BodyPart, How, Actions, HappenedAt, Session, TreatmentAct.Person,
        PeopleAct.Json);

    private static int Run(ParseResult parsed, LedgerDesk desk)
    {
        desk.NarrowTo(parsed.GetValue(Session) ?? "");
        PersonCode person = TreatmentAct.Named(parsed);
        SessionId session = parsed.GetValue(Session) is { } typed ? Typed.Session(desk.Record, typed).Session : default;
        UtcInstant now = LedgerDesk.Now;
        desk.Do(_ => new ExposureIncident(
            parsed.Value(Exposed, TreatmentWords.Exposed), Of(parsed, Device), Of(parsed, Area), Of(parsed, BodyPart),
            Of(parsed, How), Of(parsed, Actions), TimeOf(parsed.GetValue(HappenedAt), now), person, now)
        {
            Session = session,
        });
        PeopleAct.Say(parsed, "incident recorded; the report shows it", new { recorded = true });
        return ExitCode.Done;
    }

    private static string Of(ParseResult parsed, Option<string?> option) => parsed.GetValue(option)!.Trim();

    private static UtcInstant TimeOf(string? text, UtcInstant now)
    {
        if (text is null)
        {
            return now;
        }
        bool isTime = DateTimeOffset.TryParseExact(
            text.Trim().TrimEnd('Z'), ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out DateTimeOffset at);
        if (!isTime)
        {
            throw new VerbException(
                $"--at {Typed.Shown(text)} is no time; give universal time, such as 2026-03-02T10:15.");
        }
        return at.ToUnixTimeSeconds() <= now.UtcS
            ? new UtcInstant(at.ToUnixTimeSeconds())
            : throw new VerbException($"--at {Typed.Shown(text)} is still to come; give the time in universal time.");
    }
}
