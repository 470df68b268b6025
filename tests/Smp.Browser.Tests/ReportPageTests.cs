using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Smp.App.Reports;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Browser.Tests;

/// <summary>The page of the hygiene report where it is read: on a phone, on a desk, by night and on paper.</summary>
[Collection(Chromium.Name)]
public sealed class ReportPageTests(Chromium chromium)
{
    private const string Overflow = "document.scrollingElement.scrollWidth";

    /// <summary>What reaches beyond the screen though nothing scrolls it on purpose.</summary>
    private const string Beyond = """
        [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1
          && !e.closest('svg') && !e.closest('.scroll') && getComputedStyle(e).position !== 'absolute')
          .map(e => e.tagName + '.' + e.className + ': ' + e.textContent.slice(0, 40))
        """;

    private static readonly string Sample = HygieneReportHtml.Render(SampleClinic.Report());

    private static readonly string Widest = HygieneReportHtml.Render(WidestReport());

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(700, ColorScheme.Light)]
    [InlineData(861, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task No_page_is_wider_than_its_screen(int widthPx, ColorScheme scheme)
    {
        foreach (string html in new[] { Sample, Widest })
        {
            await using InspectorPage page = await chromium.Show(html, widthPx, scheme);
            Assert.InRange(await page.Page.EvaluateAsync<int>(Overflow), 1, widthPx);
            Assert.Empty(await page.Page.EvaluateAsync<string[]>(Beyond));
        }
    }

    [Fact]
    public async Task Opened_from_disk_it_fetches_nothing_and_its_own_policy_lets_it_be()
    {
        await using InspectorPage page = await chromium.Show(Sample, 1_280);
        Assert.Single(page.Requests);
        Assert.Empty(page.Troubles);
        Assert.Equal(
            "rgb(246, 245, 241)",
            await page.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task By_night_it_is_dark_and_on_paper_it_is_black_on_white()
    {
        await using InspectorPage page = await chromium.Show(Sample, 1_280, ColorScheme.Dark);
        Assert.Equal("rgb(16, 20, 22)", await Style(page, "body", "backgroundColor"));
        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await Style(page, "body", "backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await Style(page, "body", "color"));
        Assert.Equal("table-header-group", await Style(page, "thead", "display"));
        Assert.Equal("rgb(255, 255, 255)", await Style(page, ".card", "backgroundColor"));
    }

    [Fact]
    public async Task On_a_phone_a_row_is_a_card_that_names_each_figure()
    {
        await using InspectorPage page = await chromium.Show(Sample, 390);
        Assert.Equal("block", await Style(page, "#cartridges tbody tr", "display"));
        Assert.Equal(
            "\"Motor-on\"",
            await page.Page.EvaluateAsync<string>(
                "getComputedStyle(document.querySelector('#cartridges td.num'), '::before').content"));
    }

    private static Task<string> Style(InspectorPage page, string selector, string name) =>
        page.Page.EvaluateAsync<string>($"getComputedStyle(document.querySelector('{selector}')).{name}");

    private static HygieneReport WidestReport()
    {
        string unbroken = new('W', 60);
        ClinicRecord record = Given.TwoSessions().Take(
            Given.Opened(Given.One, 1) with
            {
                Lot = Given.LotOf("12345678901234567890"), Maker = unbroken, Model = unbroken, Configuration = unbroken,
            },
            Given.Bound(Given.One, 2),
            new BoxReceived(
                uint.MaxValue, unbroken, Given.LotOf("12345678901234567890"), Given.ExpiryOf("2026-03-05"), 10_000,
                unbroken, unbroken, Given.At(-9_000)),
            new PigmentUsed(
                Given.First, unbroken, unbroken, Given.LotOf("WWWWWWWWWWWWWWWWWWWW"), null, default, true, Given.At(3)),
            new HandpieceCleaned(0, unbroken, 86_400, false, unbroken, Given.At(3)),
            new SessionSigned(Given.First, unbroken, SignatureMeaning.Performed, Given.At(3)),
            new ProfileSent(
                Given.First, 1, 1, Given.Settings, null, Outcome.NotDone, new string('w', 400), Given.At(4)),
            new UnknownEvent(new string('n', 200), new EventFields()));
        record.Take(new PenScript(Given.NineUtcS).Boot().SetClock().Mount(Given.One, 12)
            .Run(35_999_000, 35_999_000, 999_999_999).Unmount());
        return HygieneReport.Of(record, ReportPeriod.Everything, SampleClinic.Heading with
        {
            Clinic = string.Concat(Enumerable.Repeat("Studio", 40)), Verification = unbroken, IsVerified = false,
        });
    }
}
