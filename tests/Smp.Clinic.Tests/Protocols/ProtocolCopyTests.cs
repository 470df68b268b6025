using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Smp.Clinic.Protocols;
using Xunit;

namespace Smp.Clinic.Tests.Protocols;

public sealed class ProtocolCopyTests
{
    [Theory]
    [InlineData(Files.A)]
    [InlineData(Files.B)]
    public void A_copy_has_its_own_name_and_says_where_it_comes_from_and_nothing_else_differs(string id)
    {
        ProtocolFile from = ProtocolShelf.BuiltIn().Find(id)!;
        ProtocolFile copy = Read(Copy(id));
        Assert.Equal("our-clinic v1", copy.Label);
        Assert.Equal(new ProtocolOrigin(id, 1, from.Sha256), copy.Protocol.CopiedFrom);
        Assert.Empty(ProtocolComparison.Of(from.Protocol, copy.Protocol));
        Assert.Equal(Copy(id), ProtocolWriter.Write(copy.Protocol));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Our Clinic")]
    [InlineData("-our")]
    [InlineData("our--clinic")]
    [InlineData("scalpmates")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklmno")]
    public void A_copy_is_not_named_like_that(string name)
    {
        ProtocolShelf shelf = ProtocolShelf.BuiltIn();
        Assert.False(ProtocolCopy.TryMake(
            shelf.Find(Files.A)!, name, shelf, out byte[]? copy, out ClinicRefusal? refusal));
        Assert.Null(copy);
        Assert.Contains("cannot be the name of a copy", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_clinic_changed_is_told_place_by_place()
    {
        string text = Encoding.UTF8.GetString(Copy(Files.B));
        text = Put(text, "\"id\": \"wash-none\",\n      \"kind\": \"ban\",\n      \"after\": \"each\",\n      "
            + "\"lastDay\": 3", "\"id\": \"wash-none\",\n      \"kind\": \"ban\",\n      \"after\": \"each\",\n      "
            + "\"lastDay\": 4");
        text = Put(text, "\"mostMinutes\": 240,\n    \"warnAfterMinutes\": 240", "\"mostMinutes\": 240,\n    "
            + "\"warnAfterMinutes\": 200");
        text = Put(text, "\"id\": \"spf\"", "\"id\": \"cream\"");
        IReadOnlyList<ProtocolDifference> found = ProtocolComparison.Of(
            Files.Of(Files.B), Read(Encoding.UTF8.GetBytes(text)).Protocol);
        Assert.Equal(
            ["length.warnAfterMinutes 240>200", "aftercare.wash-none.lastDay 3>4",
                "aftercare.spf In direct sun, use sun cream of factor 30 or more.>",
                "aftercare.cream >In direct sun, use sun cream of factor 30 or more."],
            found.Select(one => $"{one.Where} {one.Before}>{one.After}"));
        Assert.Equal([true, true, false, false], found.Select(one => one.SourceStands));
    }

    [Fact]
    public void A_changed_rule_with_a_source_of_its_own_is_no_longer_the_documents()
    {
        Protocol of = Files.Of(Files.A);
        RuleSource clinic = new(SourceKind.Clinic, "clinic: MK, 2026-03-01", []);
        Protocol own = of with { Spacing = of.Spacing! with { MostDays = 28, Source = clinic } };
        Assert.Equal(
            ["spacing.mostDays False", "spacing.source False"],
            ProtocolComparison.Of(of, own).Select(one => $"{one.Where} {one.SourceStands}"));
    }

    [Fact]
    public void Another_order_of_the_rules_is_a_difference_for_the_page_is_numbered_by_it()
    {
        Protocol of = Files.Of(Files.B);
        ProtocolDifference found = Assert.Single(ProtocolComparison.Of(
            of, of with { Aftercare = [.. of.Aftercare.Reverse()] }));
        Assert.Equal("aftercare, their order", found.Where);
        Assert.StartsWith("spf, swim-none", found.After, StringComparison.Ordinal);
    }

    private static byte[] Copy(string id)
    {
        ProtocolShelf shelf = ProtocolShelf.BuiltIn();
        Assert.True(ProtocolCopy.TryMake(
            shelf.Find(id)!, "our-clinic", shelf, out byte[]? copy, out ClinicRefusal? refusal), refusal?.Sentence);
        return copy;
    }

    private static ProtocolFile Read(byte[] file)
    {
        Assert.True(
            ProtocolReader.TryRead(file, out ProtocolFile? read, out ProtocolRefusal? refusal), refusal?.Sentence);
        return read;
    }

    private static string Put(string text, string old, string put)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, put, StringComparison.Ordinal);
    }
}
