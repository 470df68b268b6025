using System;
using System.Linq;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>What people type and scanners send wrong at a package: one line, its exit code, nothing lost.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Rlo = "\u202e";

    private readonly Room _room = new();

    public BadInputTests() => _room.MakeLedger(1);

    public void Dispose() => _room.Dispose();

    [Theory]
    [InlineData("--expiry", "2026-02-30", 2, "'2026-02-30' is not an expiry: there is no such day")]
    [InlineData("--expiry", "2026-13", 2, "there is no such day")]
    [InlineData("--expiry", "2027-02-29", 2, "there is no such day")]
    [InlineData("--expiry", "31.05.2031", 2, "it is not written as year-month-day or year-month")]
    [InlineData("--expiry", "2031-05-31T02:30", 2, "it is not written as year-month-day")]
    [InlineData("--lot", "LLLLLLLLLLLLLLLLLLLL7", 2, "it has 21 characters, more than 20")]
    [InlineData("--lot", "L7" + Rlo, 2, "a character that does not print")]
    [InlineData("--lot", "", 2, "it is empty")]
    [InlineData("--scan", "10A213B1", 2, "it has no separator and can be read as")]
    [InlineData("--scan", "17270229", 2, "there is no day 270229")]
    [InlineData("--scan", "10L\u05d0", 2, "a character that GS1 does not allow")]
    [InlineData("--scan", "😀", 2, "is no application identifier")]
    [InlineData("--scan", "C-0DJM-VQ5H", 2, "its check character does not fit")]
    public void A_package_that_cannot_be_read_is_kept_as_refused(
        string option, string text, int exitCode, string expected)
    {
        string complaint = _room.TryWords("cartridge", "open", "--membrane-proof", "box", option, text)
            .Complaint(exitCode);
        Assert.Contains(expected, complaint, StringComparison.Ordinal);
        Assert.DoesNotContain(Rlo, complaint, StringComparison.Ordinal);
        Assert.Contains("\"event\":\"package-refused\"", _room.ExpectRows(3), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--lot")]
    [InlineData("--scan")]
    [InlineData("--expiry")]
    [InlineData("--maker")]
    [InlineData("--membrane-proof")]
    public void Ten_thousand_characters_are_refused_in_a_short_line(string option)
    {
        string[] rest = option == "--lot" ? [] : ["--lot", "L7"];
        using ProgramRun run = _room.TryWords(["cartridge", "open", option, new string('7', 10_000), .. rest]);
        Assert.InRange(run.Finish(), 1, 2);
        Assert.True(run.Error.Length is > 20 and < 300, run.Error);
        _room.ExpectRows(3);
    }

    [Fact]
    public void A_leap_day_a_month_and_day_00_of_a_scan_are_taken_as_printed()
    {
        Assert.Contains("\"expiry\":\"2028-02-29\"", OpenJson("--lot", "L7", "--expiry", "2028-02-29"),
            StringComparison.Ordinal);
        Assert.Contains("\"expiry\":\"2028-02\"", OpenJson("--scan", "17280200" + "10L7"), StringComparison.Ordinal);
        Assert.Contains("\"lot\":\"\\u05DC\\u05D57\"", OpenJson("--lot", "לו7", "--expiry", "2031-05"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--override-by|MK", 2, "give both --override-by and --override-reason", 2)]
    [InlineData("--override-reason|torn", 2, "give both --override-by and --override-reason", 2)]
    [InlineData("--override-by| |--override-reason|torn", 1, "an override needs a person and a reason", 3)]
    [InlineData("--override-by|MK|--override-reason|\t", 1, "an override needs a person and a reason", 3)]
    [InlineData("--override-by|Anna Maria|--override-reason|torn", 2, "Give initials or a code such as MK", 2)]
    [InlineData("--override-by|MK|--override-by|MK|--override-reason|torn", 2, "--override-by", 2)]
    [InlineData("--override-by|MK|--override-reason|torn|--lot|L7|--expiry|2031-05|--membrane-proof|box", 1,
        "nothing speaks against the package", 3)]
    public void An_override_takes_one_person_a_reason_and_something_to_override(
        string words, int exitCode, string expected, int rows)
    {
        Assert.Contains(
            expected, _room.TryWords(["cartridge", "open", .. words.Split('|')]).Complaint(exitCode),
            StringComparison.Ordinal);
        _room.ExpectRows(rows);
    }

    [Fact]
    public void Words_that_may_be_a_name_do_not_reach_the_chain()
    {
        _room.TryWords("cartridge", "open", "--lot", "Anna Müller of Vienna 7").Complaint(2);
        string report = _room.Do("report");
        Assert.Contains("read as '... 7'", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bind {0} --session 9", 1, "there is no session 9. Open the session first", 5)]
    [InlineData("mount {0} --session 9", 1, "it is not bound to a session", 5)]
    [InlineData("mount {0} --session 1", 1, "it is not bound to a session", 5)]
    [InlineData("remove {0} --session 1", 1, "not in the pen", 5)]
    [InlineData("bind {0} --session first", 2, "'first' is not the number of a session; see 'smp session list'", 4)]
    [InlineData("bind {0} {0} --session 1", 2, "was given twice; give it once", 4)]
    [InlineData("mount --session 1", 2, "no cartridge was given; see 'smp cartridge mount --help'", 4)]
    [InlineData("dispose {0} --container SH-2", 2, "nothing is in a container SH-2, no container was used yet", 4)]
    [InlineData("dispose {0} --container 123456789012345678901", 2, "not the mark of a sharps container", 4)]
    [InlineData("show C-0DJM-VQ5G", 2, "this ledger knows no cartridge C-0DJM-VQ5G", 4)]
    [InlineData("limit --motor-on 1:30 --by MK", 2, "'1:30' is not hours:minutes:seconds", 4)]
    [InlineData("limit --motor-on 1:60:00 --by MK", 2, "give such as 1:30:00, or none", 4)]
    [InlineData("limit --motor-on 24:00:01 --by MK", 2, "from 0:01:00 to 24:00:00", 4)]
    [InlineData("limit --motor-on 1:30:00", 2, "a limit needs a person; give --by", 4)]
    [InlineData("limit --motor-on 1:30:00 --by Anna_Maria", 2, "This is not a person's code", 4)]
    [InlineData("limit --by MK", 2, "--by goes with --motor-on", 4)]
    public void A_step_that_is_refused_is_kept_and_one_that_is_mistyped_is_not(
        string words, int exitCode, string expected, int rows)
    {
        string id = OpenOne();
        _room.Do("session open");
        string complaint = _room.Try("cartridge " + words.Replace("{0}", id, StringComparison.Ordinal))
            .Complaint(exitCode);
        Assert.Contains(expected, complaint, StringComparison.Ordinal);
        // The first row, one of the test's own, the opening, the client and the session.
        _room.ExpectRows(rows + 1);
    }

    [Fact]
    public void A_container_is_new_once_and_a_slip_makes_no_other()
    {
        string[] ids = [OpenOne(), OpenOne(), OpenOne()];
        _room.Do($"cartridge dispose {ids[0]} --container SH-1 --new-container");
        Assert.Contains(
            "the last one was SH-1; correct the mark, or add --new-container",
            _room.Try($"cartridge dispose {ids[1]} --container SH-l").Complaint(2), StringComparison.Ordinal);
        Assert.Contains(
            "container SH-1 was used before; leave --new-container out",
            _room.Try($"cartridge dispose {ids[1]} --container SH-1 --new-container").Complaint(2),
            StringComparison.Ordinal);
        Assert.Equal(
            $$"""
            {"cartridge":"{{ids[1]}}","container":"SH-1"}
            {"cartridge":"{{ids[2]}}","container":"SH-1"}
            """,
            _room.Do($"cartridge dispose {ids[1]} {ids[2]} --container SH-1 --json"));
        Assert.Contains(
            "it went into container SH-1", _room.Try($"cartridge dispose {ids[1]} --container SH-1").Complaint(1),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_people_who_throw_one_piece_away_at_once_one_is_refused()
    {
        string id = OpenOne();
        _room.Do($"cartridge dispose {OpenOne()} --container SH-1 --new-container");
        ProgramRun[] both = [.. Enumerable.Range(0, 2).Select(
            _ => _room.Try($"cartridge dispose {id} --container SH-1"))];
        Assert.Equal([0, 1], both.Select(run => run.Finish()).Order());
        Assert.Contains("\"already-disposed\"", _room.ExpectRows(7), StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_is_set_shown_and_taken_away()
    {
        Assert.Equal("no advisory limit is set", _room.Do("cartridge limit"));
        Assert.Equal(
            "advisory limit: 1:30:00 motor-on for each cartridge",
            _room.Do("cartridge limit --motor-on 1:30:00 --by MK"));
        Assert.Equal("{\"advisoryMotorOnMs\":5400000}", _room.Do("cartridge limit --json"));
        string id = OpenOne();
        Assert.EndsWith("Opened  motor-on 0:00:00 of 1:30:00 advised", _room.Do("cartridge list"),
            StringComparison.Ordinal);
        Assert.Contains("\"advisoryMotorOnMs\":5400000", _room.Do($"cartridge show {id} --json"),
            StringComparison.Ordinal);
        Assert.Equal("no advisory limit is set", _room.Do("cartridge limit --motor-on none --by MK"));
    }

    private string OpenOne() => _room.Do("cartridge open --lot L7 --expiry 2031-05 --membrane-proof box");

    private string OpenJson(params string[] words) =>
        _room.TryWords(["cartridge", "open", "--membrane-proof", "box", "--json", .. words]).Expect(0);
}
