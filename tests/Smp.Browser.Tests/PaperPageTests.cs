using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Smp.App.Papers;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols;
using Xunit;

namespace Smp.Browser.Tests;

/// <summary>The pages a client takes home, where they are read: on a telephone and on paper.</summary>
[Collection(Chromium.Name)]
public sealed class PaperPageTests(Chromium chromium)
{
    private const string Overflow = "document.scrollingElement.scrollWidth";

    private static readonly PaperHeading Widest = new(
        string.Concat(Enumerable.Repeat("Studio", 30)), new string('0', 60), "P-7F3K-2QD1", "scalperfection v1", 2,
        new(2026, 3, 1), null, new string('W', 60));

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    [InlineData(800)]
    public async Task No_page_is_wider_than_its_screen_and_none_fetches_anything(int widthPx)
    {
        foreach (string html in Pages())
        {
            await using InspectorPage page = await chromium.Show(html, widthPx);
            Assert.InRange(await page.Page.EvaluateAsync<int>(Overflow), 1, widthPx);
            Assert.Single(page.Requests);
            Assert.Empty(page.Troubles);
        }
    }

    [Fact]
    public async Task On_paper_what_belongs_together_is_not_torn_and_each_visit_begins_a_page()
    {
        await using InspectorPage page = await chromium.Show(Pages().First(), 800);
        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal("page", await Style(page, "article+article", "breakBefore"));
        Assert.Equal("avoid", await Style(page, ".groups>li", "breakInside"));
        Assert.Equal("avoid", await Style(page, "h2", "breakAfter"));
        Assert.Equal("avoid", await Style(page, ".tail", "breakInside"));
        Assert.Equal("block", await Style(page, "article .box", "display"));
    }

    private static Task<string> Style(InspectorPage page, string selector, string name) =>
        page.Page.EvaluateAsync<string>($"getComputedStyle(document.querySelector('{selector}')).{name}");

    private static IEnumerable<string> Pages()
    {
        TreatmentPlan plan = Plan("scalperfection", "2026-11-02 2026-11-12 2026-12-03 2026-12-24");
        yield return PreparationPage.Render(plan, [1, 2, 3, 4], Widest);
        yield return AftercarePage.Render(plan, Widest);
        yield return AftercarePage.Render(Plan("scalpmates", "2026-12-29"), Widest);
    }

    private static TreatmentPlan Plan(string protocol, string days)
    {
        DateOnly[] sessions = [.. days.Split(' ').Select(
            day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))];
        Assert.True(TreatmentDates.TryTake(sessions, sessions.Length, out TreatmentDates? dates, out _));
        return TreatmentPlan.Of(ProtocolShelf.BuiltIn().Find(protocol)!.Protocol, TreatmentGoal.Buzz, dates);
    }
}
