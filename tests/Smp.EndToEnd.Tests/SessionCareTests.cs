using System;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>Pigment, cleaning and signature, typed as a person types them.</summary>
public sealed class SessionCareTests : IDisposable
{
    private readonly Room _room = new();

    public SessionCareTests()
    {
        _room.MakeLedger(1);
        _room.Do("session open");
    }

    public void Dispose() => _room.Dispose();

    [Fact]
    public void What_belongs_to_a_visit_is_written_down_and_the_chain_holds()
    {
        Assert.Equal(
            "session 1: pigment Acme Ash, lot P7",
            _room.Do("session pigment 1 --brand Acme --colour Ash --lot P7 --expiry 2031-05 --cup-discarded"));
        Assert.Contains(
            "a recall cannot find it", _room.Do("session pigment 1 --brand Acme --colour Soot"),
            StringComparison.Ordinal);
        Assert.Equal(
            "pen cleaned, with a fresh barrier",
            _room.Do("session clean --product Wipes --contact-s 60 --barrier --person MK"));
        Assert.StartsWith("OK 7 records", _room.Do("verify"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("session pigment 7 --brand Acme --colour Ash", 2, "there is no session 7")]
    [InlineData("session pigment 1 --brand Acme --colour Ash --opened 2026-02-30", 2, "--opened 2026-02-30 is no day")]
    [InlineData("session pigment 1 --brand Acme --colour Ash --opened 2999-01-01", 2, "is still to come")]
    [InlineData("session clean --product Wipes --contact-s 0 --person MK", 2, "--contact-s 0 is out of range")]
    [InlineData("session clean --product Wipes --contact-s 9 --person MK --pen xyz", 2, "--pen xyz is no pen's number")]
    [InlineData("session sign 1 --person Anna_Mueller", 2, "This is not a person's code")]
    [InlineData("session clean --product Wipes --contact-s 9 --person Anna_Mueller", 2, "This is not a person's code")]
    [InlineData("session sign 7 --person MK", 2, "there is no session 7")]
    public void What_cannot_be_is_refused_in_one_line(string words, int exitCode, string expected) =>
        Assert.Contains(expected, _room.Try(words).Complaint(exitCode), StringComparison.Ordinal);
}
