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

/// <summary><c>smp treatment plan</c>: the days of a treatment's sessions.</summary>
internal static class PlanAct
{
    private static readonly Option<string?> Days = TreatmentOptions.Text(
        "--days", "DAY,DAY", "The days of the sessions in their order; without it the plan is shown.");
    private static readonly Option<int?> Planned = new("--planned")
    {
        HelpName = "N", Description = "How many sessions in all; as the protocol has it when it is left out.",
    };

    public static Command Build() => TreatmentAct.ForTreatment(
        "plan", "Set or move the days of the sessions: smp treatment plan 1 --days 2026-03-02,2026-03-12 --person MK",
        SetOrShow, Days, Planned, TreatmentAct.Person);

    private static int SetOrShow(ParseResult parsed, TreatmentAct act)
    {
        Protocol protocol = act.ProtocolFile.Protocol;
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
