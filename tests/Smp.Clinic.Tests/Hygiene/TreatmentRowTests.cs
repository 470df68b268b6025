using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Smp.App.Reports;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Protocols;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Smp.Clinic.Treatments.Gates;
using Xunit;

namespace Smp.Clinic.Tests.Hygiene;

/// <summary>What the rows of a report say of treatments, in every format, and what they never say.</summary>
public sealed class TreatmentRowTests
{
    [Fact]
    public void A_session_shows_its_treatment_who_treated_where_and_what_was_made_ready()
    {
        HygieneReport report = TreatedVisit.Report(TreatedVisit.Complication(80, "blowout"));
        string text = HygieneReportText.Render(report);
        Assert.Contains(
            "session 1 of treatment 1, crown, scalpmates v1, MK, licence SL-2210, at NQ1", text,
            StringComparison.Ordinal);
        Assert.Contains("local time 2026-03-02 09:00 to 10:30 +00:00 Europe/London", text, StringComparison.Ordinal);
        Assert.Contains("sharps container SHARPS-04 in reach, 2026-03-02 09:00 UTC", text, StringComparison.Ordinal);
        Assert.Contains("complication: blowout", text, StringComparison.Ordinal);
        string page = HygieneReportHtml.Render(report);
        Assert.All(
            new[]
            {
                "session 1 of treatment 1", "crown", "MK, licence SL-2210", "sharps container SHARPS-04 in reach",
                "complication: blowout", "scalp micropigmentation (SMP)", "Consent confirmed",
            },
            words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_of_the_csv_holds_every_field_under_its_name()
    {
        Dictionary<string, string> cells = Assert.Single(
            Table(TreatedVisit.Report(TreatedVisit.Complication(80, "blowout", "bleeding")), ReportTable.Sessions));
        Assert.Equal(
            [
                "Europe/London", "2026-03-02T09:00:00+00:00", "2026-03-02T10:30:00+00:00", "MK", "SL-2210", "SMP", "1",
                "1", "scalpmates v1", "crown", "true", "true", "true", "2026-03-02T09:00:00Z", "SHARPS-04",
                "blowout; bleeding", "", "",
            ],
            cells.SkipWhile(cell => cell.Key != "time_zone").Select(cell => cell.Value));
        HygieneReport stopped = TreatedVisit.Report(TreatedVisit.Referred(2), TreatedVisit.Withdrawn(3));
        Assert.Equal("skin-check; consent", Table(stopped, ReportTable.Sessions)[0]["ran_against_stop"]);
        Assert.Equal("false", Table(stopped, ReportTable.Sessions)[0]["consent_confirmed"]);
    }

    [Fact]
    public void The_clock_on_the_wall_goes_on_in_the_night_in_which_it_is_put_forward()
    {
        UtcInstant midnight = UtcInstant.StartOf(new DateOnly(2026, 3, 29));
        ClinicRecord record = new ClinicRecord().Take(
            [.. ReadyVisit.Events(Given.Anna, Given.First, new(midnight.UtcS + (50 * 60)))]);
        record.Take(new SessionClosed(Given.First, new(midnight.UtcS + (70 * 60))));
        HygieneReport report = TreatedVisit.Of(record, ReportPeriod.Everything);
        Assert.Contains(
            "2026-03-29 00:50 +00:00 to 02:10 +01:00 Europe/London", HygieneReportText.Render(report),
            StringComparison.Ordinal);
        Assert.Equal("2026-03-29T02:10:00+01:00", Table(report, ReportTable.Sessions)[0]["closed_local"]);
    }

    [Fact]
    public void Where_a_zone_is_not_known_there_is_universal_time_alone()
    {
        SessionRow row = TreatedVisit.Report().Sessions[0] with { Zone = Given.ZoneOf("Nowhere/Atlantis") };
        Assert.Null(row.OpenedLocal);
        Assert.DoesNotContain(
            "Atlantis", HygieneReportText.Render(TreatedVisit.Report() with { Sessions = [row] }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Tiles_say_of_how_many_sessions_with_a_run_the_client_had_confirmed()
    {
        ReportTiles tiles = TreatedVisit.Report().Tiles;
        Assert.Equal(
            (1, 1, 1, 1, 0),
            (tiles.SessionsRun, tiles.ConsentConfirmed, tiles.HealthConfirmed, tiles.LabelShown, tiles.Incidents));
        ReportTiles troubled = TreatedVisit.Report(TreatedVisit.Troubles()).Tiles;
        Assert.Equal(
            (1, 0, 0, 0, 3),
            (troubled.SessionsRun, troubled.ConsentConfirmed, troubled.HealthConfirmed, troubled.LabelShown,
                troubled.Incidents));
        Assert.Contains("1 of 1", HygieneReportText.Render(TreatedVisit.Report()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_treatment_has_a_row_of_its_own()
    {
        Dictionary<string, string> row = Assert.Single(
            Table(TreatedVisit.Report(TreatedVisit.Troubles()), ReportTable.Treatments));
        Assert.Equal(
            ("1", "scalpmates", "density", "crown", "1", "consent 1", "2026-03-02T09:30:00Z", "1", "1"),
            (row["treatment"], row["protocol"], row["goal"], row["body_area"], row["sessions_with_pen"],
                row["consent_text"], row["consent_withdrawn_utc"], row["complications"], row["departures"]));
        Assert.True(ReportPeriod.TryParse("2026-03-03", null, out ReportPeriod? later, out _));
        Assert.Empty(TreatedVisit.Of(TreatedVisit.Record(static _ => true), later).Treatments);
    }

    [Fact]
    public void No_word_about_health_and_no_name_is_in_any_format_of_a_report()
    {
        HygieneReport report = TreatedVisit.Report(TreatedVisit.Troubles());
        Assert.Contains(report.Exceptions, one => one.Kind == FindingKind.RanAgainstStop);
        string[] words =
        [
            .. ProtocolShelf.BuiltInContraIndications().Beside(Of("scalpmates")).Select(one => one.Id),
            .. new[] { "scalpmates", "scalperfection" }.SelectMany(id => Of(id).ContraIndications).Select(c => c.Id),
            .. new[] { "scalpmates", "scalperfection" }.SelectMany(id => HouseCheck.QuestionsOf(
                Of(id), TreatmentGoal.Buzz, 1)).Select(one => one.Key),
            "alcohol", "advice on record", "barred", "refer", "referred", "referral", "form 2", "pregnan\\w*", "keloid",
        ];
        Assert.True(words.Length > 30);
        string[] formats =
        [
            HygieneReportText.Render(report), HygieneReportHtml.Render(report),
            .. Enum.GetValues<ReportTable>().Select(table => HygieneReportCsv.Render(report, table)),
        ];
        foreach (string format in formats)
        {
            string told = Regex.Replace(
                format, "health(?=_confirmed| confirmed|[- ]form| there)", "", RegexOptions.IgnoreCase);
            Assert.DoesNotMatch("(?i)health", told);
            Assert.All(words, word => Assert.DoesNotMatch($"(?i)\\b{word.Replace("-", "[- ]")}\\b", told));
        }
    }

    private static Protocol Of(string id) => ProtocolShelf.BuiltIn().Find(id)!.Protocol;

    internal static List<Dictionary<string, string>> Table(HygieneReport report, ReportTable table)
    {
        string[][] rows =
        [
            .. HygieneReportCsv.Render(report, table).TrimEnd().Split("\r\n").Select(line => line.Split(',')),
        ];
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }
}
