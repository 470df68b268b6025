using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Smp.App.Verbs.People;
using Smp.Clinic;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;

namespace Smp.App.Verbs.Treatments;

/// <summary>The days of a treatment's sessions, and leave to go against the protocol's.</summary>
internal static class PlanActs
{
    private static readonly Option<string?> Days = TreatmentOptions.Text(
        "--days", "DAY,DAY", "The days of the sessions in their order; without it the plan is shown.");
    private static readonly Option<int?> Planned = new("--planned")
    {
        HelpName = "N", Description = "How many sessions in all; as the protocol has it when it is left out.",
    };
    private static readonly Option<int> SessionNumber = new("--number")
    {
        Required = true, HelpName = "N", Description = "The number of the session in the treatment, from 1.",
    };
    private static readonly Option<string?> What = TreatmentOptions.OneOf(
        "--what", "What goes against it.", TreatmentWords.Departures);
    private static readonly Option<string?> Reason = TreatmentOptions.Text(
        "--reason", "TEXT", "Why it may be all the same. No name: the ledger does not forget.", true);

    public static Command Plan() => TreatmentAct.ForTreatment(
        "plan", "Set or move the days of the sessions: smp treatment plan 1 --days 2026-03-02,2026-03-12 --person MK",
        SetOrShow, Days, Planned, TreatmentAct.Person);

    public static Command Depart() => TreatmentAct.ForTreatment(
        "depart",
        "Go against the protocol's days for a reason: smp treatment depart 1 --number 2 --what too-soon "
            + "--reason 'healed early' --person MK",
        (parsed, act) => act.Keep(
            new DepartureAllowed(
                act.Treatment.Treatment, parsed.GetValue(SessionNumber),
                parsed.Value(What, TreatmentWords.Departures), parsed.GetValue(Reason)!.Trim(), act.Who, act.Now),
            null, $"session {parsed.GetValue(SessionNumber)} may be {parsed.GetValue(What)}; the reason is on record"),
        SessionNumber, What, Reason, TreatmentAct.Person);

    private static int SetOrShow(ParseResult parsed, TreatmentAct act)
    {
        Protocol protocol = HealthActs.ProtocolOf(act);
        if (parsed.GetValue(Days) is not { } typed)
        {
            return Show(parsed, act, protocol);
        }
        DateOnly[] days = [.. TreatmentOptions.Words(typed).Select(day => TreatmentOptions.Day("--days", day))];
        int planned = parsed.GetValue(Planned) ?? Math.Max(days.Length, protocol.Sessions.Planned);
        if (!TreatmentDates.TryTake(days, planned, out TreatmentDates? dates, out ClinicRefusal? refusal))
        {
            throw new VerbException(refusal.Sentence);
        }
        act.Keep(
            new PlanSet(act.Treatment.Treatment, days, planned, act.Who, act.Now), null,
            $"plan of treatment {act.Treatment.Treatment}: {string.Join(", ", days.Select(Iso))}, {planned} in all",
            new
            {
                treatment = act.Treatment.Treatment.Number, days = days.Select(Iso), planned,
                warnings = SessionCalendar.Judge(protocol, dates).Select(warning => warning.Sentence),
            });
        if (!parsed.GetValue(PeopleAct.Json))
        {
            foreach (PlanWarning warning in SessionCalendar.Judge(protocol, dates))
            {
                Console.WriteLine($"  WARNING {warning.Sentence}");
            }
            Propose(protocol, dates, planned);
            TellOldPapers(act.Treatment);
        }
        return ExitCode.Done;
    }

    private static void TellOldPapers(TreatmentAccount treatment)
    {
        if (treatment.Newest<PaperGiven>(given => given.Issue > 0) is { } given)
        {
            Console.WriteLine(
                $"  the client has papers of {given.At.IsoDay}, which are out of date now; make them anew: "
                + $"smp treatment papers {treatment.Treatment} --out ...");
        }
    }

    private static int Show(ParseResult parsed, TreatmentAct act, Protocol protocol)
    {
        if (act.Treatment.Newest<PlanSet>() is not { } plan)
        {
            throw new VerbException(
                "no days are set; set them: smp treatment plan "
                + $"{act.Treatment.Treatment} --days 2026-03-02 --person MK.", ExitCode.CheckFailed);
        }
        PeopleAct.Say(
            parsed,
            $"treatment {act.Treatment.Treatment}: {string.Join(", ", plan.Days.Select(Iso))}, {plan.Planned} in all",
            new { treatment = act.Treatment.Treatment.Number, days = plan.Days.Select(Iso), planned = plan.Planned });
        if (!parsed.GetValue(PeopleAct.Json)
            && TreatmentDates.TryTake(plan.Days, plan.Planned, out TreatmentDates? dates, out _))
        {
            Propose(protocol, dates, plan.Planned);
        }
        return ExitCode.Done;
    }

    private static void Propose(Protocol protocol, TreatmentDates dates, int planned)
    {
        foreach (SessionProposal next in SessionCalendar.Propose(protocol, dates, planned))
        {
            string day = next.Day is { } proposed ? $"proposed {Iso(proposed)}" : "no proposal";
            string window = next.Window is { Last: { } last } span
                ? $"{Iso(span.First)} to {Iso(last)}"
                : "the protocol names no days";
            Console.WriteLine($"  session {next.Session}: {day} ({window})");
        }
    }

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
