using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using Smp.App.Papers;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols;
using Smp.Clinic.Tests.Protocols;
using Xunit;

namespace Smp.Clinic.Tests.Plans;

public sealed class PaperTests
{
    private static readonly PaperHeading Heading = new(
        "Clinic <b>& Sons", "\"01632 960 123\"", "P-7F3K-2QD1<script>alert(1)</script>", "scalperfection v1", 2,
        Days.On("2026-03-01"));

    private static readonly string[] Three = ["2026-03-02", "2026-03-12", "2026-04-02"];

    public static TheoryData<string, TreatmentGoal> Plans()
    {
        TheoryData<string, TreatmentGoal> plans = [];
        foreach (TreatmentGoal goal in Enum.GetValues<TreatmentGoal>())
        {
            plans.Add(Files.A, goal);
            plans.Add(Files.B, goal);
        }
        return plans;
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Every_rule_stands_on_the_page_of_its_goal_and_no_other_does(string id, TreatmentGoal goal)
    {
        TreatmentPlan plan = Days.Plan(id, goal, 3, Three);
        string after = Words(AftercarePage.Render(plan, Heading));
        Assert.All(plan.Protocol.Aftercare, rule => Assert.Equal(rule.IsFor(goal), after.Contains(rule.Text)));
        Assert.All(plan.Protocol.Healing, stage => Assert.Contains(stage.Text, after, StringComparison.Ordinal));
        if (!PreparationPage.HasContent(plan.Protocol))
        {
            return;
        }
        string before = Words(PreparationPage.Render(plan, [1], Heading));
        Assert.All(plan.Protocol.Preparation, rule => Assert.Equal(rule.IsFor(goal), before.Contains(rule.Text)));
        Assert.Contains("Monday 2 March 2026", before, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_stand_as_a_person_reads_them()
    {
        string page = Words(AftercarePage.Render(Days.Plan(Files.A, TreatmentGoal.Buzz, 3, Three), Heading));
        Assert.Contains("Mon 2 to Fri 6 Mar\nThu 12 to Mon 16 Mar\nThu 2 to Mon 6 Apr", page,
            StringComparison.Ordinal);
        Assert.Contains("Mon 2 Mar to Fri 1 May", page, StringComparison.Ordinal);
        Assert.Contains("from Sat 7 Mar\nfrom Tue 17 Mar\nfrom Tue 7 Apr", page, StringComparison.Ordinal);
        string winter = Words(AftercarePage.Render(Days.Plan(Files.A, TreatmentGoal.Buzz, 3, "2026-12-29"), Heading));
        Assert.Contains("Tue 29 Dec to Sat 2 Jan 2027", winter, StringComparison.Ordinal);
        Assert.Contains("Sun 3 to Wed 6 Jan 2027", winter, StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_visit_is_looked_over_and_later_ones_are_not()
    {
        TreatmentPlan plan = Days.Plan(Files.A, TreatmentGoal.Buzz, 3, Three);
        string text = plan.Protocol.Stops[0].Text!;
        Assert.Contains(text, Words(PreparationPage.Render(plan, [1], Heading)), StringComparison.Ordinal);
        Assert.DoesNotContain(text, Words(PreparationPage.Render(plan, [2], Heading)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_page_is_one_file_without_script_address_or_anything_typed_as_markup(string id, TreatmentGoal goal)
    {
        TreatmentPlan plan = Days.Plan(id, goal, 3, Three);
        foreach (string page in (IEnumerable<string>)
            [AftercarePage.Render(plan, Heading), PreparationPage.Render(plan, [2], Heading)])
        {
            Assert.DoesNotMatch("<script|<link|<img|<b>&|url\\(|https?:|src=| style=| on[a-z]+=", page);
            Assert.Contains("P-7F3K-2QD1<script>alert(1)</script>", Words(page), StringComparison.Ordinal);
            Assert.Contains("style-src 'sha256-", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
            Assert.Equal(Tags(page, "<(?!meta|!|/)[a-z0-9]+[^>]*(?<!/)>"), Tags(page, "</[a-z0-9]+>"));
            Assert.Contains("\"01632 960 123\"", Words(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_point_on_the_page_is_the_point_of_the_calendar()
    {
        TreatmentPlan plan = Days.Plan(Files.A, TreatmentGoal.Buzz, 3, Three);
        string page = AftercarePage.Render(plan, Heading);
        foreach (PlannedWindow window in plan.Windows.Where(window => window.Phase == PlanPhase.After))
        {
            string text = Regex.Escape(WebUtility.HtmlEncode(window.Text));
            Assert.Matches($">{window.Point}</span><svg[^§]{{1,400}}?<span>{text}<", page);
        }
    }

    private static int Tags(string page, string pattern) => Regex.Count(page, pattern);

    private static string Words(string page) =>
        WebUtility.HtmlDecode(Regex.Replace(page[page.IndexOf("</style>", StringComparison.Ordinal)..], "<[^>]+>", ""));
}
