using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Smp.App.Protocols;
using Smp.Clinic.Protocols;
using Xunit;

namespace Smp.Clinic.Tests.Protocols;

public sealed class ProtocolAccountTests
{
    [Theory]
    [InlineData(Files.A)]
    [InlineData(Files.B)]
    public void Every_text_of_a_protocol_is_told(string id)
    {
        Protocol of = Files.Of(id);
        string account = Plain(id);
        IEnumerable<string?> texts = of.Preparation.SelectMany(rule => (string?[])[rule.Text, rule.Note])
            .Concat(of.Aftercare.SelectMany(rule => (string?[])[rule.Text, rule.Note, rule.OtherReading?.Why]))
            .Concat(of.Stops.SelectMany(stop => (string?[])[stop.Check.Question, stop.Note]))
            .Concat(of.Layers.SelectMany(layer => (string?[])[layer.Profile, layer.Text]))
            .Concat(of.ContraIndications.SelectMany(one => (string?[])[one.Text, one.Note]))
            .Concat(of.Healing.Select(stage => stage.Text)).Concat(of.Notes).Concat(of.Goals.Select(goal => goal.Text))
            .Concat(of.Facts.Concat(of.Complications).Select(fact => fact.Text))
            .Concat(of.Silences.Select(silence => $"{silence.Field}: {silence.Note}"))
            .Concat([of.Refresher?.OtherReading?.Why, of.TopUp?.Text, of.Hairline?.Note, of.Protrusion?.Note]);
        Assert.All(texts.OfType<string>(), text => Assert.Contains(text, account, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Files.A)]
    [InlineData(Files.B)]
    public void Every_source_of_a_protocol_is_told(string id)
    {
        string account = Plain(id);
        MatchCollection sources = Regex.Matches(Files.TextOf(id), "\"source\": \"document: ([^\"]+)\"");
        Assert.NotEmpty(sources);
        Assert.All(sources, source =>
        {
            string[] parts = source.Groups[1].Value.Split(", ");
            string word = parts.Length == 2 ? "line" : "lines";
            Assert.Contains($"[{parts[0]}, {word} {string.Join(", ", parts[1..])}]", account, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Windows_stand_by_the_days_of_their_own_count()
    {
        string a = Plain(Files.A);
        Assert.Contains("1. not, the day before and the day: Drink no alcohol. [Pre-treatment, line 34]", a,
            StringComparison.Ordinal);
        Assert.Contains("After each session, where the session is day 1", a, StringComparison.Ordinal);
        Assert.Contains("not, days 1 to 5: Do not exercise. [Aftercare, line 87] can also be read: days 1 to 4.", a,
            StringComparison.Ordinal);
        Assert.Contains("not, days 1 to 5: buzz and scar only: Use no moisturiser yet.", a, StringComparison.Ordinal);
        string b = Plain(Files.B);
        Assert.Contains("not, through day 21: No sauna.", b, StringComparison.Ordinal);
        Assert.Contains("full-head: at most 240 minutes [Sessions and questions, lines 34, 104]", b,
            StringComparison.Ordinal);
        Assert.Contains("refresher 3 to 5 years after the last session", b, StringComparison.Ordinal);
        Assert.Contains("can also be read: 2 to 3 years.", b, StringComparison.Ordinal);
        Assert.Contains("The document says nothing about stops: ", b, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Files.A)]
    [InlineData(Files.B)]
    public void It_fits_a_terminal(string id) => Assert.All(
        Of(id).Split('\n'), line => Assert.InRange(line.Length, 0, 100));

    private static string Of(string id) => ProtocolAccount.Of(ProtocolShelf.BuiltIn().Find(id)!);

    private static string Plain(string id) => Regex.Replace(Of(id), "\\s+", " ");
}
