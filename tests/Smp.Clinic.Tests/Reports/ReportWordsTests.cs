using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Smp.App.Reports;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests.Reports;

public sealed class ReportWordsTests
{
    public static TheoryData<FindingKind> Kinds => [.. Enum.GetValues<FindingKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_finding_has_a_word_and_stands_in_every_format(FindingKind kind)
    {
        string word = ReportWords.English.Flag(kind);
        Assert.NotEmpty(word);
        HygieneReport report = HygieneReport.Of(Example.Day(), ReportPeriod.Everything, Example.Heading);
        Finding finding = new(kind, Severity.Red, Given.At(1), "What was found", "here", "Do this", Given.One);
        report = report with
        {
            Exceptions = [finding], Cartridges = [report.Cartridges[0] with { Found = [finding] }],
        };
        Assert.Contains($"! {word}", HygieneReportText.Render(report), StringComparison.Ordinal);
        Assert.Contains("RED    What was found.", HygieneReportText.Render(report), StringComparison.Ordinal);
        Assert.Contains($",{word},", HygieneReportCsv.Render(report), StringComparison.Ordinal);
        Assert.Contains($",{kind},", HygieneReportCsv.Render(report, ReportTable.Exceptions), StringComparison.Ordinal);
        string page = HygieneReportHtml.Render(report);
        Assert.Contains($"data-kind=\"{kind}\"", page, StringComparison.Ordinal);
        Assert.Contains($">{WebUtility.HtmlEncode(word)}<", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_kinds_of_finding_share_a_word() => Assert.Equal(
        Enum.GetValues<FindingKind>().Length,
        Enum.GetValues<FindingKind>().Select(kind => ReportWords.English.Flag(kind)).Distinct().Count());

    [Fact]
    public void What_a_pen_is_asked_is_told_in_plain_words()
    {
        ClinicRecord record = Given.TwoSessions().Take(
            new Events.IntentRecorded(1, "cartridges-bind", 0, Given.First, 0, 0, [Given.One], false, Given.At(1)));
        Finding finding = Assert.Single(
            HygieneReport.Of(record, ReportPeriod.Everything, Example.Heading).Exceptions);
        Assert.Equal(
            "The pen was asked to take cartridges for the session, and whether it did is not known", finding.What);
    }

    [Fact]
    public void Another_language_replaces_every_word_it_brings()
    {
        HygieneReport report = HygieneReport.Of(
            SampleClinic.Record(), ReportPeriod.Everything, SampleClinic.Heading with { Words = new Shouting() });
        string page = HygieneReportHtml.Render(report);
        Assert.Contains("<html lang=\"xx\"", page, StringComparison.Ordinal);
        Assert.Contains("<h1><bdi>HYGIENE!</bdi></h1>", page, StringComparison.Ordinal);
        Assert.Contains("HYGIENE!", HygieneReportText.Render(report), StringComparison.Ordinal);
        Assert.Contains("THROWN IN!", report.Exceptions.Select(found => found.What));
    }

    private sealed class Shouting : ReportWords
    {
        public override string Language => "xx";

        public override string Title => "HYGIENE!";

        public override (string What, string Remedy) NotDisposed(CartridgeId cartridge) => ("THROWN IN!", "DO!");
    }
}
