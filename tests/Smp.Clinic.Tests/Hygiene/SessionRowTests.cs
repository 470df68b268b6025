using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Smp.Clinic.Usage;
using Xunit;

namespace Smp.Clinic.Tests.Hygiene;

public sealed class SessionRowTests
{
    [Fact]
    public void A_cleaning_counts_between_the_client_before_and_the_first_use()
    {
        Assert.True(IsCleaned(Cleaned(50), Cleaned(5)));
        Assert.False(IsCleaned(Cleaned(5)));
        Assert.False(IsCleaned(Cleaned(5), Cleaned(70)));
        Assert.False(IsCleaned(Cleaned(5), Cleaned(50, 0x999)));
        Assert.True(IsCleaned(Cleaned(5), Cleaned(50, PenScript.Pen.Device)));
    }

    [Fact]
    public void A_missing_cleaning_is_a_finding_in_a_clinic_that_writes_cleanings_down_and_in_no_other()
    {
        Assert.DoesNotContain(Report().Exceptions, found => found.Kind == FindingKind.CleaningMissing);
        Finding finding = Assert.Single(
            Report(Cleaned(5)).Exceptions, found => found.Kind == FindingKind.CleaningMissing);
        Assert.Contains("before session 13", finding.What, System.StringComparison.Ordinal);
        Assert.Equal((2, 1), (Report(Cleaned(5)).Tiles.SessionsWithPen, Report(Cleaned(5)).Tiles.CleanedBefore));
    }

    [Fact]
    public void An_unsigned_session_is_a_finding_once_it_is_closed_and_somebody_signs_at_all()
    {
        ClinicEvent[] closed =
        [
            new SessionClosed(Given.First, Given.At(90)), new SessionClosed(Given.Second, Given.At(95)),
        ];
        SessionSigned signed = new(Given.First, "MK", SignatureMeaning.Performed, Given.At(100));
        Assert.DoesNotContain(Report(closed).Exceptions, found => found.Kind == FindingKind.SessionUnsigned);
        Assert.DoesNotContain(Report(signed).Exceptions, found => found.Kind == FindingKind.SessionUnsigned);
        HygieneReport report = Report([.. closed, signed]);
        Assert.Equal(
            "Nobody has signed session 13",
            Assert.Single(report.Exceptions, found => found.Kind == FindingKind.SessionUnsigned).What);
        Assert.Equal((1, 2), (report.Tiles.SessionsSigned, report.Tiles.SessionsClosed));
        Assert.Equal("MK", report.Cartridges.Single(row => row.Life.Cartridge == Given.One).SignedBy);
    }

    [Fact]
    public void An_expired_pigment_is_red_and_one_in_date_is_not()
    {
        PigmentUsed poured = new(
            Given.First, "Acme", "Ash", Given.LotOf("P7"), Given.ExpiryOf("2026-03-01"), default, true, Given.At(3));
        HygieneReport report = Report(poured, poured with { Expiry = Given.ExpiryOf("2026-03-02") });
        Assert.Equal([true, false], report.Pigments.Select(row => row.IsExpired));
        Assert.Equal(
            Severity.Red,
            Assert.Single(report.Exceptions, found => found.Kind == FindingKind.ExpiredPigment).Severity);
    }

    [Fact]
    public void A_session_on_a_line_of_time_has_its_stays_runs_and_faults()
    {
        SessionStrip strip = SampleClinic.Report().Sessions.Single(row => row.Session.Session.Number == 44).Strip!;
        Assert.Equal((2, 35, 1, 0), (strip.Stays.Count, strip.Runs.Count, strip.Faults.Count, strip.Undated));
        Assert.All(strip.Runs, run => Assert.InRange(run.From.UtcS, strip.From.UtcS, strip.To.UtcS));
        Assert.True(strip.Stays[0].From.UtcS + (strip.Stays[0].Ms / 1_000) <= strip.Stays[1].From.UtcS);
        SessionRow cut = SampleClinic.Report().Sessions.Single(row => row.Session.Session.Number == 42);
        Assert.Single(cut.Strip!.Runs, run => run.IsCut);
    }

    [Fact]
    public void Hours_of_days_add_up_to_the_runs_of_the_pens()
    {
        HygieneReport report = SampleClinic.Report();
        long runs = report.Cartridges.Sum(row => row.Clocks.Use.MotorOnMs) + report.Tiles.UnassignedMs;
        Assert.Equal(runs, report.Days.Sum(day => day.MotorOnMs) + report.UndatedMs);
        Assert.Equal(runs, report.Tiles.MotorOnMs);
        Assert.Equal("2026-03-02", report.Days[0].Day.IsoDay);
    }

    [Fact]
    public void A_run_across_midnight_counts_for_the_day_on_which_it_began()
    {
        PenScript pen = new PenScript(Given.NineUtcS).Boot().SetClock().Wait((15 * 3_600_000) - 60_000)
            .Run(300_000, 0, 30_000);
        HygieneReport report = HygieneReport.Of(
            new ClinicRecord().Take(pen), ReportPeriod.Everything, Example.Heading);
        Assert.Equal([new DayUse(new(Given.NineUtcS - (9 * 3_600)), 300_000)], report.Days);
    }

    [Theory]
    [InlineData("2026-03-02", true)]
    [InlineData("2026-03-03", true)]
    [InlineData("2026-03-04", false)]
    public void A_session_stands_in_the_period_of_its_last_use(string day, bool isIn)
    {
        ClinicRecord record = Given.TwoSessions().Take(Given.Opened(Given.One, 1), Given.Bound(Given.One, 1));
        record.Take(new PenScript(Given.NineUtcS).Boot().SetClock().Mount(Given.One, 12).Run(60_000, 1, 1)
            .Wait(24 * 3_600_000).Run(60_000, 1, 1).Unmount());
        Assert.True(ReportPeriod.TryParse(day, day, out ReportPeriod? period, out _));
        HygieneReport report = HygieneReport.Of(record, period, Example.Heading);
        Assert.Equal(isIn, report.Sessions.Any(row => row.Session.Session == Given.First));
    }

    private static HandpieceCleaned Cleaned(int minutes, ulong device = 0) =>
        new(device, "Wipes", 60, true, "MK", Given.At(minutes));

    private static bool IsCleaned(params ClinicEvent[] events) =>
        Report(events).Sessions.Single(row => row.Session.Session == Given.Second).CleanedBefore is not null;

    /// <summary>The first session uses the pen from minute 10 to 41, the second from minute 60 on.</summary>
    private static HygieneReport Report(params ClinicEvent[] events)
    {
        ClinicRecord record = Given.TwoSessions().Take(
            Given.Opened(Given.One, 1), Given.Bound(Given.One, 1), Given.Opened(Given.Two, 1),
            new CartridgeBound(Given.Two, Given.Second, Given.Ben, Given.At(1)));
        record.Take(new PenScript(Given.NineUtcS).Boot().SetClock().Wait(600_000).Mount(Given.One, 12)
            .Run(1_800_000, 1, 1).Wait(60_000).Unmount().Wait(1_140_000).Mount(Given.Two, 13).Run(60_000, 1, 1)
            .Unmount());
        return HygieneReport.Of(record.Take(events), ReportPeriod.Everything, Example.Heading);
    }
}
