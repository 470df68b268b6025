using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Smp.Clinic.Scans;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests.Scans;

/// <summary>Random packages and random strings, from seeds that a failure names.</summary>
public sealed class Gs1PropertyTests
{
    private const int Rounds = 3_000;
    private const string Allowed =
        "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private const string Likely = "0011172124]dC13Q]e0ABX\u001d\u001d^ (\u00e9\ud83d\u202e270531";

    [Theory]
    [InlineData(9001)]
    [InlineData(9002)]
    [InlineData(9003)]
    public void What_was_written_with_separators_is_read_back(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < Rounds; i++)
        {
            PackageScan written = AnyPackage(random);
            string text = Write(written, random, '\u001d');
            Assert.True(Reader().TryRead(text, out PackageScan? read, out ClinicRefusal? refusal),
                $"seed {seed} round {i}: {refusal?.Sentence}");
            Assert.Equal(written, read);
        }
    }

    [Theory]
    [InlineData(9101)]
    [InlineData(9102)]
    public void Without_separators_it_is_read_back_or_refused_and_never_read_wrongly(int seed)
    {
        Random random = new(seed);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < Rounds; i++)
        {
            PackageScan written = AnyPackage(random);
            string text = Write(written, random, null);
            bool isRead = Reader().TryRead(text, out PackageScan? scan, out ClinicRefusal? refusal);
            Assert.True(isRead ? scan == written : refusal is not null, $"seed {seed} round {i}: {text}");
            read += isRead ? 1 : 0;
            refused += isRead ? 0 : 1;
        }
        // The property means nothing unless both happen often.
        Assert.True(read > Rounds / 10 && refused > Rounds / 10, $"{read} read, {refused} refused");
    }

    [Theory]
    [InlineData(9201)]
    [InlineData(9202)]
    [InlineData(9203)]
    public void No_string_makes_it_throw_or_speak_in_two_lines(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < Rounds; i++)
        {
            string text = random.Next(2) == 0 ? AnyString(random) : Damaged(random);
            bool isRead = Reader().TryRead(text, out PackageScan? scan, out ClinicRefusal? refusal);
            Assert.Equal(isRead, scan is not null);
            Assert.Equal(isRead, refusal is null);
            Assert.False(refusal?.Sentence.Any(char.IsControl) ?? false, $"seed {seed} round {i}");
        }
    }

    [Fact]
    public void The_most_crowded_string_is_read_in_bounded_steps()
    {
        // Every second character could begin another element.
        string crowded = "10" + string.Concat(Enumerable.Repeat("21101721", 45));
        Assert.False(Reader().TryRead(crowded, out _, out _));
    }

    private static Gs1Reader Reader()
    {
        Assert.True(Gs1Reader.TryMake(2026, "^", out Gs1Reader? reader, out _));
        return reader;
    }

    private static PackageScan AnyPackage(Random random)
    {
        PackageScan any = new(
            random.Next(3) > 0 ? AnyGtin(random) : null,
            random.Next(3) > 0 ? Given.LotOf(AnyText(random)) : null,
            random.Next(3) > 0 ? new DateOnly(2020, 1, 1).AddDays(random.Next(2_400)) : null,
            random.Next(3) > 0 ? Given.ExpiryOf(AnyDay(random)) : null,
            random.Next(3) > 0 ? AnyText(random) : null);
        return any is { Gtin: null, Lot: null, ProducedOn: null, Expiry: null, Serial: null }
            ? any with { Gtin = AnyGtin(random) }
            : any;
    }

    private static Gtin AnyGtin(Random random)
    {
        string digits = string.Concat(Enumerable.Range(0, 13).Select(_ => (char)('0' + random.Next(10))));
        return Enumerable.Range(0, 10)
            .Select(last => Gtin.TryParse($"{digits}{last}", out Gtin? gtin, out _) ? gtin : null)
            .OfType<Gtin>().Single();
    }

    private static string AnyText(Random random) => string.Concat(
        Enumerable.Range(0, random.Next(1, 21)).Select(_ => Allowed[random.Next(Allowed.Length)]));

    private static string AnyDay(Random random)
    {
        DateOnly day = new DateOnly(2026, 1, 1).AddDays(random.Next(3_650));
        return random.Next(3) == 0 ? $"{day:yyyy-MM}" : $"{day:yyyy-MM-dd}";
    }

    private static string Write(PackageScan package, Random random, char? separator)
    {
        List<(string Text, bool IsFixed)> parts = [];
        Add(parts, "01", package.Gtin?.Text, true);
        Add(parts, "11", package.ProducedOn?.ToString("yyMMdd"), true);
        Add(parts, "17", package.Expiry?.Text.Replace("-", "", StringComparison.Ordinal)[2..].PadRight(6, '0'), true);
        Add(parts, "10", package.Lot?.Text, false);
        Add(parts, "21", package.Serial, false);
        (string Text, bool IsFixed)[] mixed = [.. parts];
        random.Shuffle(mixed);
        StringBuilder text = new(separator is null ? "" : "]d2");
        foreach ((string part, bool isFixed) in mixed)
        {
            text.Append(part).Append(isFixed ? "" : separator?.ToString());
        }
        return text.ToString();
    }

    private static void Add(List<(string Text, bool IsFixed)> parts, string ai, string? said, bool isFixed)
    {
        if (said is not null)
        {
            parts.Add((ai + said, isFixed));
        }
    }

    private static string AnyString(Random random) => string.Concat(
        Enumerable.Range(0, random.Next(0, 60)).Select(_ => Likely[random.Next(Likely.Length)]));

    private static string Damaged(Random random)
    {
        StringBuilder text = new(Write(AnyPackage(random), random, '\u001d'));
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            text[random.Next(text.Length)] = (char)random.Next(0x10000);
        }
        return text.ToString();
    }
}
