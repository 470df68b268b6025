using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Smp.Clinic;
using Smp.Clinic.Papers;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments;

namespace Smp.App.Papers;

/// <summary>All that leaves with a client: a calendar, a page for the days before visits and one for after.</summary>
/// <remarks>
/// They follow from what is given here and nothing else: the same history gives the same bytes. An issue of the plan
/// makes all of them anew; the calendar knows every issue before, so that what a client imported once is replaced.
/// </remarks>
public sealed class TreatmentPapers
{
    /// <summary>The page for the days before visits.</summary>
    public const string PreparationName = "preparation.html";

    /// <summary>The page for the days after visits.</summary>
    public const string AftercareName = "aftercare.html";

    private readonly PlanCalendar _calendar;

    /// <summary>Makes them.</summary>
    /// <param name="client">Whose; the pages show the short reference, the calendar nothing.</param>
    /// <param name="treatment">Which treatment.</param>
    /// <param name="protocol">The protocol it began with.</param>
    /// <param name="goal">What is aimed at.</param>
    /// <param name="issues">
    /// Every time the days were set, oldest first; at least one. A page is dated by universal time.
    /// </param>
    /// <param name="wishes">What the clinic wants on them.</param>
    public TreatmentPapers(
        ClientReference client, TreatmentId treatment, ProtocolFile protocol, TreatmentGoal goal,
        IReadOnlyList<PlanIssue> issues, PaperWishes wishes)
    {
        TreatmentPlan[] plans = [.. issues.Select(issue => TreatmentPlan.Of(protocol.Protocol, goal, issue.Dates))];
        _calendar = Fold(client, treatment, plans, issues, wishes.Wording);
        DateOnly issuedOn = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(issues[^1].At.UtcS).UtcDateTime);
        PaperHeading heading = new(
            wishes.Clinic, wishes.Contact, client.ShortForm, $"{protocol.Label}, {protocol.Sha256[..12]}",
            issues.Count, issuedOn, _calendar.Mark, wishes.Name);
        HasName = wishes.Name is not null;
        All = [.. Of(plans[^1], heading, _calendar)];
    }

    /// <summary>The calendar, then the pages; no preparation where nothing is asked or no visit lies ahead.</summary>
    public IReadOnlyList<Paper> All { get; }

    /// <summary>True when a page shows the client's name, which then no erasure reaches.</summary>
    public bool HasName { get; }

    /// <summary>True for a file that an earlier issue of these papers left behind.</summary>
    public bool IsEarlier(string name, string text) => name == CalendarText.FileName
        ? CalendarText.UidsIn(text)?.All(Knows) == true
        : text.Contains(PaperFrame.MarkOf(_calendar.Mark), StringComparison.Ordinal);

    private bool Knows(string uid) => _calendar.Entries.Any(entry => entry.Uid == uid);

    private static PlanCalendar Fold(
        ClientReference client, TreatmentId treatment, TreatmentPlan[] plans, IReadOnlyList<PlanIssue> issues,
        CalendarWording wording)
    {
        PlanCalendar first = PlanCalendar.First(client, (int)treatment.Number, plans[0], issues[0].At, wording);
        return Enumerable.Range(1, plans.Length - 1)
            .Aggregate(first, (calendar, issue) => calendar.Next(plans[issue], issues[issue].At));
    }

    private static IEnumerable<Paper> Of(TreatmentPlan plan, PaperHeading heading, PlanCalendar calendar)
    {
        yield return new(CalendarText.FileName, Encoding.UTF8.GetBytes(CalendarText.Write(calendar)));
        int[] ahead =
        [
            .. Enumerable.Range(1, plan.Dates.Sessions.Count)
                .Where(session => plan.Dates.DayOf(session) >= heading.IssuedOn),
        ];
        if (PreparationPage.HasContent(plan.Protocol) && ahead.Length > 0)
        {
            yield return new(
                PreparationName, Encoding.UTF8.GetBytes(PreparationPage.Render(plan, ahead, heading)));
        }
        yield return new(AftercareName, Encoding.UTF8.GetBytes(AftercarePage.Render(plan, heading)));
    }
}
