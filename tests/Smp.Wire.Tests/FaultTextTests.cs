using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Smp.Wire.Tests;

/// <summary>Every fault tells a person in one line what has happened and what to do.</summary>
public sealed class FaultTextTests
{
    private static readonly FaultCode[] Known = Enum.GetValues<FaultCode>();

    public static TheoryData<FaultCode> Codes => new(Known);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_cause_and_a_cure_of_one_short_sentence(FaultCode code) =>
        Assert.All([FaultText.Cause(code), FaultText.Cure(code)], text =>
        {
            Assert.InRange(text.Length, 1, FaultText.CharactersMax);
            Assert.True(char.IsUpper(text[0]), text);
            Assert.EndsWith(".", text, StringComparison.Ordinal);
            Assert.DoesNotContain('.', text[..^1]);
            Assert.All(text, letter => Assert.InRange(letter, ' ', '~'));
        });

    [Fact]
    public void No_two_codes_say_the_same()
    {
        string[] all = [.. Known.Select(FaultText.Cause), .. Known.Select(FaultText.Cure)];
        Assert.Equal(all.Distinct(), all);
    }

    [Fact]
    public void A_code_of_a_newer_pen_has_no_words_here() => Assert.All(
        Enumerable.Range(0, 256).Select(number => (FaultCode)number).Except(Known),
        code => Assert.Equal(("", ""), (FaultText.Cause(code), FaultText.Cure(code))));

    [Fact]
    public void Only_what_merely_warns_lets_the_pen_go_on()
    {
        HashSet<FaultCode> told =
            [FaultCode.None, FaultCode.FrictionRising, FaultCode.FrictionHigh, FaultCode.MemoryFull];
        Assert.All(
            Enumerable.Range(0, 256).Select(number => (FaultCode)number),
            code => Assert.Equal(!told.Contains(code), FaultText.IsLatched(code)));
    }
}
