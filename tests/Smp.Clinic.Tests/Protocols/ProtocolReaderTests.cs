using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Smp.Clinic.Protocols;
using Xunit;

namespace Smp.Clinic.Tests.Protocols;

public sealed class ProtocolReaderTests
{
    private const int MutatedFiles = 1_000;

    [Theory]
    [InlineData(Files.A)]
    [InlineData(Files.B)]
    public void What_is_read_is_written_again_byte_for_byte(string id) =>
        Assert.Equal(Files.TextOf(id), ProtocolWriter.WriteText(Files.Of(id)));

    [Fact]
    public void Contra_indications_are_written_again_and_stand_beside_a_documents_own()
    {
        ContraIndicationCatalogue general = ProtocolShelf.BuiltInContraIndications();
        Assert.True(ContraIndicationCatalogue.TryRead(general.Write(), out ContraIndicationCatalogue? again, out _));
        Assert.Equal(general.Write(), again.Write());
        Assert.Equal(
            ["keloid", "allergy", "health-condition"],
            general.Beside(Files.Of(Files.B)).Take(3).Select(one => one.Id));
        Assert.Single(general.Beside(Files.Of(Files.B)), one => one.Id == "keloid");
        Assert.Equal(3, general.Entries.Select(one => one.Class).Distinct().Count());
    }

    [Theory]
    [InlineData("\"leastDays\": 10", "\"leastDays\": 30",
        "'mostDays' is less than 'leastDays'. Exchange the two, or correct one.")]
    [InlineData("\"leastDays\": 10", "\"leastDays\": 0",
        "'leastDays' is 0. Write a whole number from 1 to 365.")]
    [InlineData("\"leastDays\": 10", "\"leastDays\": 10.0",
        "'leastDays' is 10.0. Write a whole number from 1 to 365.")]
    [InlineData("\"leastDays\": 10", "\"leastDays\": \"10\"",
        "'leastDays' is not a whole number. Write a whole number there.")]
    [InlineData("\"leastDays\": 10", "\"leastDays\": null",
        "'leastDays' is not a whole number. Write a whole number there.")]
    [InlineData("\"leastDays\": 10,", "\"leastDays\": 10, \"leastDays\": 11,",
        "'leastDays' stands here a second time. Leave one of the two out.")]
    [InlineData("\"leastDays\": 10,", "",
        "'leastDays' is missing. Add it.")]
    [InlineData("\"leastDays\": 10,", "\"leastDays\": 10, \"minDays\": 9,",
        "has the key 'minDays', which is not known here. Correct it or take it out; here there may be leastDays, "
        + "mostDays, proposalDays, source.")]
    [InlineData("\"leastDays\": 10,", "\"leastDays\": 10,,",
        "is not JSON from here on. Look for a comma, quote or bracket that is missing or too many, or for a comment.")]
    [InlineData("\"leastDays\": 10,", "\"leastDays\": 15,",
        "'proposalDays' proposes a day outside 'leastDays' and 'mostDays'. Correct the proposal or the window.")]
    public void A_wrong_figure_is_refused_at_its_line(string old, string put, string complaint)
    {
        ProtocolRefusal refusal = Files.RefusalOf(Files.Changed(Files.A, old, put));
        Assert.EndsWith(complaint, refusal.Sentence, StringComparison.Ordinal);
        Assert.InRange(refusal.Line, LineOf(Files.A, "\"spacing\""), LineOf(Files.A, "\"length\""));
        Assert.DoesNotContain('\n', refusal.Sentence);
    }

