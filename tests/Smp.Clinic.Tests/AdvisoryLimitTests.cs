using System;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class AdvisoryLimitTests
{
    private const long MotorOnMs = 2_100_250;

    [Fact]
    public void Without_a_limit_no_hours_are_too_many()
    {
        ClinicRecord record = Example.Day();
        Assert.Equal(0, record.AdvisoryMotorOnMs(Given.At(999)));
        Assert.Empty(Over(record));
    }

    [Theory]
    [InlineData(MotorOnMs, false)]
    [InlineData(MotorOnMs - 1, true)]
    public void A_cartridge_that_ran_longer_than_the_limit_is_amber(long limitMs, bool isOver)
    {
        Finding[] over = Over(WithLimits((limitMs, -5)));
        Assert.Equal(isOver, over.Length == 1);
        Assert.All(over, finding => Assert.Equal(Severity.Amber, finding.Severity));
        Assert.All(over, finding => Assert.Contains("longer than the clinic's own limit", finding.What,
            StringComparison.Ordinal));
    }

    [Fact]
    public void The_limit_of_the_time_of_use_counts()
    {
        Assert.Empty(Over(WithLimits((60_000, 400))));
        Assert.Empty(Over(WithLimits((60_000, -5), (0, -4))));
        Assert.NotEmpty(Over(WithLimits((60_000, -5), (0, 400))));
        ClinicRecord record = WithLimits((60_000, -5), (120_000, 10));
        Assert.Equal(
            [0L, 60_000, 60_000, 120_000],
            new[] { -6, -5, 9, 10 }.Select(minute => record.AdvisoryMotorOnMs(Given.At(minute))));
    }

    [Theory]
    [InlineData(59_999, "neither 0 nor")]
    [InlineData(86_400_001, "outside")]
    [InlineData(-1, "outside")]
    public void A_limit_beyond_sense_is_refused(long ms, string cause)
    {
        AdvisoryLimitSet wanted = new(ms, Given.CodeOf("MK"), Given.At(1));
        Assert.Contains(cause, new ClinicRecord().Judge(wanted)?.Sentence, StringComparison.Ordinal);
    }

    private static ClinicRecord WithLimits(params (long Ms, int Minute)[] limits)
    {
        ClinicRecord record = new();
        record.Take([.. limits.Select(
            limit => new AdvisoryLimitSet(limit.Ms, Given.CodeOf("MK"), Given.At(limit.Minute)))]);
        record.Take(
            new ClientRegistered(Given.Anna, Given.At(-4)), new SessionOpened(Given.First, Given.Anna, Given.At(0)),
            Given.Opened(Given.One, 4), Given.Bound(Given.One, 4), Given.Mounted(Given.One, 6));
        return record.Take(Example.Pen());
    }

    private static Finding[] Over(ClinicRecord record) =>
    [
        .. HygieneReport.Of(record, ReportPeriod.Everything, Example.Heading).Exceptions
            .Where(finding => finding.Kind == FindingKind.OverHours && finding.Cartridge == Given.One),
    ];
}
