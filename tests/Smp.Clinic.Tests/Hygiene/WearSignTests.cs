using System;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Smp.Clinic.Usage;
using Xunit;

namespace Smp.Clinic.Tests.Hygiene;

public sealed class WearSignTests
{
    private const uint MinuteMs = 60_000;

    [Theory]
    [InlineData(129, null)]
    [InlineData(130, Severity.Amber)]
    [InlineData(159, Severity.Amber)]
    [InlineData(160, Severity.Red)]
    [InlineData(90, null)]
    public void A_rise_of_thirty_per_cent_is_amber_and_of_sixty_red(int lastMa, Severity? expected)
    {
        WearSign sign = SignOf(pen => Runs(Runs(pen, 5, 100_000, 100), 5, 100_000, lastMa))!;
        Assert.Equal((100, lastMa, expected), (sign.FirstMa, sign.LastMa, sign.Severity));
        Assert.Equal(10 * MinuteMs, sign.MotorOnMs);
    }

    [Fact]
    public void Nothing_is_said_of_less_than_ten_minutes()
    {
        Assert.Null(SignOf(pen => Runs(Runs(pen, 5, 100_000, 100), 4, 100_000, 200)));
        Assert.NotNull(SignOf(pen => Runs(Runs(pen, 5, 100_000, 100), 5, 100_000, 200)));
    }

    [Fact]
    public void Nothing_is_said_of_a_single_run() =>
        Assert.Null(SignOf(pen => pen.RunAt(100_000, 100, 20 * MinuteMs)));

    [Fact]
    public void Only_runs_at_like_rate_are_compared()
    {
        // Twice the rate takes more current: that is no wear.
        Assert.Null(SignOf(pen => Runs(Runs(pen, 6, 60_000, 80), 6, 120_000, 200)));
        WearSign within = SignOf(pen => Runs(Runs(pen, 6, 100_000, 100), 6, 104_900, 150))!;
        Assert.Equal(50, within.RisePercent);
        Assert.Null(SignOf(pen => Runs(Runs(pen, 6, 100_000, 100), 6, 105_100, 150)));
    }

    [Fact]
    public void A_long_run_weighs_more_than_a_short_one()
    {
        WearSign sign = SignOf(pen => Runs(pen.RunAt(100_000, 100, 170_000).RunAt(100_000, 500, 10_000), 8, 100_000,
            125))!;
        Assert.Equal(((170 * 100) + (10 * 500)) / 180, sign.FirstMa);
    }

    [Fact]
    public void Runs_without_a_current_merged_ones_and_a_blink_are_left_out()
    {
        WearSign sign = SignOf(pen => Runs(
            Runs(pen.RunAt(100_000, 900, 999).Run(MinuteMs, 0, 6_000)
                .RunAt(100_000, 900, MinuteMs, RunEnd.Merged), 5, 100_000, 100), 5, 100_000, 110))!;
        Assert.Equal((100, 110), (sign.FirstMa, sign.LastMa));
    }

    [Fact]
    public void A_cartridge_that_drags_is_a_finding_with_its_figures()
    {
        HygieneReport report = Report(pen => Runs(Runs(pen, 6, 100_000, 100), 6, 100_000, 165));
        Finding finding = Assert.Single(report.Exceptions, found => found.Kind == FindingKind.WearSign);
        Assert.Equal((Severity.Red, Given.One), (finding.Severity, finding.Cartridge));
        Assert.Contains("65 % more current", finding.What, StringComparison.Ordinal);
        Assert.Contains("100 mA, then 165 mA", finding.What, StringComparison.Ordinal);
        CartridgeRow row = Assert.Single(report.Cartridges);
        Assert.Equal((132, 165), (row.Runs.MeanCurrentMa, row.Runs.HighestRunMa));
    }

    [Fact]
    public void The_pens_own_word_of_friction_is_a_sign_of_wear_and_not_a_stop()
    {
        HygieneReport report = Report(pen => pen.RunAt(100_000, 100, MinuteMs).Fault(0x17), SampleClinic.Heading);
        Finding finding = Assert.Single(report.Exceptions, found => found.Kind == FindingKind.WearSign);
        Assert.StartsWith("The pen warned 1 time, ", finding.What, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Exceptions, found => found.Kind == FindingKind.PenFault);
    }

    private static PenScript Runs(PenScript pen, int count, int rateMhz, int currentMa) =>
        Enumerable.Range(0, count).Aggregate(pen, (script, _) => script.RunAt(rateMhz, currentMa, MinuteMs));

    private static WearSign? SignOf(Func<PenScript, PenScript> runs) => Report(runs).Cartridges.Single().Wear;

    private static HygieneReport Report(Func<PenScript, PenScript> runs, ReportHeading? heading = null)
    {
        ClinicRecord record = Given.TwoSessions().Take(Given.Opened(Given.One, 0), Given.Bound(Given.One, 0));
        record.Take(runs(new PenScript(Given.NineUtcS).Boot().SetClock().Mount(Given.One, 12)));
        return HygieneReport.Of(record, ReportPeriod.Everything, heading ?? Example.Heading);
    }
}
