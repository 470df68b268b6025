using System;
using System.IO;
using System.Linq;
using System.Text;
using Smp.Ledger.Bundles;
using Smp.Ledger.Checkpoints;
using Xunit;

namespace Smp.Ledger.Tests;

/// <summary>Bytes of a bundle that are not what was written: each is found, and told with its line.</summary>
public sealed class BundleLineTests : IDisposable
{
    private const int Records = 5;
    private const int Rows = Records + 2;
    private const int RowLine1 = 2;

    private readonly Rig _rig = new();
    private readonly byte[] _whole;
    private readonly byte[] _part;

    public BundleLineTests()
    {
        _rig.Fill(Records);
        VerifyOutcome outcome = LedgerVerifier.Verify(_rig.Path);
        using CheckpointKey key = CheckpointKey.LoadOrMake(_rig.Path);
        Checkpoint checkpoint = new(outcome.Id, outcome.Head, outcome.Root, DateTimeOffset.UnixEpoch);
        CheckpointFile.Append(CheckpointFile.PathFor(_rig.Path), key.Sign(checkpoint));
        string path = Path.Combine(_rig.Folder, "clinic.jsonl");
        BundleExport.Whole(_rig.Path, path);
        _whole = File.ReadAllBytes(path);
        BundleExport.Part(_rig.Path, path, _ => [3, 4, Rows], "three rows");
        _part = File.ReadAllBytes(path);
    }

    public void Dispose() => _rig.Dispose();

    /// <summary>Each byte of the file in three ways, those in between included.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_changed_byte_passes_wherever_it_is(bool isWhole)
    {
        byte[] right = isWhole ? _whole : _part;
        byte[] wrong = [.. right];
        int chosenAt = Encoding.UTF8.GetString(right).IndexOf("three rows", StringComparison.Ordinal);
        for (int at = 0; at < right.Length; at++)
        {
            foreach (byte flip in new byte[] { 1, 0x20, 0x80 })
            {
                wrong[at] = (byte)(right[at] ^ flip);
                // The sender's own words bind nobody, and no hash covers them.
                bool isCovered = chosenAt < 0 || at < chosenAt || at >= chosenAt + "three rows".Length;
                Assert.False(IsRight(wrong) && isCovered, $"byte {at} of the file, flipped by {flip}");
            }
            wrong[at] = right[at];
        }
        Assert.True(IsRight(right));
    }

    [Fact]
    public void Changed_byte_of_a_row_is_told_at_its_row()
    {
        string[] lines = Lines(_whole);
        for (int row = 1; row <= Rows; row++)
        {
            string line = lines[row + RowLine1 - 1];
            int body = line.IndexOf("\"body\":", StringComparison.Ordinal) + 10;
            char other = line[body] == '0' ? '1' : '0';
            string told = Complaint(Replaced(lines, row + RowLine1, line[..body] + other + line[(body + 1)..]));
            Assert.Equal($"row {row}: its hash differs from its content", told);
        }
    }

