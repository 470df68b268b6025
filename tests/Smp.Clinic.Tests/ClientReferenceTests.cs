using System;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class ClientReferenceTests
{
    [Fact]
    public void The_stored_form_reads_back_whole()
    {
        Assert.Equal("0123456789abcdeffedcba9876543210", Given.Ben.StoredForm);
        Assert.True(ClientReference.TryParse(Given.Ben.StoredForm, out ClientReference read, out _));
        Assert.Equal(Given.Ben, read);
    }

    [Fact]
    public void The_short_form_cannot_be_taken_for_a_cartridge()
    {
        Assert.StartsWith("P-", Given.Anna.ShortForm, StringComparison.Ordinal);
        Assert.False(CartridgeId.TryParse(Given.Anna.ShortForm, out _, out _));
        Assert.False(ClientReference.TryParseShort(Given.One.ToString(), out _, out _));
    }

    [Fact]
    public void A_typed_short_form_is_brought_into_the_printed_one()
    {
        string typed = Given.Anna.ShortForm.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        Assert.True(ClientReference.TryParseShort(typed, out string? shortForm, out _));
        Assert.Equal(Given.Anna.ShortForm, shortForm);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("0123456789abcdeffedcba987654321g")]
    [InlineData("00123456789abcdeffedcba9876543210")]
    public void What_is_no_reference_is_refused(string text)
    {
        Assert.False(ClientReference.TryParse(text, out ClientReference client, out ClinicRefusal? refusal));
        Assert.True(client.IsNone);
        Assert.Equal(RefusalReason.Malformed, refusal.Reason);
    }

    [Fact]
    public void The_example_in_the_refusal_is_itself_a_short_form()
    {
        Assert.False(ClientReference.TryParseShort("x", out _, out ClinicRefusal? refusal));
        Assert.True(ClientReference.TryParseShort(refusal.Remedy[^11..], out _, out ClinicRefusal? why), why?.Sentence);
    }
}
