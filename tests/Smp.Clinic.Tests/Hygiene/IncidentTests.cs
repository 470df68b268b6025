using System;
using System.Linq;
using Smp.App.Reports;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests.Hygiene;

/// <summary>Exposures to blood in a report: the fields of a sharps-injury log, a role and never a name.</summary>
public sealed class IncidentTests
{
    private const int Day = 24 * 60;

    [Fact]
    public void An_incident_is_red_and_says_who_as_a_role_where_by_what_and_what_was_done()
    {
        HygieneReport report = TreatedVisit.Report(TreatedVisit.Incident(70, 75));
        Finding found = Assert.Single(report.Exceptions);
        Assert.Equal(
            (FindingKind.ExposureIncident, Severity.Red, Given.At(70)), (found.Kind, found.Severity, found.At));
        Assert.Equal(
            "Somebody may have been exposed to blood: practitioner, left thumb, by Bishop 3RL at chair 2; done: "
            + "washed, covered, doctor told (incident 1, 2026-03-02 10:10 UTC, session 12, told by MK). Follow the "
            + "clinic's exposure procedure to its end; all that was told stands under exposure incidents.",
            found.Sentence);
        string text = HygieneReportText.Render(report);
        Assert.Contains(
            """
            EXPOSURE INCIDENTS
            incident 1, 2026-03-02 10:10 UTC (2026-03-02 10:10 +00:00 Europe/London), session 12: practitioner,
            left thumb
                 device Bishop 3RL, chair 2
                 how    slipped when it was taken out
                 done   washed, covered, doctor told; told by MK, 2026-03-02 10:15 UTC
            """.ReplaceLineEndings("\n"),
            text, StringComparison.Ordinal);
        string page = HygieneReportHtml.Render(report);
        Assert.Contains("slipped when it was taken out", page, StringComparison.Ordinal);
        Assert.Contains("data-kind=\"ExposureIncident\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_without_one_says_so()
    {
        Assert.Contains(
            "EXPOSURE INCIDENTS: none", HygieneReportText.Render(TreatedVisit.Report()), StringComparison.Ordinal);
        Assert.Contains(
            "No exposure to blood is on record.", HygieneReportHtml.Render(TreatedVisit.Report()),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-02", "1;2")]
    [InlineData("2026-03-03", "2")]
    [InlineData("2026-03-05", "")]
    public void An_incident_stands_in_the_period_in_which_it_happened_and_in_that_in_which_it_was_told(
        string day, string numbers)
    {
        ClinicRecord record = TreatedVisit.Record(
            static _ => true, TreatedVisit.Incident(70, 75), TreatedVisit.Incident(20, Day + 60, "Kwadron 5RL"));
        Assert.True(ReportPeriod.TryParse(day, day, out ReportPeriod? period, out _));
        HygieneReport report = TreatedVisit.Of(record, period);
        Assert.Equal(
            numbers.Split(';', StringSplitOptions.RemoveEmptyEntries).Order(),
            report.Incidents.Select(row => $"{row.Number}").Order());
        Assert.Equal(
            report.Incidents.Count, report.Exceptions.Count(found => found.Kind == FindingKind.ExposureIncident));
    }

    [Fact]
    public void The_csv_has_the_fields_of_a_sharps_injury_log_and_guards_what_was_typed()
    {
        HygieneReport report = TreatedVisit.Report(TreatedVisit.Troubles());
        Assert.Equal([2, 1, 3], report.Incidents.Select(row => row.Number));
        string[] lines = HygieneReportCsv.Render(report, ReportTable.Incidents).TrimEnd().Split("\r\n");
        Assert.Equal(
            "incident,happened_utc,happened_local,time_zone,session,exposed,device,work_area,body_part,how,actions,"
            + "told_by,told_utc",
            lines[0]);
        Assert.Equal(
            "1,2026-03-02T10:10:00Z,2026-03-02T10:10:00+00:00,Europe/London,12,practitioner,Bishop 3RL,chair 2,"
            + "left thumb,slipped when it was taken out,\"washed, covered, doctor told\",MK,2026-03-02T10:15:00Z",
            lines[2]);
        Assert.Contains(",'=HYPERLINK(1),", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_recall_shows_incidents_of_its_own_sessions_alone()
    {
        HygieneReport report = TreatedVisit.Report(
            TreatedVisit.Incident(70, 75), TreatedVisit.Incident(71, 76) with { Session = default });
        Assert.Equal(2, report.Incidents.Count);
        LotRecall recall = LotRecall.Of(report, Given.LotOf("A213B1"))!;
        Assert.Equal(1, Assert.Single(recall.Report.Incidents).Number);
        Assert.DoesNotContain("incident", LotRecallText.Render(recall), StringComparison.OrdinalIgnoreCase);
    }
}
