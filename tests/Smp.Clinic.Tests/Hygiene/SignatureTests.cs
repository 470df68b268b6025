using System;
using System.Collections.Generic;
using System.Linq;
using Smp.App.Reports;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests.Hygiene;

/// <summary>Who signed, under which licence, where, and whether they showed who they are.</summary>
public sealed class SignatureTests
{
    [Fact]
    public void A_session_shows_the_licence_that_held_when_it_was_signed()
    {
        HygieneReport report = Report(
            Registered("SL-1", 1), Signed(10, true), Registered("SL-2", 20), Premises("NQ1", 30));
        SessionRow row = report.Sessions[0];
        Assert.Equal("SL-1", row.LicenceOf(row.Signatures[0]));
        Assert.Equal("NQ1", row.Premises);
        Assert.Contains(
            "signed by MK, licence SL-1, performed, 2026-03-02 09:10 UTC", HygieneReportText.Render(report),
            StringComparison.Ordinal);
        Assert.Contains("licence SL-1", HygieneReportHtml.Render(report), StringComparison.Ordinal);
        string[] csv = HygieneReportCsv.Render(report, ReportTable.Sessions).Split('\n');
        Assert.Contains(",performed_licence,performed_with_pin,premises,", csv[0], StringComparison.Ordinal);
        Assert.Contains(",SL-1,true,NQ1,", csv[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_premises_only_those_that_a_visit_names_are_its_own()
    {
        ClinicRecord record = new ClinicRecord().Take(
            Premises("NQ1", 1), Premises("NQ2", 1), new ClientRegistered(Given.Anna, Given.At(1)),
            new ClientRegistered(Given.Ben, Given.At(1)),
            new SessionOpened(Given.First, Given.Anna, Given.At(2)),
            new SessionOpened(Given.Second, Given.Ben, Given.At(2)) { Premises = Given.PremisesOf("NQ2") });
        HygieneReport report = HygieneReport.Of(record, ReportPeriod.Everything, Example.Heading);
        Assert.Equal(["", "NQ2"], report.Sessions.Select(row => row.Premises));
    }

    [Fact]
    public void A_signature_without_a_PIN_is_a_note_once_there_are_practitioners()
    {
        Assert.Empty(Notes(Signed(10, false)));
        Assert.Empty(Notes(Signed(10, false), Registered(null, 20)));
        Assert.Empty(Notes(Registered(null, 1), Signed(10, true)));
        Assert.Empty(Notes(Registered(null, 1), Signed(10, false), Signed(11, true)));
        Finding note = Assert.Single(Notes(Registered(null, 1), Signed(10, false)));
        Assert.Equal(Severity.Info, note.Severity);
        Assert.Equal(
            "Session 12 was signed without a PIN (by MK, 2026-03-02 09:10 UTC). Have whoever did the treatment sign it "
            + "with theirs: smp session sign 12.",
            note.Sentence);
    }

    [Fact]
    public void Head_and_sessions_show_premises_and_names_only_when_they_were_asked_for()
    {
        HygieneReport report = Report(Registered("SL-1", 1), Signed(10, true), Premises("NQ1", 1));
        report = report with
        {
            Heading = report.Heading with
            {
                Premises = [Premises("NQ1", 1)],
                StaffNames = new Dictionary<string, string> { ["MK"] = "Mara <Klein>" },
                NamesFor = "LB",
            },
        };
        string text = HygieneReportText.Render(report);
        Assert.Contains("premises      NQ1, licence ST-11, Europe/London", text, StringComparison.Ordinal);
        Assert.Contains("signed by MK, Mara <Klein>, licence SL-1, performed", text, StringComparison.Ordinal);
        string page = HygieneReportHtml.Render(report);
        Assert.Contains("NQ1, licence ST-11, Europe/London", page, StringComparison.Ordinal);
        Assert.Contains("Mara &lt;Klein&gt;", page, StringComparison.Ordinal);
        Assert.Contains(
            ",Mara <Klein>", HygieneReportCsv.Render(report, ReportTable.Sessions), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Mara", HygieneReportText.Render(Report(Registered("SL-1", 1), Signed(10, true))),
            StringComparison.Ordinal);
    }

    private static IEnumerable<Finding> Notes(params ClinicEvent[] events) =>
        Report(events).Exceptions.Where(found => found.Kind == FindingKind.SignedWithoutPin);

    private static HygieneReport Report(params ClinicEvent[] events) => HygieneReport.Of(
        Given.TwoSessions().Take([new SessionClosed(Given.First, Given.At(9)), .. events]), ReportPeriod.Everything,
        Example.Heading);

    private static PractitionerRegistered Registered(string? licence, int minutes) =>
        new(Given.CodeOf("MK"), licence, true, Given.At(minutes));

    private static PremisesSet Premises(string code, int minutes) =>
        new(Given.PremisesOf(code), "ST-11", Given.ZoneOf("Europe/London"), Given.At(minutes));

    private static SessionSigned Signed(int minutes, bool isPinChecked) =>
        new(Given.First, "MK", SignatureMeaning.Performed, Given.At(minutes)) { IsPinChecked = isPinChecked };
}
