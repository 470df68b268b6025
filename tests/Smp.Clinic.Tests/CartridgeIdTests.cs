using System;
using System.Linq;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class CartridgeIdTests
{
    private const string Symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void Every_printed_number_reads_back()
    {
        Random random = new(2001);
        foreach (uint number in Numbers(random, 2_000))
        {
            Assert.True(CartridgeId.TryParse(new CartridgeId(number).ToString(), out CartridgeId id, out _));
            Assert.Equal(number, id.Number);
        }
    }

    [Fact]
    public void Every_single_wrong_character_is_caught()
    {
        Random random = new(2002);
        foreach (string printed in Numbers(random, 200).Select(number => new CartridgeId(number).ToString()))
        {
            for (int i = 2; i < printed.Length; i++)
            {
                foreach (char wrong in Symbols.Where(symbol => printed[i] != '-' && symbol != printed[i]))
                {
                    Assert.False(CartridgeId.TryParse(printed[..i] + wrong + printed[(i + 1)..], out _, out _));
                }
            }
        }
    }

    [Fact]
    public void Every_exchange_of_two_characters_is_caught()
    {
        Random random = new(2003);
        foreach (string printed in Numbers(random, 500).Select(number => new CartridgeId(number).ToString()))
        {
            string bare = printed[2..].Replace("-", "", StringComparison.Ordinal);
            for (int i = 0; i < bare.Length; i++)
            {
                for (int j = i + 1; j < bare.Length; j++)
                {
                    char[] swapped = bare.ToCharArray();
                    (swapped[i], swapped[j]) = (swapped[j], swapped[i]);
                    bool isSame = bare[i] == bare[j];
                    Assert.Equal(isSame, CartridgeId.TryParse("C-" + new string(swapped), out _, out _));
                }
            }
        }
    }

    [Theory]
    [InlineData("C0DJMVQ5G\r")]
    [InlineData("C0DJMVQ5G\r\n")]
    [InlineData("]Q1C0DJMVQ5G\r")]
    [InlineData("]d1C-0DJM-VQ5G")]
    [InlineData("\u0002C0DJMVQ5G\u0003")]
    [InlineData("\u001dc0djm vq5g\t")]
    public void A_scanned_number_is_read_with_what_scanners_put_around_it(string sent)
    {
        Assert.True(CartridgeId.IsMeantBy(sent));
        Assert.True(CartridgeId.TryParse(sent, out CartridgeId id, out ClinicRefusal? refusal), refusal?.Sentence);
        Assert.Equal("C-0DJM-VQ5G", id.ToString());
        Assert.Equal("C0DJMVQ5G", id.Coded);
    }

    [Theory]
    [InlineData("")]
    [InlineData("]Q1")]
    [InlineData("]C1010950600013435210L7")]
    [InlineData("0109506000134352")]
    [InlineData("P-BRAM-9W4P")]
    public void What_is_no_cartridges_number_is_not_taken_for_one(string sent) =>
        Assert.False(CartridgeId.IsMeantBy(sent));

    // Pinned by a second computation, over a table of logarithms: printed labels must stay readable for years.
    [Theory]
    [InlineData(1u, "C-0000-0012")]
    [InlineData(0x0100_0001u, "C-00G0-001R")]
    [InlineData(uint.MaxValue, "C-3ZZZ-ZZZ0")]
    public void A_number_prints_the_same_for_ever(uint number, string printed) =>
        Assert.Equal(printed, new CartridgeId(number).ToString());

    [Theory]
    [InlineData("c00g0001r")]
    [InlineData(" C-OOGO-OOIR ")]
    [InlineData("C 00g0 00lr")]
    public void It_reads_as_people_type(string typed)
    {
        Assert.True(CartridgeId.TryParse(typed, out CartridgeId id, out _));
        Assert.Equal(0x0100_0001u, id.Number);
    }

    [Theory]
    [InlineData("", "does not begin with C-")]
    [InlineData("P-00G0-001R", "does not begin with C-")]
    [InlineData("C-00G0-001", "it has 7 characters after C-, not 8")]
    [InlineData("C-00G0-00U1", "'U' is not used")]
    [InlineData("C-00G0-002R", "check character does not fit")]
    [InlineData("C-0000-0000", "no cartridge has this number")]
    public void What_cannot_be_read_is_refused_with_the_cause(string typed, string cause)
    {
        Assert.False(CartridgeId.TryParse(typed, out CartridgeId id, out ClinicRefusal? refusal));
        Assert.True(id.IsUnassigned);
        Assert.Contains(cause, refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains("Read it off the label again", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_in_the_refusal_is_itself_a_number()
    {
        Assert.False(CartridgeId.TryParse("x", out _, out ClinicRefusal? refusal));
        string example = refusal.Remedy[^11..];
        Assert.True(CartridgeId.TryParse(example, out _, out ClinicRefusal? why), why?.Sentence);
    }

    [Fact]
    public void A_refusal_repeats_nothing_that_steers_a_terminal()
    {
        Assert.False(CartridgeId.TryParse("\u001b[31mC-1", out _, out ClinicRefusal? refusal));
        Assert.DoesNotContain('\u001b', refusal.Sentence);
    }

    private static uint[] Numbers(Random random, int count) =>
        [1, 31, 32, uint.MaxValue, .. Enumerable.Range(0, count).Select(_ => (uint)random.NextInt64(1, 1L << 32))];
}