    [Fact]
    public void A_complaint_names_the_very_line()
    {
        ProtocolRefusal refusal = Files.RefusalOf(Files.Changed(
            Files.A, "\"proposalDays\": [\n      10,\n      21\n", "\"proposalDays\": [\n      10,\n      \"x\"\n"));
        Assert.Equal(
            $"Line {LineOf(Files.A, "\"proposalDays\"") + 2} holds something else than whole numbers in "
            + "'proposalDays'. Write whole numbers there.", refusal.Sentence);
    }

    [Theory]
    [InlineData("\"id\": \"hat-woolly\"", "\"id\": \"hat woolly\"", "is not written in small letters")]
    [InlineData("\"id\": \"hat-woolly\"", "\"id\": \"swim-none\"", "has the id 'swim-none', which another rule has")]
    [InlineData("\"id\": \"hat-woolly\"", "\"id\": \"alcohol\"", "has the id 'alcohol', which another rule has")]
    [InlineData("\"lastDay\": 10,", "\"lastDay\": 0,", "'lastDay' lies before 'firstDay'")]
    [InlineData("\"treatmentDayIs\": 1", "\"treatmentDayIs\": 2", "Write a whole number from 0 to 1")]
    [InlineData("\"field\": \"topUp\"", "\"field\": \"spacing\"", "says that nothing is said about 'spacing'")]
    [InlineData("\"field\": \"topUp\"", "\"field\": \"teeth\"", "names 'teeth', which is no optional key")]
    [InlineData("document: Treatment, 50", "document: Treatment, 120", "names a line after 119")]
    [InlineData("document: Treatment, 50", "document: Treatment", "says no source")]
    [InlineData("document: Treatment, 50", "hearsay: Treatment, 50", "says no source")]
    [InlineData("\"summary\": \"No hard training\"", "\"summary\": \"No Shampooing\"", "holds 'shamp'")]
    [InlineData("\"summary\": \"No hard training\"", "\"summary\": \"After S-M-P\"", "holds 'smp'")]
    [InlineData("\"shave-none\"\n      ],", "\"rinse\"\n      ],", "yields to 'rinse', which is no ban")]
    [InlineData("\"text\": \"Sunburnt\",\n            \"outcome\": \"stop\"",
        "\"text\": \"Sunburnt\",\n            \"outcome\": \"note\"", "lifts a stop that the answer is not")]
    [InlineData("\"text\": \"No sunburn\",\n            \"outcome\": \"ok\"",
        "\"text\": \"No sunburn\",\n            \"outcome\": \"stop\", \"until\": \"another-day\"",
        "nobody could ever be treated")]
    [InlineData("\"name\": \"ScalPerfection\"", "\"name\": \" ScalPerfection\"", "it has blanks at its ends")]
    [InlineData("\"name\": \"ScalPerfection\"", "\"name\": \"Scal\\u202ePerfection\"", "does not print")]
    [InlineData("\"name\": \"ScalPerfection\"", "\"name\": \"Scal\\ud800\"", "an escape that is no character")]
    [InlineData("\"name\": \"ScalPerfection\"", "\"name\": \"\"", "it is empty")]
    [InlineData("smp-protocol-1", "smp-protocol-2", "is not smp-protocol-1")]
    public void What_cannot_be_is_refused(string old, string put, string complaint)
    {
        ProtocolRefusal refusal = Files.RefusalOf(Files.Changed(Files.A, old, put));
        Assert.Contains(complaint, refusal.Sentence, StringComparison.Ordinal);
        Assert.InRange(refusal.Line, 1, Files.TextOf(Files.A).Count(c => c == '\n'));
    }

    [Fact]
    public void The_day_of_the_session_is_one_field()
    {
        byte[] changed = Files.Changed(Files.B, "\"treatmentDayIs\": 0", "\"treatmentDayIs\": 1");
        Assert.Equal(1, Files.Read(changed).DayCount.TreatmentDayIs);
    }

    [Fact]
    public void A_byte_order_mark_is_tolerated_and_broken_text_is_not()
    {
        byte[] file = ProtocolShelf.BuiltInBytes(Files.A)!;
        Files.Read([0xEF, 0xBB, 0xBF, .. file]);
        int third = Array.IndexOf(file, (byte)'\n', Array.IndexOf(file, (byte)'\n') + 1) + 1;
        Assert.Equal(
            "Line 3 holds bytes that are not UTF-8. Save the file as UTF-8.",
            Files.RefusalOf([.. file[..third], 0xC3, .. file[third..]]).Sentence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("{\"format\": \"smp-protocol-1\"}")]
    public void What_is_no_protocol_is_refused_and_never_crashes(string text) =>
        Assert.Equal(1, Files.RefusalOf(Encoding.UTF8.GetBytes(text)).Line);

    [Fact]
    public void Size_and_depth_have_limits()
    {
        Assert.Equal(0, Files.RefusalOf(new byte[ProtocolReader.BytesMax + 1]).Line);
        string deep = string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "1" + new string('}', 500);
        Assert.Equal(1, Files.RefusalOf(Encoding.UTF8.GetBytes(deep)).Line);
        string many = string.Join(", ", Enumerable.Repeat("10", 65));
        Assert.Contains(
            "more than 64",
            Files.RefusalOf(Files.Changed(
                Files.A, "\"proposalDays\": [\n      10,\n      21", $"\"proposalDays\": [{many}")).Sentence,
            StringComparison.Ordinal);
    }

    /// <summary>
    /// Whatever is done to a file, it is either refused with a line that it has, or read as exactly what it says.
    /// </summary>
    [Fact]
    public void No_mutated_file_crashes_or_reads_as_something_else()
    {
        int taken = 0;
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            byte[] file = Mutated(seed);
            if (ProtocolReader.TryRead(file, out ProtocolFile? read, out ProtocolRefusal? refusal))
            {
                taken++;
                JsonNode? written = JsonNode.Parse(ProtocolWriter.Write(read.Protocol));
                Assert.True(JsonNode.DeepEquals(JsonNode.Parse(file), written));
                return;
            }
            Assert.InRange(refusal.Line, 1, file.Count(one => one == '\n') + 1);
            Assert.DoesNotContain('\n', refusal.Sentence);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(MutatedFiles).WithReplay(17, 4_001));
        // The property means nothing unless both happen often.
        Assert.InRange(taken, MutatedFiles / 10, MutatedFiles * 9 / 10);
    }

    private static byte[] Mutated(int seed)
    {
        Random random = new(seed);
        byte[] file = [.. ProtocolShelf.BuiltInBytes(seed % 2 == 0 ? Files.A : Files.B)!];
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int at = random.Next(file.Length);
            int length = random.Next(1, 12);
            int end = Math.Min(at + length, file.Length);
            file = random.Next(5) switch
            {
                0 => [.. file[..at], .. file[end..]],
                1 => [.. file[..end], .. file[at..end], .. file[end..]],
                2 => [.. file[..at], (byte)random.Next(256), .. file[at..]],
                3 => [.. file[..at], (byte)("0123456789{}[],:\" -"[random.Next(19)]), .. file[(at + 1)..]],
                _ => WithOtherFigure(file, random),
            };
        }
        return file;
    }

    /// <summary>Figures are what a hand changes; mutated at random, hardly any file would still be JSON.</summary>
    private static byte[] WithOtherFigure(byte[] file, Random random)
    {
        int at = random.Next(file.Length);
        while (at < file.Length && !char.IsAsciiDigit((char)file[at]))
        {
            at++;
        }
        return at == file.Length
            ? file
            : [.. file[..at], .. Encoding.ASCII.GetBytes($"{random.Next(-1, 50)}"), .. file[(at + 1)..]];
    }

    private static int LineOf(string id, string text)
    {
        string[] lines = Files.TextOf(id).Split('\n');
        return Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal)) + 1;
    }
}
