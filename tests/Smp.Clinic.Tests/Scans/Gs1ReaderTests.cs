using System;
using System.Linq;
using Smp.Clinic.Scans;
using Xunit;

namespace Smp.Clinic.Tests.Scans;

public sealed class Gs1ReaderTests
{
    private const string GtinPart = "0109506000134352";

    [Theory]
    [InlineData("")]
    [InlineData("]C1")]
    [InlineData("]d2")]
    [InlineData("]Q3")]
    [InlineData("]e0")]
    [InlineData("\u001d")]
    [InlineData("]d2\u001d")]
    public void Every_element_is_read_behind_every_prefix(string prefix)
    {
        PackageScan scan = Read($"{prefix}{GtinPart}112302141728021310230214A3263-01\u001d21059\u001d240ARO4808C\r\n");
        Assert.Equal("09506000134352", scan.Gtin?.Text);
        Assert.Equal(new DateOnly(2023, 2, 14), scan.ProducedOn);
        Assert.Equal("2028-02-13", scan.Expiry?.Text);
        Assert.Equal("230214A3263-01", scan.Lot?.Text);
        Assert.Equal("059", scan.Serial);
    }

    [Fact]
    public void What_is_not_there_stays_empty() =>
        Assert.Equal(new PackageScan(null, null, null, Read("17280213").Expiry, null), Read("17280213"));

