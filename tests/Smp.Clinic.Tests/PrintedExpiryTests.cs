using System;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class PrintedExpiryTests
{
    [Theory]
    [InlineData("2026-03-02", "2026-03-02", false)]
    [InlineData("2026-03-01", "2026-03-02", true)]
    [InlineData("2026-03-03", "2026-03-02", false)]
    [InlineData("2026-03", "2026-03-31", false)]
    [InlineData("2026-03", "2026-04-01", true)]
    [InlineData("2028-02", "2028-02-29", false)]
    [InlineData("2028-02", "2028-03-01", true)]
    [InlineData("2028-02-29", "2028-02-29", false)]
    [InlineData("2026-12", "2027-01-01", true)]
    public void It_holds_to_the_end_of_what_is_printed(string printed, string day, bool isExpired)
    {
        UtcInstant midnight = UtcInstant.StartOf(
            DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(isExpired, Given.ExpiryOf(printed).IsExpiredAt(midnight));
    }

    [Fact]
    public void The_last_second_is_good_and_the_next_is_not()
    {
        PrintedExpiry expiry = Given.ExpiryOf("2026-03-02");
        Assert.Equal("2026-03-02T23:59:59Z", expiry.LastGood.Iso);
        Assert.False(expiry.IsExpiredAt(expiry.LastGood));
        Assert.True(expiry.IsExpiredAt(new UtcInstant(expiry.LastGood.UtcS + 1)));
    }

    [Fact]
    public void A_clock_that_is_not_known_is_never_before_an_expiry() =>
        Assert.True(Given.ExpiryOf("2099-12").IsExpiredAt(default));

    [Theory]
    [InlineData("2027-02-29", "no such day")]
    [InlineData("2027-13", "no such day")]
    [InlineData("2027-00", "no such day")]
    [InlineData("2027-04-31", "no such day")]
    [InlineData("1999-12", "no such day")]
    [InlineData("2100-01", "no such day")]
    [InlineData("", "not written as")]
    [InlineData("03/2027", "not written as")]
    [InlineData("2027", "not written as")]
    [InlineData("270331", "not written as")]
    [InlineData("2027-3-1", "not written as")]
    [InlineData("2027-03-31T00:00:00Z", "not written as")]
    public void An_impossible_date_is_refused_with_the_cause(string typed, string cause)
    {
        Assert.False(PrintedExpiry.TryParse(typed, out PrintedExpiry? expiry, out ClinicRefusal? refusal));
        Assert.Null(expiry);
        Assert.Contains(cause, refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains("2027-03-31 or 2027-03", refusal.Sentence, StringComparison.Ordinal);
    }
}
