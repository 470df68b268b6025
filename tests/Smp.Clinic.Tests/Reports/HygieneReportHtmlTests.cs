using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Smp.App.Reports;
using Smp.App.Reports.Html;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests.Reports;

public sealed class HygieneReportHtmlTests
{
    private static readonly string Sample = HygieneReportHtml.Render(SampleClinic.Report());

    [Fact]
    public void The_page_is_well_formed_and_every_id_stands_once()
    {
        XElement page = Tree(Sample);
        string[] ids = [.. page.Descendants().Attributes("id").Select(id => id.Value)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            page.Descendants().Attributes("aria-labelledby"), label => Assert.Contains(label.Value, ids));
        Assert.Equal("en", page.Attribute("lang")!.Value);
    }

    [Fact]
    public void Nothing_is_fetched_nothing_runs_and_a_browser_would_let_nothing()
    {
        XElement page = Tree(Sample);
        string[] forbidden = ["script", "link", "img", "iframe", "object", "embed", "form", "video", "audio", "base"];
        Assert.DoesNotContain(page.Descendants(), element => forbidden.Contains(element.Name.LocalName));
        Assert.DoesNotContain(
            page.Descendants().Attributes().Select(attribute => attribute.Name.LocalName),
            name => name.StartsWith("on", StringComparison.Ordinal) || name is "style" or "src");
        Assert.All(page.Descendants().Attributes("href"), href => Assert.StartsWith("#i-", href.Value));
        Assert.DoesNotContain("url(", Sample, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Sample, StringComparison.Ordinal);
        Assert.DoesNotMatch("[a-z]+://", Sample);
        string policy = Meta(page, "Content-Security-Policy");
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_lets_this_style_sheet_and_no_other()
    {
        string sheet = Regex.Match(Sample, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        byte[] hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(sheet));
        Assert.Contains($"'sha256-{Convert.ToBase64String(hash)}'", Meta(Tree(Sample), "Content-Security-Policy"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_have_captions_and_scopes_and_exceptions_come_before_them()
    {
        XElement page = Tree(Sample);
        XElement[] tables = [.. page.Descendants("table")];
        Assert.True(tables.Length >= 6);
        Assert.All(tables, table =>
        {
            Assert.NotEmpty(table.Element("caption")!.Value);
            Assert.All(
                table.Element("thead")!.Descendants("th"), th => Assert.Equal("col", th.Attribute("scope")!.Value));
            Assert.All(
                table.Element("tbody")!.Elements("tr"),
                row => Assert.Equal("row", row.Elements("th").Single().Attribute("scope")!.Value));
            Assert.All(table.Descendants("td"), cell => Assert.NotEmpty(cell.Attribute("data-label")!.Value));
        });
        string[] parts = [.. page.Descendants("section").Select(part => part.Attribute("id")!.Value)];
        Assert.Equal(["exceptions", "incidents", "use", "cartridges", "sessions", "lots", "pigments", "pens"], parts);
        Assert.Single(page.Descendants("h1"));
    }

    [Fact]
    public void Every_chart_is_there_and_says_in_words_what_it_shows()
    {
        XElement page = Tree(Sample);
        Assert.Equal(5, page.Descendants("figure").Count());
        Assert.All(
            page.Descendants("svg").Where(svg => svg.Attribute("role")?.Value == "img"),
            svg => Assert.NotEmpty(svg.Attribute("aria-label")!.Value));
        Assert.Contains("the clinic&#x27;s own advice, 0:45:00", Sample, StringComparison.Ordinal);
        string without = HygieneReportHtml.Render(
            HygieneReport.Of(Example.Day(), ReportPeriod.Everything, Example.Heading));
        Assert.DoesNotContain("own advice", without, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='x")]
    [InlineData("&amp;lt;b&gt;")]
    [InlineData("\u05d0\u05d1\u05d2 lot \u0627\u0644\u062f\u0641\u0639\u0629")]
    [InlineData("\U0001F9EA\u200d ink \U0001F469\U0001F3FD")]
    [InlineData("</title></style><style>*{display:none}</style>")]
    public void Whatever_was_typed_is_shown_as_it_is_and_is_never_markup(string typed)
    {
        HygieneReport report = HygieneReport.Of(Typed(typed), ReportPeriod.Everything, Example.Heading with
        {
            Clinic = typed, Verification = typed, IsVerified = false,
        });
        string page = HygieneReportHtml.Render(report);
        XElement tree = Tree(page);
        Assert.DoesNotContain(tree.Descendants(), element => element.Name.LocalName is "script" or "img");
        Assert.Single(tree.Descendants("style"));
        Assert.Contains(tree.Descendants("bdi"), bdi => bdi.Value == typed);
        Assert.Contains(tree.Descendants("small"), small => small.Value.StartsWith(typed, StringComparison.Ordinal));
    }

    [Fact]
    public void A_field_of_ten_thousand_characters_is_held_whole()
    {
        string longest = new('W', 10_000);
        HygieneReport report = HygieneReport.Of(Typed(longest), ReportPeriod.Everything, Example.Heading);
        Assert.Contains(longest, HygieneReportHtml.Render(report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_that_the_pen_did_not_know_is_never_marked_as_one()
    {
        ClinicRecord record = Given.TwoSessions().Take(Given.Opened(Given.One, 0), Given.Bound(Given.One, 0));
        record.Take(new PenScript(Given.NineUtcS).Boot().Mount(Given.One, 12).Run(60_000, 50_000, 6_000).Unmount());
        HygieneReport report = HygieneReport.Of(record, ReportPeriod.Everything, Example.Heading);
        Assert.False(report.Cartridges[0].FirstMounted.IsExact);
        Assert.False(report.Cartridges[0].Removed.At.IsKnown);
        Assert.Empty(report.Days);
        Assert.Equal(60_000, report.UndatedMs);
        Assert.Null(report.Sessions.Single(row => row.HasPenUse).Strip);
        XElement page = Tree(HygieneReportHtml.Render(report));
        Assert.All(
            page.Descendants("time"),
            time => Assert.NotEqual("", time.Attribute("datetime")!.Value));
        Assert.Contains("out not known", page.Value, StringComparison.Ordinal);
        Assert.Contains("0:01:00 more ran at times that the pen did not know", page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() =>
        Assert.Equal(Sample, HygieneReportHtml.Render(SampleClinic.Report()));

    [Fact]
    public void An_empty_record_makes_a_calm_page()
    {
        string page = HygieneReportHtml.Render(
            HygieneReport.Of(new ClinicRecord(), ReportPeriod.Everything, Example.Heading));
        Assert.Contains("Nothing was found", Tree(page).Value, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_readable_on_its_ground_by_day_and_by_night()
    {
        foreach (IReadOnlyDictionary<string, string> scheme in new[] { Palette.Light, Palette.Dark })
        {
            Assert.All(Palette.Written, pair => Assert.True(
                Contrast(scheme[pair.Ink], scheme[pair.Ground]) >= 4.5,
                $"{pair.Ink} {scheme[pair.Ink]} on {pair.Ground} {scheme[pair.Ground]}"));
        }
    }

    [Fact]
    public void Of_twenty_thousand_cartridges_the_page_shows_those_with_a_finding_and_the_newest_and_says_so()
    {
        HygieneReport report = SampleClinic.Report();
        CartridgeRow flagged = report.Cartridges.First(row => row.Found.Count > 0);
        CartridgeRow clean = report.Cartridges.First(row => row.Found.Count == 0);
        string page = HygieneReportHtml.Render(report with
        {
            Cartridges = [flagged, .. Enumerable.Repeat(clean, 20_000)],
            Exceptions = [.. Enumerable.Repeat(report.Exceptions[0], 3_000)],
        });
        XElement table = Tree(page).Descendants("section").Single(part => part.Attribute("id")!.Value == "cartridges");
        Assert.Equal(1_000, table.Descendants("tbody").Elements("tr").Count());
        Assert.Contains(flagged.Life.Cartridge.ToString(), table.Value, StringComparison.Ordinal);
        Assert.Contains("1,000 of 20,001 cartridges are shown", table.Value, StringComparison.Ordinal);
        Assert.Contains("The 500 worst of 3,000 are shown", Tree(page).Value, StringComparison.Ordinal);
        Assert.True(page.Length < 3_000_000, $"{page.Length}");
    }

    private static ClinicRecord Typed(string typed)
    {
        ClinicRecord record = Given.TwoSessions();
        return record.Take(
            Given.Opened(Given.One, 1) with { Maker = typed, Model = "", Configuration = "" },
            new HandpieceCleaned(0, typed, 60, true, typed, Given.At(2)),
            new SessionSigned(Given.First, typed, SignatureMeaning.Performed, Given.At(3)),
            new PigmentUsed(Given.First, typed, typed, null, null, default, false, Given.At(4)));
    }

    private static string Meta(XElement page, string name) => page.Descendants("meta")
        .Single(meta => meta.Attribute("http-equiv")?.Value == name).Attribute("content")!.Value;

    // The page is written so that it is XML as well; what is not would be a slip of the writer.
    private static XElement Tree(string page) =>
        XElement.Parse(page["<!DOCTYPE html>\n".Length..], LoadOptions.PreserveWhitespace);

    private static double Contrast(string one, string other)
    {
        double[] light = [.. new[] { Luminance(one), Luminance(other) }.Order()];
        return (light[1] + 0.05) / (light[0] + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] parts = [.. new[] { 1, 3, 5 }.Select(at =>
            int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)];
        double[] linear = [.. parts.Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }
}
