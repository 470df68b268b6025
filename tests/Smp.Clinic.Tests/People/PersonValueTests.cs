using System;
using System.Linq;
using Smp.Clinic.People;
using Xunit;

namespace Smp.Clinic.Tests.People;

/// <summary>What people are called and how they are reached: any script, nothing that spoofs or is repeated.</summary>
public sealed class PersonValueTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [InlineData("Ann Lee")]
    [InlineData("  Ann Lee ")]
    [InlineData("O'Brien-Sm\u00eeth, Jr.")]
    [InlineData("\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd \u05db\u05d4\u05df")]
    [InlineData("\u0645\u062d\u0645\u062f \u0631\u0636\u0627\u200c\u0646\u0698\u0627\u062f")]
    [InlineData("\u738b\u5c0f\u660e")]
    [InlineData("Nguy\u1ec5n Th\u1ecb")]
    [InlineData("\ud83d\udc69\u200d\ud83d\udcbb")]
    [InlineData("Zo\u0308e\u0301")]
    [InlineData("\u2764\ufe0f")]
    public void A_name_in_any_script_stands_as_it_was_typed(string typed)
    {
        Assert.True(PersonName.TryParse(typed, out PersonName? name, out ClinicRefusal? refusal), refusal?.Sentence);
        Assert.Equal(typed.Trim(), name.Text);
        Assert.DoesNotContain(name.Text, $"{name}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "shows nothing")]
    [InlineData("   ", "shows nothing")]
    [InlineData("\u200d\u200c", "shows nothing")]
    [InlineData("\u3164", "shows nothing")]
    [InlineData("\u0301\u0302", "shows nothing")]
    [InlineData("Ann\nP-0000-0000 clean", "does not print or that turns")]
    [InlineData("Ann\u001b[31m", "does not print or that turns")]
    [InlineData("Ann\u202eeeL", "does not print or that turns")]
    [InlineData("Ann\u2066x\u2069", "does not print or that turns")]
    [InlineData("Ann\u200fx", "does not print or that turns")]
    [InlineData("Ann\u2028x", "does not print or that turns")]
    [InlineData("Ann\ud800x", "does not print or that turns")]
    [InlineData("Ann\ufeff", "does not print or that turns")]
    [InlineData("A\u0301\u0302\u0303\u0304\u0305nn", "more than 4 accents")]
    public void A_name_that_could_spoof_a_line_is_refused_and_never_repeated(string typed, string why)
    {
        Assert.False(PersonName.TryParse(typed, out _, out ClinicRefusal? refusal));
        Assert.Contains(why, refusal.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_has_at_most_200_characters_as_unicode_counts_them()
    {
        string emoji = string.Concat(Enumerable.Repeat("\ud83e\udd84", PersonName.CharsMax));
        Assert.True(PersonName.TryParse(emoji, out _, out _));
        Assert.False(PersonName.TryParse(emoji + "x", out _, out ClinicRefusal? refusal));
        Assert.Contains("it has 201 characters, more than 200", refusal.Sentence, StringComparison.Ordinal);
        Assert.False(PersonName.TryParse(new string('x', 10_000), out _, out refusal));
        Assert.True(refusal.Sentence.Length < 200);
    }

    [Theory]
    [InlineData("+44 161 496 0000", true)]
    [InlineData("0161/4960000 x12", true)]
    [InlineData("999", true)]
    [InlineData("12", false)]
    [InlineData("call me", false)]
    [InlineData("+44 161 496 0000 +44 161 496 0000", false)]
    [InlineData("161\n496", false)]
    public void A_telephone_number_is_digits_and_what_stands_between_them(string typed, bool isRight)
    {
        Assert.Equal(isRight, PhoneNumber.TryParse(typed, out _, out ClinicRefusal? refusal));
        Assert.DoesNotContain(typed, refusal?.Sentence ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ann@example.org", true)]
    [InlineData("\u738b@\u4f8b\u5b50.\u4e2d\u56fd", true)]
    [InlineData("zoe", false)]
    [InlineData("@zoe.example", false)]
    [InlineData("ann@", false)]
    [InlineData("a@b@c", false)]
    [InlineData("an n@example.org", false)]
    [InlineData("ann@example.org\nBcc: x@y", false)]
    public void An_address_has_one_at_sign_and_no_space(string typed, bool isRight)
    {
        Assert.Equal(isRight, EmailAddress.TryParse(typed, out _, out ClinicRefusal? refusal));
        Assert.DoesNotContain(typed, refusal?.Sentence ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_characters_are_no_address_and_no_number()
    {
        Assert.False(EmailAddress.TryParse(new string('a', 10_000) + "@b", out _, out _));
        Assert.False(PhoneNumber.TryParse(new string('1', 10_000), out _, out _));
    }

    [Theory]
    [InlineData("2000-02-29", "")]
    [InlineData("1984-02-29", "")]
    [InlineData("2026-03-02", "")]
    [InlineData("1901-01-01", "")]
    [InlineData("1900-02-29", "not an existing day")]
    [InlineData("2023-02-29", "not an existing day")]
    [InlineData("2001-13-01", "not an existing day")]
    [InlineData("29.02.2000", "not an existing day")]
    [InlineData("2026-03-03", "in the future")]
    [InlineData("1900-12-31", "more than 125 years back")]
    public void A_day_of_birth_exists_and_somebody_alive_may_have_it(string typed, string why)
    {
        bool isRight = BirthDate.TryParse(typed, Today, out BirthDate? born, out ClinicRefusal? refusal);
        Assert.Equal(why.Length == 0, isRight);
        Assert.Contains(why, refusal?.Sentence ?? "", StringComparison.Ordinal);
        Assert.Equal(isRight ? typed : null, born?.Text);
    }

    [Theory]
    [InlineData("MK", true)]
    [InlineData("reception-2", true)]
    [InlineData("Ann Lee", false)]
    [InlineData("", false)]
    [InlineData("abcdefghijklm", false)]
    [InlineData("\u05db\u05d4\u05df", false)]
    public void A_persons_code_is_one_short_word_and_a_refused_one_is_not_repeated(string typed, bool isRight)
    {
        Assert.Equal(isRight, PersonCode.TryParse(typed, out _, out ClinicRefusal? refusal));
        Assert.True(typed.Length == 0 || !(refusal?.Sentence ?? "").Contains(typed, StringComparison.Ordinal));
    }
}
