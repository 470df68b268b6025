using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Smp.Ledger;
using Smp.Ledger.Bundles;
using Smp.Ledger.Tree;
using Xunit;

namespace Smp.Browser.Tests;

/// <summary>Somebody alters a bundle with an editor or a program; both verifiers say the same of it.</summary>
[Collection(Chromium.Name)]
public sealed class BundleTamperTests(Chromium chromium) : IDisposable
{
    private const string NotItsHash = "its hash differs from its content";
    private readonly ClinicLedger _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task Changed_missing_swapped_and_added_lines_are_named()
    {
        string[] lines = ClinicLedger.Lines(_clinic.Bundle());
        await using InspectorPage page = await Opened();
        string flipped = lines[9].Replace("\"body\":\"a1", "\"body\":\"a0", StringComparison.Ordinal);
        await Disagree(page, With(lines, 9, flipped), $"row 9: {NotItsHash}");
        await Disagree(page, With(lines, 1, lines[1].Replace("created", "createD", StringComparison.Ordinal)),
            $"row 1: {NotItsHash}");
        await Disagree(page, With(lines, 9, lines[9].Replace('"', '\'')),
            "row 9: line 10 is not spelled as a row's line is");
        string before = lines[8][^66..^2];
        await Disagree(page, With(lines, 9, lines[9].Replace(",\"hash\"", $",\"previous\":\"{before}\",\"hash\"",
            StringComparison.Ordinal)), "row 9: line 10 is not spelled as a row's line is");
        await Disagree(page, [.. lines[..7], .. lines[8..]], "row 7: it is missing: row 8 stands in its place");
        await Disagree(page, [.. lines[..5], lines[6], lines[5], .. lines[7..]],
            "row 5: it is missing: row 6 stands in its place");
        await Disagree(page, [.. lines[..5], Numbered(lines[6], 5), Numbered(lines[5], 6), .. lines[7..]],
            $"row 5: {NotItsHash}");
        await Disagree(page, [.. lines[..10], lines[9], .. lines[10..]], "row 10: row 9 stands in its place");
        await Disagree(page, [.. lines, lines[^1]], "row 21: the first line names only 20 rows");
        await Disagree(page, lines[..15],
            "row 15: it is missing: the bundle ends here and its first line names 20 rows");
        await Disagree(page, [.. lines[..14], lines[14][..40]], "row 14: line 15 is not spelled as a row's line is");
    }

    /// <summary>Hashes behind the change are made anew, and so is the first line.</summary>
    [Theory]
    [InlineData(5, 20, 0, "a row from 1 to 12 is not what it was; it was changed and every hash behind it made anew")]
    [InlineData(14, 20, 1, "a row from 13 to 18 is not what it was; it was changed and every hash behind it made anew")]
    [InlineData(0, 15, 1, "the ledger has only 15 rows; its end was cut off, or an old copy stands in its place")]
    public async Task Bundle_made_anew_is_named_by_what_is_held(int changed, int rows, int checkpoint, string why)
    {
        string[] anew = MadeAnew(changed, rows);
        await using InspectorPage page = await Opened();
        await Disagree(page, anew, $"{_clinic.Held[checkpoint].Checkpoint}: {why}");
    }

    [Fact]
    public async Task First_line_that_fits_nothing_is_named()
    {
        string[] lines = ClinicLedger.Lines(_clinic.Bundle());
        string zeros = new('0', 64);
        await using InspectorPage page = await Opened();
        string root = lines[0][(lines[0].IndexOf("\"root\":\"", StringComparison.Ordinal) + 8)..][..64];
        await Disagree(page, With(lines, 0, lines[0].Replace(root, zeros, StringComparison.Ordinal)),
            "line 1: its root is not the root of the rows");
        string head = lines[^1][^66..^2];
        await Disagree(page, With(lines, 0, lines[0].Replace(head, zeros, StringComparison.Ordinal)),
            "line 1: its head is not the hash of row 20");
        const string cure = "; take the file as it was made with smp report --format jsonl.";
        await Disagree(page, With(lines, 0, "\ufeff" + lines[0]),
            "it starts with a byte order mark, so an editor has saved it anew" + cure);
        await Disagree(page, lines[1..], "line 1 is not that of a bundle" + cure);
        await Disagree(page, [""], "its first line is empty" + cure);
    }

