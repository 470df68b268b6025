using System;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>Boxes as a clinic takes them in, uses them up and counts them.</summary>
public sealed class StockTests : IDisposable
{
    private const string Open = "cartridge open --expiry 2031-05 --membrane-proof box";

    private readonly Room _room = new();

    public StockTests() => _room.MakeLedger(1);

    public void Dispose() => _room.Dispose();

    [Fact]
    public void What_begins_like_a_file_of_answers_is_taken_as_typed()
    {
        Assert.Contains(
            "certificate @  purchase @INV-4  ", _room.Do("stock receive --maker Bishop --lot L7 --expiry 2031-05 "
                + "--pieces 3 --certificate @ --certificate-lot L7 --purchase @INV-4"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_came_was_used_and_is_left_closes_or_does_not()
    {
        Assert.Equal(
            "box 1  Bishop  lot L7  expires 2031-05  certificate C-9  purchase INV-4  received 3  used 0  "
            + "discarded 0  left 3  never counted",
            _room.Do("stock receive --maker Bishop --lot L7 --expiry 2031-05 --pieces 3 --certificate C-9 "
                + "--certificate-lot L7 --purchase INV-4"));
        _room.Do($"{Open} --lot L7");
        Assert.Contains("counted 2, closes", _room.Do("stock count 1 --pieces 2"), StringComparison.Ordinal);
        Assert.Contains(
            "\"counted\":1,\"closes\":false", _room.Try("stock count 1 --pieces 1 --json").Expect(1),
            StringComparison.Ordinal);
        Assert.Contains("does not close: 1 counted", _room.Do("report"), StringComparison.Ordinal);
        string thrown = _room.TryWords("stock", "count", "1", "--pieces", "1", "--discarded", "1", "--reason", "torn")
            .Expect(0);
        Assert.Contains("discarded 1  left 1  counted 1, closes", thrown, StringComparison.Ordinal);
        Assert.Contains(
            "Bishop: 1 left in date, fewer than 5", _room.Try("stock low --below 5").Expect(1),
            StringComparison.Ordinal);
        Assert.Equal("", _room.Do("stock low --below 1"));
    }

    [Fact]
    public void One_lot_under_two_makers_and_one_that_was_never_received_are_told_apart()
    {
        _room.Do("stock receive --maker Bishop --lot L7 --expiry 2031-05 --pieces 3");
        _room.Do("stock receive --maker Kwadron --lot L7 --expiry 2031-05 --pieces 3");
        _room.Do($"{Open} --lot L7 --maker Kwadron");
        _room.Do($"{Open} --lot L9 --maker Kwadron");
        string[] lines = _room.Do("stock list").Split('\n');
        Assert.Contains("used 0", lines[0], StringComparison.Ordinal);
        Assert.Contains("used 1", lines[1], StringComparison.Ordinal);
        Assert.Equal("no box  Kwadron  lot L9  opened 1: NEVER RECEIVED", lines[2]);
        Assert.Contains(
            "{\"box\":null,\"maker\":\"Kwadron\",\"lot\":\"L9\",\"openedWithoutBox\":1}",
            _room.Do("stock list --json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--maker B --lot L7 --expiry 2026-10 --pieces 3", 1, "it expired with 2026-10", true)]
    [InlineData("--maker B --lot L7 --pieces 3 --certificate C", 2,
        "give both --certificate and --certificate-lot, or neither", false)]
    [InlineData("--maker B --lot L7 --pieces 3 --certificate-lot L7", 2, "give both --certificate and", false)]
    [InlineData("--maker B --lot L7 --pieces 3 --certificate C --certificate-lot L8", 1,
        "certificate C names lot L8 and the box shows lot L7", true)]
    [InlineData("--maker B --lot L8 --pieces 3 --certificate C-0 --certificate-lot L8", 1,
        "certificate C-0 came with box 1 for lot L0", true)]
    [InlineData("--maker B --pieces 3", 1, "no lot was given, so a recall could not find it. Give --lot or", true)]
    [InlineData("--lot L7 --pieces 3", 2, "no maker was given; give --maker", false)]
    [InlineData("--maker B --lot L7", 2, "nothing tells how many pieces came; give --pieces", false)]
    [InlineData("--maker B --lot L7 --pieces 0", 2, "--pieces 0 is out of range: give 1 to 10000", false)]
    [InlineData("--maker B --lot L7 --pieces 10001", 2, "--pieces 10001 is out of range", false)]
    [InlineData("--maker B --lot L7 --pieces many", 2, "'many'", false)]
    [InlineData("--maker B --lot L7 --expiry 2027-02-29 --pieces 3", 2, "there is no such day", true)]
    [InlineData("--maker B --lot L7 --expiry 2026-13 --pieces 3", 2, "there is no such day", true)]
    public void A_box_that_cannot_come_in_is_refused_in_one_line_and_kept_as_refused(
        string words, int exitCode, string expected, bool isKept)
    {
        _room.Do("stock receive --maker B --lot L0 --pieces 3 --certificate C-0 --certificate-lot L0");
        string complaint = _room.Try($"stock receive {words}").Complaint(exitCode);
        Assert.Contains(expected, complaint, StringComparison.Ordinal);
        Assert.Equal(
            isKept, _room.ExpectRows(isKept ? 4 : 3).Contains("\"package-refused\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_box_that_expires_on_a_leap_day_is_good_through_it() => Assert.Contains(
        "expires 2028-02-29", _room.Do("stock receive --maker B --lot L7 --expiry 2028-02-29 --pieces 3"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("stock count 9 --pieces 1", "there is no box 9; see 'smp stock list'")]
    [InlineData("stock count 1 --pieces -1", "--pieces -1 is out of range: give 0 to 10000")]
    [InlineData("stock count 1 --pieces 1 --discarded 1", "nothing says why; give --reason")]
    [InlineData("stock low --below 0", "--below 0 is out of range")]
    [InlineData("stock labels 9 --out x.html", "there is no box 9; see 'smp stock list'")]
    [InlineData("stock labels 1 --out x.html --columns 5", "--columns 5 is out of range: give 1 to 4")]
    [InlineData("stock labels 1 --out x.html --rows 15", "--rows 15 is out of range: give 1 to 14")]
    [InlineData("stock labels 1 --out x.html --skip 24", "--skip 24 is out of range: give 0 to 23")]
    [InlineData("stock labels 1 --out x.html --pieces 0", "--pieces 0 is out of range: give 1 to 1000")]
    [InlineData("stock labels 1 --out x.html --again", "has a label; leave --again out to make some")]
    public void What_cannot_be_counted_or_labelled_changes_nothing(string words, string expected)
    {
        _room.Do("stock receive --maker B --lot L7 --expiry 2031-05 --pieces 3");
        Assert.Contains(expected, _room.Try(words).Complaint(2), StringComparison.Ordinal);
        _room.ExpectRows(3);
    }
}
