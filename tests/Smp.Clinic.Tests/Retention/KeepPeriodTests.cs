using System;
using System.Globalization;
using Smp.Clinic.Retention;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests.Retention;

/// <summary>Times to keep, counted by the calendar.</summary>
public sealed class KeepPeriodTests
{
    [Theory]
    [InlineData("90d", "2026-03-02", "2026-05-31")]
    [InlineData("3y", "2026-03-02", "2029-03-02")]
    [InlineData("3y", "2024-02-29", "2027-02-28")]
    [InlineData("4y", "2024-02-29", "2028-02-29")]
    [InlineData("1y", "2023-02-28", "2024-02-28")]
    [InlineData("18m", "2025-08-31", "2027-02-28")]
    [InlineData("1m", "2024-01-31", "2024-02-29")]
    [InlineData("year-end+3y", "2026-01-01", "2029-12-31")]
    [InlineData("year-end+3y", "2026-12-31", "2029-12-31")]
    [InlineData("year-end+90d", "2026-06-01", "2027-03-31")]
    [InlineData("2y", "2026-12-31", "2028-12-31")]
    [InlineData("100y", "1970-01-01", "2070-01-01")]
    public void The_last_day_is_counted_by_the_calendar(string text, string day, string last)
    {
        KeepPeriod period = Of(text);
        Assert.Equal(text, period.Text);
        Assert.Equal(Day(last), period.LastDay(Day(day)));
        Assert.False(period.IsOver(Day(day), Day(last)));
        Assert.True(period.IsOver(Day(day), Day(last).AddDays(1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("y")]
    [InlineData("3")]
    [InlineData("0y")]
    [InlineData("-3y")]
    [InlineData("3.5y")]
    [InlineData("101y")]
    [InlineData("1201m")]
    [InlineData("99999999999999y")]
    [InlineData("3 years")]
    [InlineData("year-end+")]
    [InlineData("year-end")]
    [InlineData("3y+year-end")]
    public void What_is_no_time_to_keep_is_refused_with_examples(string text)
    {
        Assert.False(KeepPeriod.TryParse(text, out _, out ClinicRefusal? refusal));
        Assert.Contains("such as 90d, 18m or 3y", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_characters_are_refused_in_a_short_line()
    {
        Assert.False(KeepPeriod.TryParse(new string('9', 10_000) + "y", out _, out ClinicRefusal? refusal));
        Assert.True(refusal.Sentence.Length < 300);
    }

    [Theory]
    [InlineData("2y", "3y", true)]
    [InlineData("3y", "2y", false)]
    [InlineData("24m", "2y", false)]
    [InlineData("2y", "24m", false)]
    [InlineData("3y", "year-end+3y", true)]
    [InlineData("year-end+2y", "3y", true)]
    [InlineData("730d", "2y", true)]
    [InlineData("731d", "2y", false)]
    public void Shorter_is_what_ends_before_from_any_day(string text, string other, bool isShorter) =>
        Assert.Equal(isShorter, Of(text).IsShorterThan(Of(other)));

    [Fact]
    public void Whatever_the_day_it_never_ends_before_it_begins()
    {
        Random random = new(7);
        for (int trial = 0; trial < 5_000; trial++)
        {
            DateOnly day = DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1));
            string text = $"{random.Next(1, 101)}{"dmy"[random.Next(3)]}";
            Assert.True(Of(text).LastDay(day) >= day, $"{text} from {day:O}");
            Assert.True(Of("year-end+" + text).LastDay(day) >= Of(text).LastDay(day), $"year-end+{text} from {day:O}");
        }
    }

    private static KeepPeriod Of(string text) => Given.KeepOf(text);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
