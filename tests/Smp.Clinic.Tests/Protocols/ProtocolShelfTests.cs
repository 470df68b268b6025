using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Smp.Clinic.Protocols;
using Xunit;

namespace Smp.Clinic.Tests.Protocols;

public sealed class ProtocolShelfTests
{
    [Fact]
    public void Two_protocols_come_with_the_program_and_are_no_merge()
    {
        IReadOnlyList<ProtocolFile> files = ProtocolShelf.BuiltIn().Files;
        Assert.Equal(["scalperfection v1", "scalpmates v1"], files.Select(file => file.Label));
        Assert.NotNull(files[0].Protocol.Spacing);
        Assert.Null(files[1].Protocol.Spacing);
        Assert.Empty(files[1].Protocol.Preparation);
        Assert.Null(files[0].Protocol.Protrusion);
    }

    [Fact]
    public void A_clinic_copies_a_protocol_and_edits_it()
    {
        ProtocolShelf shelf = ProtocolShelf.BuiltIn();
        Protocol mine = Files.Of(Files.B) with { Id = "our-clinic", Name = "Our clinic" };
        Assert.True(shelf.TryAdd(ProtocolWriter.Write(mine), out ProtocolFile? added, out _));
        Assert.Equal("our-clinic v1", added.Label);
        Protocol next = mine with { Version = 2, Sessions = mine.Sessions with { Typical = 3 } };
        next = next with { Silences = [.. next.Silences.Where(one => one.Field != "sessions.typical")] };
        Assert.True(shelf.TryAdd(ProtocolWriter.Write(next), out _, out _));
        Assert.Equal(2, shelf.Find("our-clinic")!.Protocol.Version);
        Assert.Null(shelf.Find("our-clinic", 1)!.Protocol.Sessions.Typical);
    }

    [Fact]
    public void A_changed_file_under_the_same_version_is_found_out()
    {
        ProtocolShelf shelf = ProtocolShelf.BuiltIn();
        byte[] changed = Files.Changed(Files.A, "\"Do not exercise.\"", "\"Do not run.\"");
        Assert.False(shelf.TryAdd(changed, out ProtocolFile? added, out ProtocolRefusal? refusal));
        Assert.Null(added);
        Assert.StartsWith(
            "The file says scalperfection v1 and is not what scalperfection v1 was", refusal.Sentence,
            StringComparison.Ordinal);
        Assert.True(shelf.TryAdd(ProtocolShelf.BuiltInBytes(Files.A), out _, out _));
        Assert.Equal(2, shelf.Files.Count);
    }

    [Fact]
    public void A_treatment_finds_out_that_its_protocol_was_changed()
    {
        ProtocolFile file = ProtocolShelf.BuiltIn().Find(Files.A)!;
        Assert.Null(ProtocolShelf.WhyChanged(file, file.Sha256));
        Assert.NotNull(ProtocolShelf.WhyChanged(file, new string('0', 64)));
    }

    [Fact]
    public void A_protocol_that_contradicts_itself_is_never_written()
    {
        Protocol of = Files.Of(Files.A);
        Assert.Throws<ArgumentException>(
            () => ProtocolWriter.Write(of with { Sessions = of.Sessions with { Least = 5 } }));
    }

    [Theory]
    [InlineData(Files.A)]
    [InlineData(Files.B)]
    public void Stricter_readings_are_the_rule(string id)
    {
        foreach (AftercareRule rule in Files.Of(id).Aftercare.Where(rule => rule.OtherReading is not null))
        {
            AftercareRule other = rule.InOtherReading();
            int first = rule.FirstDay ?? 0;
            int otherFirst = other.FirstDay ?? 0;
            bool isStricter = rule.Kind == RuleKind.May
                ? first >= otherFirst
                : first <= otherFirst && (rule.LastDay ?? 999) >= (other.LastDay ?? 999);
            Assert.True(isStricter && (first, rule.LastDay) != (otherFirst, other.LastDay), rule.Id);
        }
    }

    [Fact]
    public void Small_questions_have_small_answers()
    {
        Protocol a = Files.Of(Files.A);
        Protocol b = Files.Of(Files.B);
        Assert.Equal((3, 3), (a.Sessions.Planned, b.Sessions.Planned));
        Assert.Equal((360, 360), (a.Length!.BookedMinutes("crown"), a.Length.WarnAfterMinutes));
        Assert.Equal((120, 240), (b.Length!.BookedMinutes("crown"), b.Length.WarnAfterMinutes));
        Assert.Equal(LayerTone.Lighter, a.LayerOf(1)!.Tone);
        Assert.Equal("Density", b.LayerOf(4)!.Profile);
        Assert.False(a.NeedsHairline(TreatmentGoal.Density));
        Assert.True(b.NeedsHairline(TreatmentGoal.Buzz));
        Assert.False(b.NeedsReview(1));
        Assert.True(b.NeedsReview(2));
    }

    [Theory]
    [InlineData(Files.A)]
    [InlineData(Files.B)]
    public void Nothing_that_could_stand_in_a_calendar_names_health(string id)
    {
        Protocol of = Files.Of(id);
        IEnumerable<CalendarLine?> lines = of.Preparation.Select(rule => rule.Calendar)
            .Concat(of.Aftercare.Select(rule => rule.Calendar)).Append(of.TopUp?.Calendar)
            .Append(of.Refresher?.Calendar);
        string[] summaries = [.. lines.Select(line => line?.Summary).OfType<string>()];
        Assert.NotEmpty(summaries);
        Assert.All(summaries, text => Assert.Null(CalendarWords.FindIn(text)));
    }

    [Theory]
    [InlineData("Wash your hair")]
    [InlineData("SMP session 2")]
    [InlineData("ScalPerfection")]
    [InlineData("No Scalp-Mates today")]
    [InlineData("TREATMENT")]
    [InlineData("No T.a.t.t.o.o today")]
    [InlineData("Clinics")]
    [InlineData("Head dry")]
    [InlineData("Call the GP")]
    public void A_word_of_health_is_found_in_any_case(string text) => Assert.NotNull(CalendarWords.FindIn(text));

    [Theory]
    [InlineData("No energy drinks")]
    [InlineData("Be careful, think ahead")]
    [InlineData("")]
    public void A_word_that_only_looks_like_one_may_stand(string text) => Assert.Null(CalendarWords.FindIn(text));

    [Fact]
    public void No_text_for_paper_is_long()
    {
        int longest = new[] { Files.A, Files.B }.Select(Files.Of)
            .SelectMany(of => of.Aftercare.Select(rule => rule.Text).Concat(of.Preparation.Select(rule => rule.Text)))
            .Max(text => Encoding.UTF8.GetByteCount(text));
        Assert.InRange(longest, 20, 160);
    }
}
