using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class LotTests
{
    [Theory]
    [InlineData("  A213B1 ", "A213B1")]
    [InlineData("12 34/5", "12 34/5")]
    [InlineData("批号7", "批号7")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    public void A_lot_is_kept_as_printed_without_the_space_around_it(string typed, string kept) =>
        Assert.Equal(kept, Given.LotOf(typed).Text);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   ", "empty")]
    [InlineData("123456789012345678901", "21 characters, more than 20")]
    [InlineData("A\u0007B", "does not print")]
    [InlineData("A\u001dB", "does not print")]
    [InlineData("A\u202eB", "does not print")]
    [InlineData("A\nB", "does not print")]
    public void What_is_no_lot_is_refused_with_the_cause(string typed, string cause)
    {
        Assert.False(Lot.TryParse(typed, out _, out ClinicRefusal? refusal));
        Assert.Contains(cause, refusal.Sentence, System.StringComparison.Ordinal);
        Assert.DoesNotContain(refusal.Sentence, character => char.IsControl(character));
    }

    [Fact]
    public void A_container_mark_follows_the_same_rule()
    {
        Assert.Equal("SHARPS-04", Given.ContainerOf(" SHARPS-04 ").Mark);
        Assert.False(SharpsContainer.TryParse("\t", out _, out _));
    }
}