    [Fact]
    public void Whole_and_part_pass_with_other_line_ends_and_without_the_last()
    {
        foreach (byte[] right in new[] { _whole, _part })
        {
            string text = Encoding.UTF8.GetString(right);
            Assert.True(IsRight(Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))));
            Assert.True(IsRight(right[..^1]));
        }
    }

    [Theory]
    [InlineData("", "its first line is empty")]
    [InlineData("\ufeff{\"smpBundle\":1}\n", "it starts with a byte order mark, so an editor has saved it anew")]
    [InlineData("{\"smpBundle\":2}\n", "this is a bundle of another format and this program knows format 1")]
    [InlineData("{\"smpBundle\":1}\n", "line 1 is not that of a bundle")]
    [InlineData("{\"smpBundle\":", "line 1 is not that of a bundle")]
    [InlineData("{\"smpBundle\":1,\"whole\":7}", "line 1 is not that of a bundle")]
    [InlineData("\n\n", "its first line is empty")]
    [InlineData("Dear Sir or Madam\n", "line 1 is not that of a bundle")]
    public void File_that_is_no_bundle_is_told_in_one_line(string text, string why)
    {
        BundleException fault = Assert.Throws<BundleException>(() => Verify(Encoding.UTF8.GetBytes(text)));
        Assert.StartsWith($"clinic.jsonl: {why}; ", fault.Message);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void Text_in_utf16_is_told() => Assert.Contains("UTF-16", Assert.Throws<BundleException>(
        () => Verify([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"smpBundle\":1}")])).Message);

    [Theory]
    [InlineData(3, "", "row 1: line 3 is not spelled as a row's line is")]
    [InlineData(5, "{\"row\":3}", "row 3: line 5 is not spelled as a row's line is")]
    [InlineData(5, "{\"row\":03,\"kind\":\"event\",\"body\":{},", "row 3: line 5 is not spelled as a row's line is")]
    [InlineData(2, "{\"checkpoint\":\"smp-checkpoint 1\"}",
        "row 1: line 2 holds no checkpoint that can be read, or stands behind a row")]
    public void Line_of_another_spelling_is_told_with_its_number(int line, string text, string expected) =>
        Assert.Equal(expected, Complaint(Replaced(Lines(_whole), line, text)));

    [Fact]
    public void Line_without_an_end_is_told_and_not_held_in_memory()
    {
        byte[] endless = [.. Joined(Lines(_whole)[..4]), .. new byte[900_000]];
        Assert.Equal("row 3: line 5 is longer than 163840 bytes", Complaint(endless));
    }

    [Fact]
    public void Cut_or_lengthened_bundle_is_told()
    {
        string[] lines = Lines(_whole);
        Assert.Equal(
            $"row {Rows}: it is missing: the bundle ends here and its first line names {Rows} rows",
            Complaint(Joined(lines[..^1])));
        Assert.Equal(
            $"row {Rows + 1}: the first line names only {Rows} rows", Complaint(Joined([.. lines, lines[^1]])));
        string[] part = Lines(_part);
        Assert.Equal("3 rows follow and line 1 names 4", Complaint(Joined(part[..^1])));
        Assert.Equal($"row {Rows}: it stands behind row {Rows}", Complaint(Joined([.. part, part[^1]])));
        Assert.Equal("row 3: row 1 is missing before it, which names the ledger",
            Complaint(Joined([.. part[..2], .. part[3..]])));
    }

    [Fact]
    public void First_line_that_names_something_else_is_told()
    {
        string[] lines = Lines(_whole);
        LedgerHash other = new(new byte[32]);
        BundleHeader header = new(
            Rig.Id, new LedgerHead(Rows, Head(lines)), other, IsWhole: true, Rows, "");
        Assert.Equal("line 1: its root is not the root of the rows", Complaint(Replaced(lines, 1, $"{header}")));
        header = header with { Head = new LedgerHead(Rows, other) };
        Assert.Equal($"line 1: its head is not the hash of row {Rows}", Complaint(Replaced(lines, 1, $"{header}")));
        header = header with { Ledger = default };
        Assert.Equal($"line 1: it names ledger {default(LedgerId)} and row 1 names ledger {Rig.Id}",
            Complaint(Replaced(lines, 1, $"{header}")));
    }

    /// <summary>What a million rows ask of a proof, whatever the body: the path has 20 hashes.</summary>
    [Fact]
    public void Proof_of_a_row_of_a_million_takes_at_most_a_kilobyte_besides_its_body()
    {
        LedgerHash[] path = [.. Enumerable.Repeat(new LedgerHash(new byte[32]), 20)];
        byte[] body = Encoding.UTF8.GetBytes(
            "{\"atUtcS\":1772442001,\"cartridge\":455765733,\"event\":\"cartridge-removed\",\"session\":1}");
        LedgerRow row = new(1_000_000, LedgerRowKind.Event, body, default, default);
        using MemoryStream line = new();
        new BundleLineWriter(line, "ledger.db").Write(row, path);
        Assert.InRange(line.Length - body.Length, 900, 1024);
        string text = Tree.InclusionProofText.Write(new Tree.InclusionProof(Rig.Id, row, 1_000_000, path));
        Assert.InRange(text.Length - Convert.ToBase64String(body).Length, 900, 1024);
    }

    private static LedgerHash Head(string[] lines) =>
        LedgerHash.TryParse(lines[^1][^66..^2], out LedgerHash head) ? head : default;

    private static string[] Lines(byte[] bundle) => Encoding.UTF8.GetString(bundle).TrimEnd('\n').Split('\n');

    private static byte[] Joined(string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    private static byte[] Replaced(string[] lines, int line, string text) =>
        Joined([.. lines[..(line - 1)], text, .. lines[line..]]);

    private static BundleOutcome Verify(byte[] bundle) =>
        BundleVerifier.Verify(new MemoryStream(bundle), "clinic.jsonl");

    private static string Complaint(byte[] bundle) => Verify(bundle).Complaint;

    private static bool IsRight(byte[] bundle)
    {
        try
        {
            return Verify(bundle).IsRight;
        }
        catch (BundleException)
        {
            return false;
        }
    }
}
