using System;
using Smp.Clinic.Hygiene;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class ReportPeriodTests
{
    [Fact]
    public void A_period_that_ends_before_it_starts_is_refused_in_one_line()
    {
        Assert.False(
            ReportPeriod.TryParse("2026-03-31", "2026-03-01", out ReportPeriod? period, out ClinicRefusal? refusal));
        Assert.Null(period);
        Assert.Equal(RefusalReason.PeriodEndsBeforeStart, refusal.Reason);
        Assert.Equal(
            "This period cannot be reported: it ends on 2026-03-01 before it starts on 2026-03-31. "
            + "Exchange the two days.",
            refusal.Sentence);
    }

    [Fact]
    public void Both_days_belong_to_it_to_the_second()
    {
        ReportPeriod period = Period("2026-03-02", "2026-03-03");
        Assert.False(period.Contains(new UtcInstant(1_772_409_599)));
        Assert.True(period.Contains(new UtcInstant(1_772_409_600)));
        Assert.True(period.Contains(new UtcInstant(1_772_582_399)));
        Assert.False(period.Contains(new UtcInstant(1_772_582_400)));
    }

    [Fact]
    public void A_single_day_is_a_period() =>
        Assert.Equal("2026-03-02 to 2026-03-02 (UTC)", Period("2026-03-02", "2026-03-02").ToString());

    [Fact]
    public void Either_end_may_be_open()
    {
        Assert.True(Period(null, null).Contains(new UtcInstant(1)));
        Assert.False(Period("2026-03-02", null).Contains(new UtcInstant(1)));
        Assert.False(Period(null, "2026-03-02").Contains(new UtcInstant(UtcInstant.UtcSMax)));
    }

    [Fact]
    public void What_has_no_known_time_falls_out_of_no_report() =>
        Assert.True(Period("2026-03-02", "2026-03-03").Contains(default));

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("02.03.2026")]
    [InlineData("")]
    [InlineData("yesterday")]
    public void A_day_that_is_none_is_refused(string typed)
    {
        Assert.False(ReportPeriod.TryParse(typed, null, out _, out ClinicRefusal? refusal));
        Assert.Contains("year-month-day", refusal.Sentence, StringComparison.Ordinal);
    }

    private static ReportPeriod Period(string? first, string? last) =>
        ReportPeriod.TryParse(first, last, out ReportPeriod? period, out ClinicRefusal? refusal)
            ? period
            : throw new ArgumentException(refusal.Sentence);
}