    [Fact]
    public async Task Part_agrees_with_each_checkpoint_held_and_each_change_is_named()
    {
        string[] lines = ClinicLedger.Lines(_clinic.Part(3, 9, 12));
        Assert.Equal(7, lines.Length);
        await using InspectorPage page = await Opened();
        Judgement judged = await page.Judge(ClinicLedger.Joined(lines));
        Assert.StartsWith("OK 4 of 18 records, root ", judged.Sentence, StringComparison.Ordinal);
        Assert.Equal("good", judged.Tone);
        await page.Hold(_clinic.Held[0].ToString());
        Assert.Equal("good", (await page.Judge(ClinicLedger.Joined(lines))).Tone);
        await page.Hold(_clinic.HeldText);

        const string noWay = "it does not lead to the root of the first line; row, path or root was altered";
        string flipped = lines[4].Replace("\"body\":\"a1", "\"body\":\"a0", StringComparison.Ordinal);
        await Disagree(page, With(lines, 4, flipped), $"row 3: {noWay}");
        await Disagree(page, With(lines, 4, Numbered(lines[4], 4)), $"row 4: {noWay}");
        await Disagree(page, [.. lines[..4], .. lines[5..]], "3 rows follow and line 1 names 4");
        await Disagree(page, [.. lines[..3], .. lines[4..]],
            "row 3: row 1 is missing before it, which names the ledger");
        await Disagree(page, [.. lines, lines[^1]], "row 12: it stands behind row 12");
    }

    /// <summary>One byte of any line behind the first, whatever it makes of it: both say the same.</summary>
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task Both_verifiers_say_the_same_of_any_changed_byte(bool isWhole, int seed)
    {
        byte[] right = isWhole ? _clinic.Bundle() : _clinic.Part(3, 4, 12);
        int firstRow = Array.IndexOf(right, (byte)'\n') + 1;
        Random random = new(seed);
        await using InspectorPage page = await Opened();
        for (int trial = 0; trial < 60; trial++)
        {
            byte[] wrong = [.. right];
            int at = random.Next(firstRow, right.Length - 1);
            wrong[at] ^= (byte)(1 << random.Next(8));
            string expected = _clinic.JudgeBundle(wrong);
            Judgement judged = await page.Judge(wrong);
            Assert.True(expected.Length > 0, $"byte {at}");
            Assert.Equal(("bad", expected), (judged.Tone, judged.Sentence));
        }
        Assert.Equal("good", (await page.Judge(right)).Tone);
        Assert.Empty(page.Troubles);
    }

    private static string[] With(string[] lines, int index, string line) =>
        [.. lines[..index], line, .. lines[(index + 1)..]];

    private static string Numbered(string line, int number) =>
        $"{{\"row\":{number}{line[line.IndexOf(',', StringComparison.Ordinal)..]}";

    private async Task<InspectorPage> Opened()
    {
        InspectorPage page = await chromium.Open();
        await page.Hold(_clinic.HeldText);
        return page;
    }

    private async Task Disagree(InspectorPage page, string[] lines, string expected)
    {
        byte[] bundle = ClinicLedger.Joined(lines);
        Assert.Equal(expected, _clinic.JudgeBundle(bundle));
        Judgement judged = await page.Judge(bundle);
        Assert.Equal(("bad", expected), (judged.Tone, judged.Sentence));
        Assert.Empty(page.Troubles);
    }

    private string[] MadeAnew(int changed, int count)
    {
        MerkleTree tree = new();
        LedgerHash previous = default;
        List<string> lines = [];
        foreach (LedgerRow row in _clinic.Read().Take(count))
        {
            byte[] body = row.Body.ToArray();
            body[^1] ^= (byte)(row.Row == changed ? 1 : 0);
            LedgerHash hash = RowFormat.Hash(previous, row.Row, row.Kind, body);
            tree.Append(hash.ToArray());
            previous = hash;
            string told = row.Kind == LedgerRowKind.Event
                ? $"\"event\",\"body\":{Encoding.UTF8.GetString(body)}"
                : $"\"record\",\"body\":\"{Convert.ToHexStringLower(body)}\"";
            lines.Add(string.Create(
                CultureInfo.InvariantCulture, $"{{\"row\":{row.Row},\"kind\":{told},\"hash\":\"{hash}\"}}"));
        }
        BundleHeader header = new(
            Smp.Ledger.Tests.Rig.Id, new LedgerHead(count, previous), tree.Root(), IsWhole: true, count, "");
        return [$"{header}", .. lines];
    }
}
