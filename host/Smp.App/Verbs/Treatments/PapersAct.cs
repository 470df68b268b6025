using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Smp.App.Papers;
using Smp.App.Verbs.People;
using Smp.Bridge.People;
using Smp.Clinic;
using Smp.Clinic.Papers;
using Smp.Clinic.People;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;

namespace Smp.App.Verbs.Treatments;

/// <summary><c>smp treatment papers</c>: the calendar and the pages that leave with the client.</summary>
internal static class PapersAct
{
    private static readonly Option<string?> Out = TreatmentOptions.Text("--out", "DIR", "Into which folder.", true);
    private static readonly Option<string?> Clinic = TreatmentOptions.Text(
        "--clinic", "TEXT", "The clinic's name on them.");
    private static readonly Option<string?> Contact = TreatmentOptions.Text(
        "--contact", "TEXT", "How to reach it, such as a telephone number.");
    private static readonly Option<bool> WithName = new("--with-name")
    {
        Description = "Print the client's name on the pages. No erasure reaches them; that they were made is recorded.",
    };
    private static readonly Option<bool> Numbered = new("--numbered")
    {
        Description = "The calendar says nothing but the point of the page.",
    };

    public static Command Build() => TreatmentAct.ForTreatment(
        "papers", "Calendar and pages for the client: smp treatment papers 1 --out papers --person MK", Write, Out,
        Clinic, Contact, WithName, Numbered, TreatmentAct.Person);

    private static int Write(ParseResult parsed, TreatmentAct act)
    {
        PersonCode person = act.Who;
        PeopleAct.Require(act.Record.Judge(new PaperGiven(
            act.Treatment.Treatment, PaperKind.Calendar, 1, person, act.Now)));
        List<PlanIssue> issues = [.. IssuesOf(act.Treatment)];
        if (issues.Count == 0)
        {
            throw new VerbException(
                $"treatment {act.Treatment.Treatment} has no days yet; set them first: smp treatment plan "
                + $"{act.Treatment.Treatment} --days 2026-03-02.", ExitCode.CheckFailed);
        }
        // Before a page is written: what may not be recorded as given must not lie in a folder either.
        PeopleAct.Require(act.Record.Judge(
            new PaperGiven(act.Treatment.Treatment, PaperKind.Calendar, issues.Count, person, act.Now)));
        TreatmentPapers papers = new(
            act.Treatment.Client, act.Treatment.Treatment, act.ProtocolFile, act.Treatment.Opened.Goal, issues,
            new PaperWishes
            {
                Clinic = parsed.GetValue(Clinic)?.Trim(), Contact = parsed.GetValue(Contact)?.Trim(),
                Name = parsed.GetValue(WithName) ? NameOf(parsed, act, person) : null,
                Wording = parsed.GetValue(Numbered) ? CalendarWording.Numbered : CalendarWording.Plain,
            });
        IReadOnlyList<string> written = PaperFolder.Write(parsed.GetValue(Out)!, papers);
        foreach (PaperKind kind in papers.All.Select(paper => KindOf(paper.Name)))
        {
            PeopleAct.Require(act.Desk.Keep(
                _ => new PaperGiven(act.Treatment.Treatment, kind, issues.Count, person, act.Now), null));
        }
        PeopleAct.Say(
            parsed, string.Join(Environment.NewLine, written) + (papers.HasName
                ? $"{Environment.NewLine}the pages show a name: no erasure reaches these files"
                : ""),
            new { treatment = act.Treatment.Treatment.Number, issue = issues.Count, files = written });
        return ExitCode.Done;
    }

    /// <summary>Every time the days were set, oldest first.</summary>
    private static IEnumerable<PlanIssue> IssuesOf(TreatmentAccount treatment)
    {
        foreach (PlanSet plan in treatment.Events.OfType<PlanSet>())
        {
            if (TreatmentDates.TryTake(plan.Days, plan.Planned, out TreatmentDates? dates, out _))
            {
                yield return new(dates, plan.At);
            }
        }
    }

    private static string? NameOf(ParseResult parsed, TreatmentAct act, PersonCode person) => PrintedNames.NamesOf(
        act.LedgerPath, [act.Treatment.Client], person, "papers of a treatment",
        $"treatment {act.Treatment.Treatment}", act.Now)[act.Treatment.Client] is { IsName: true } name
        ? name.Text
        : throw new VerbException(
            $"no name of client {act.Treatment.Client} is kept; leave out --with-name, or add it: smp client name.",
            ExitCode.CheckFailed);

    private static PaperKind KindOf(string name) => name switch
    {
        TreatmentPapers.PreparationName => PaperKind.Preparation,
        TreatmentPapers.AftercareName => PaperKind.Aftercare,
        _ => PaperKind.Calendar,
    };
}
