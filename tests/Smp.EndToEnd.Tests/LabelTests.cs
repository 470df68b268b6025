using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>Labels from the box to the sharps container, read back by a foreign scanner program.</summary>
public sealed class LabelTests : IDisposable
{
    private readonly Room _room = new();

    public LabelTests()
    {
        _room.MakeLedger(1);
        _room.Do("stock receive --maker <Bishop> --lot L7 --expiry 2031-05 --pieces 12");
    }

    public void Dispose() => _room.Dispose();

    [Theory]
    [InlineData(3, 8, 0)]
    [InlineData(4, 14, 5)]
    [InlineData(2, 5, 1)]
    public void Every_label_of_a_printed_sheet_is_read_by_a_scanner(int columns, int rows, int skip)
    {
        string[] ids = Print($"--columns {columns} --rows {rows} --skip {skip}");
        Assert.Equal(12, ids.Distinct().Count());
        string sheet = File.ReadAllText(_room.In("l.html"));
        Assert.All(ids, id => Assert.Contains($"<b>{id}</b>", sheet, StringComparison.Ordinal));
        Assert.DoesNotContain("<Bishop>", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("://", sheet, StringComparison.Ordinal);
        int pages = (skip + 12 + (columns * rows) - 1) / (columns * rows);
        Assert.Equal(
            ids.Select(id => "QR-Code:" + id.Replace("-", "", StringComparison.Ordinal)).Order(),
            Scan(pages).Order());
    }

    [Fact]
    public void A_scanned_label_opens_its_piece_once_with_what_its_box_knows()
    {
        string[] ids = Print("--pieces 2");
        string sent = $"]Q1{ids[0].Replace("-", "", StringComparison.Ordinal)}\r";
        string opened = _room.TryWords("cartridge", "open", "--scan", sent, "--membrane-proof", "box", "--json")
            .Expect(0);
        Assert.Contains(
            $"\"cartridge\":\"{ids[0]}\",\"maker\":\"\\u003CBishop\\u003E\"", opened, StringComparison.Ordinal);
        Assert.Contains("\"lot\":\"L7\",\"expiry\":\"2031-05\"", opened, StringComparison.Ordinal);
        Assert.Contains(
            "it was opened on", _room.TryWords("cartridge", "open", sent, "--membrane-proof", "box").Complaint(1),
            StringComparison.Ordinal);
        Assert.Contains(
            "its lot is L9 as typed and L7 on box 1",
            _room.Try($"cartridge open {ids[1]} --lot L9 --membrane-proof box").Complaint(2),
            StringComparison.Ordinal);
        Assert.Contains(
            $"{ids[1]} was given and {ids[0]} scanned",
            _room.TryWords("cartridge", "open", ids[1], "--scan", sent).Complaint(2), StringComparison.Ordinal);
        Assert.Equal(
            $"{ids[0]} is in container SH-1",
            _room.TryWords("cartridge", "dispose", "--scan", sent, "--container", "SH-1", "--new-container").Expect(0));
        Assert.Contains("state         Sealed", _room.Do($"cartridge show {ids[1]}"), StringComparison.Ordinal);
        Assert.Equal(
            $"{ids[1]}  lot L7  expires 2031-05  not bound  Sealed", _room.Do("cartridge list --sealed"));
        Assert.Contains("used 1  discarded 0  left 11  labelled 1", _room.Do("stock list"), StringComparison.Ordinal);
        string report = _room.Do("report");
        Assert.Contains($"To open cartridge {ids[0]} was refused: already opened", report, StringComparison.Ordinal);
        Assert.Contains("To open a package was refused for its label: contradiction", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_on_no_label_and_a_piece_that_has_one_are_not_opened()
    {
        Print("");
        Assert.Contains(
            "no label of this ledger has this number", _room.Try("cartridge open C-0DJM-VQ5G").Complaint(1),
            StringComparison.Ordinal);
        Assert.Contains(
            "its check character does not fit", _room.Try("cartridge open C-0DJM-VQ5H").Complaint(2),
            StringComparison.Ordinal);
        string complaint = _room.Try("cartridge open --lot L7 --expiry 2031-05 --membrane-proof box").Complaint(1);
        Assert.Contains("every sealed piece of box 1 has a label", complaint, StringComparison.Ordinal);
        Assert.Contains("add --again", _room.Try($"stock labels 1 --out {_room.In("m.html")}").Complaint(2),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "box 1: 12 labels on 1 A4 page", _room.Do($"stock labels 1 --again --out {_room.In("m.html")}"),
            StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(_room.In("l.html")), File.ReadAllText(_room.In("m.html")));
    }

    private string[] Print(string more)
    {
        string told = _room.Do($"stock labels 1 --json --out {_room.In("l.html")} {more}".TrimEnd());
        using var json = JsonDocument.Parse(told);
        return [.. json.RootElement.GetProperty("cartridges").EnumerateArray().Select(id => id.GetString()!)];
    }

    // The reader now and then misses a code of a whole page at one size; a hand-held scanner sees one label.
    private string[] Scan(int pages) => [.. ScanAt(1, pages).Union(ScanAt(3, pages))];

    // A page is 1123 px high on the screen; the margins between pages come on top.
    private string[] ScanAt(int scale, int pages)
    {
        string picture = _room.In($"l{scale}.png");
        ProgramRun browser = _room.Keep(ProgramRun.Of(
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            $"--user-data-dir={_room.In("browser")}", $"--window-size=830,{1_200 * pages}",
            $"--force-device-scale-factor={scale}", $"--screenshot={picture}", $"file://{_room.In("l.html")}"));
        browser.Expect(0);
        string read = _room.Keep(ProgramRun.Of("zbarimg", "--quiet", picture)).Expect(0);
        return read.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