    [Theory]
    [InlineData("^")]
    [InlineData("~")]
    [InlineData("|")]
    public void A_configured_substitute_separates(string separator)
    {
        PackageScan scan = Read($"10L21{separator}17280213", separator);
        Assert.Equal("L21", scan.Lot?.Text);
        Assert.Equal("2028-02-13", scan.Expiry?.Text);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("7")]
    [InlineData("%")]
    [InlineData("]")]
    [InlineData(" ")]
    [InlineData("^^")]
    public void A_substitute_that_a_lot_may_hold_is_refused(string separator)
    {
        Assert.False(Gs1Reader.TryMake(2026, separator, out _, out ClinicRefusal? refusal));
        Assert.Contains("cannot separate", refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("17280200", "2028-02", 2028, 2, 29)]
    [InlineData("17270200", "2027-02", 2027, 2, 28)]
    [InlineData("17271200", "2027-12", 2027, 12, 31)]
    [InlineData("17280229", "2028-02-29", 2028, 2, 29)]
    public void Day_00_is_the_last_of_the_month(string text, string expiry, int year, int month, int day)
    {
        PackageScan scan = Read(text);
        Assert.Equal(expiry, scan.Expiry?.Text);
        Assert.Equal(new DateOnly(year, month, day).ToString("yyyy-MM-dd"), scan.Expiry?.LastGood.IsoDay);
        Assert.Equal(new DateOnly(year, month, day), Read("11" + text[2..]).ProducedOn);
    }

    [Theory]
    [InlineData(2026, "76", 2076)]
    [InlineData(2026, "77", 1977)]
    [InlineData(2026, "00", 2000)]
    [InlineData(1999, "49", 2049)]
    [InlineData(1999, "50", 1950)]
    [InlineData(2060, "10", 2110)]
    [InlineData(2060, "11", 2011)]
    public void Two_digits_of_a_year_lie_from_49_back_to_50_ahead(int yearNow, string twoDigits, int year)
    {
        Assert.True(Gs1Reader.TryMake(yearNow, "", out Gs1Reader? reader, out _));
        Assert.True(reader.TryRead($"11{twoDigits}0605", out PackageScan? scan, out _));
        Assert.Equal(year, scan.ProducedOn?.Year);
    }

    [Theory]
    [InlineData("17270229", "there is no day 270229")]
    [InlineData("17271301", "there is no day 271301")]
    [InlineData("17270001", "there is no day 270001")]
    [InlineData("17270431", "there is no day 270431")]
    [InlineData("17770101", "between 2000 and 2099")]
    [InlineData("172701", "(17): 4 characters follow where 6 should")]
    [InlineData("0109506000134353", "(01): its check digit does not fit")]
    [InlineData("0109506000143352", "(01): its check digit does not fit")]
    [InlineData("0109506000A34352", "(01): it is not 14 digits")]
    [InlineData("10", "(10): nothing follows it")]
    [InlineData("10\u001d17280213", "(10): nothing follows it")]
    [InlineData("10L7\u001d\u001d17280213", "no application identifier")]
    [InlineData("10L7\u001d10L7", "(10): it stands there twice")]
    [InlineData("10L7\u001d10L8", "(10): it stands there twice")]
    [InlineData("10123456789012345678901\u001d", "(10): more than 20 characters")]
    [InlineData("10L 7", "a character that GS1 does not allow")]
    [InlineData("10L\u202e7", "a character that GS1 does not allow")]
    [InlineData("10批号7", "a character that GS1 does not allow")]
    [InlineData("(01)09506000134352", "'(01)' at character 1 is no application identifier")]
    [InlineData("240ARO4808C", "its end cannot be told")]
    [InlineData("240ARO4808C\u001d", "names neither product nor lot")]
    [InlineData("]d109506000134352", "prefix ]d1 is not that of a GS1 code")]
    [InlineData("]C", "prefix ]C is not that of a GS1 code")]
    [InlineData("]d2", "it is empty")]
    [InlineData("\u001d\u001d", "it is empty")]
    [InlineData("", "it is empty")]
    public void What_cannot_be_read_is_refused_with_the_cause_in_one_line(string text, string cause)
    {
        string sentence = Refuse(text);
        Assert.Contains(cause, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(sentence, char.IsControl);
    }

    [Theory]
    [InlineData("10ABC17280213", "lot ABC17280213 or as lot ABC, expiry 2028-02-13")]
    [InlineData("10A213B1", "lot A213B1 or as lot A, serial 3B1")]
    [InlineData("17280213" + "21X10Y", "serial X10Y or as lot Y, expiry 2028-02-13, serial X")]
    public void A_string_without_separators_that_reads_in_two_ways_is_refused_with_both(string text, string both)
    {
        string sentence = Refuse(text);
        Assert.Contains("no separator and can be read as", sentence, StringComparison.Ordinal);
        Assert.Contains(both, sentence, StringComparison.Ordinal);
        Assert.Contains("type lot and expiry from the package", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10ABC17281399", "ABC17281399")]
    [InlineData("10ABC", "ABC")]
    [InlineData("1728021310L7", "L7")]
    [InlineData("1728021310L717280299", "L717280299")]
    public void A_string_without_separators_that_reads_in_one_way_is_read(string text, string lot) =>
        Assert.Equal(lot, Read(text).Lot?.Text);

    [Fact]
    public void A_lot_too_long_to_be_one_ends_where_the_next_element_begins()
    {
        PackageScan scan = Read("10ABCDEFGHIJKLMNOPQRST17280213");
        Assert.Equal("ABCDEFGHIJKLMNOPQRST", scan.Lot?.Text);
        Assert.Equal("2028-02-13", scan.Expiry?.Text);
    }

    [Fact]
    public void A_separator_settles_what_would_be_ambiguous()
    {
        Assert.Equal("A213B1", Read("10A213B1\u001d").Lot?.Text);
        Assert.Equal("ABC17280213", Read("21S1\u001d10ABC17280213").Lot?.Text);
    }

    [Fact]
    public void Elements_of_a_fixed_length_that_nobody_needs_are_skipped() =>
        Assert.Equal("L7", Read("0036141411234567890815270101310300105010L7").Lot?.Text);

    [Fact]
    public void A_string_of_10000_characters_is_refused_in_a_short_line()
    {
        string sentence = Refuse(new string('1', 10_000));
        Assert.Contains("10000 characters, more than 400", sentence, StringComparison.Ordinal);
        Assert.True(sentence.Length < 200);
    }

    private static PackageScan Read(string text, string separator = "")
    {
        Assert.True(Gs1Reader.TryMake(2026, separator, out Gs1Reader? reader, out _));
        Assert.True(
            reader.TryRead(text, out PackageScan? scan, out ClinicRefusal? refusal), refusal?.Sentence);
        return scan;
    }

    private static string Refuse(string text)
    {
        Assert.True(Gs1Reader.TryMake(2026, "", out Gs1Reader? reader, out _));
        Assert.False(reader.TryRead(text, out PackageScan? scan, out ClinicRefusal? refusal));
        Assert.Null(scan);
        return refusal.Sentence;
    }
}
