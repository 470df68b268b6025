using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Smp.Ledger.Bundles;
using Smp.Ledger.Checkpoints;
using Smp.Ledger.Crash;
using Smp.Ledger.Verification;
using Xunit;

namespace Smp.Ledger.Tests;

/// <summary>A ledger as lines of text: what is right stays right, and nothing that is wrong gets lost.</summary>
public sealed class BundleTests : IDisposable
{
    private const int Records = 20;
    private const int Rows = Records + 2;
    private static readonly DateTimeOffset Noon = new(2026, 2, 3, 12, 0, 0, TimeSpan.Zero);

    private readonly Rig _rig = new();

    public BundleTests() => _rig.Fill(Records);

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Whole_bundle_says_what_the_ledger_says()
    {
        SignedCheckpoint listed = List();
        BundleOutcome made = BundleExport.Whole(_rig.Path, Out);
        VerifyOutcome ledger = LedgerVerifier.Verify(_rig.Path);
        Assert.Equal(ledger, made.Rows);
        Assert.Equal($"{ledger}", $"{made}");
        Assert.Equal([listed], made.Comparison.Carried);
        string[] lines = File.ReadAllLines(Out);
        Assert.Equal(2 + Rows, lines.Length);
        Assert.StartsWith("{\"row\":1,\"kind\":\"event\",\"body\":{\"event\":\"ledger-created\"", lines[2]);
        Assert.StartsWith("{\"row\":2,\"kind\":\"record\",\"body\":\"a100000000000000c4e0", lines[3]);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("7")]
    [InlineData("2 3 4")]
    [InlineData("5 11 22")]
    public void Part_shows_its_rows_under_every_listed_checkpoint(string numbers)
    {
        long[] rows = [.. numbers.Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
        SignedCheckpoint[] listed = [List(), Grow(5), Grow(1), Grow(9)];
        BundleOutcome made = BundleExport.Part(_rig.Path, Out, _ => rows, "lot L7");
        Assert.True(made.IsRight, made.Complaint);
        Assert.Equal(rows.Append(1).Distinct().Count(), made.Header.Shown);
        Assert.All(listed, held => Assert.Empty(Verify(File.ReadAllBytes(Out), held).Complaint));
        BundleOutcome against = Verify(File.ReadAllBytes(Out), listed);
        Assert.Equal(listed, against.Comparison.Agreeing);
        Assert.StartsWith($"OK {made.Header.Shown} of {Rows + 15} records, root ", $"{against}");
    }

    [Fact]
    public void Part_that_no_held_checkpoint_reaches_is_not_shown()
    {
        List();
        BundleExport.Part(_rig.Path, Out, _ => [3], "row 3");
        SignedCheckpoint later = Grow(5);
        BundleOutcome outcome = Verify(File.ReadAllBytes(Out), later);
        Assert.StartsWith("no checkpoint held can be compared with these rows", outcome.Complaint);
        Assert.Equal([later], outcome.Comparison.NotCompared);
    }

    [Fact]
    public void Rows_behind_the_newest_checkpoint_are_shown_under_the_whole_tree()
    {
        SignedCheckpoint listed = List();
        Append(5);
        BundleOutcome made = BundleExport.Part(_rig.Path, Out, _ => [Rows + 3], "row");
        Assert.Equal(Rows + 5, made.Header.Head.RowCount);
        Assert.Empty(Verify(File.ReadAllBytes(Out), listed).Complaint);
    }

    [Fact]
    public void Nobody_gets_a_part_of_a_broken_ledger_or_one_without_rows()
    {
        Assert.Contains("no row belongs to lot L7", Assert.Throws<BundleException>(
            () => BundleExport.Part(_rig.Path, Out, _ => [], "lot L7")).Message);
        _rig.DropGuards();
        _rig.Sql("UPDATE record SET body=x'7b7d' WHERE row=9");
        string refusal = Assert.Throws<BundleException>(
            () => BundleExport.Part(_rig.Path, Out, _ => [3], "row 3")).Message;
        Assert.Contains("does not verify (row 9: its hash differs from its content)", refusal);
        Assert.Empty(Directory.GetFiles(_rig.Folder, "*.jsonl*"));
    }

    /// <summary>What somebody did to the file with SQL, and what both must say of it.</summary>
    [Theory]
    [InlineData("UPDATE record SET body=x'7b7d' WHERE row=9")]
    [InlineData("UPDATE record SET body=x'00ff0a0d' WHERE row=9")]
    [InlineData("UPDATE record SET body=x'' WHERE row=9")]
    [InlineData("UPDATE record SET previous=zeroblob(32) WHERE row=9")]
    [InlineData("UPDATE record SET previous=hash, hash=previous WHERE row=9")]
    [InlineData("UPDATE record SET kind=2 WHERE row=9")]
    [InlineData("UPDATE record SET kind=257 WHERE row=9")]
    [InlineData("UPDATE record SET kind=-1 WHERE row=9")]
    [InlineData("DELETE FROM record WHERE row=9")]
    [InlineData("DELETE FROM record WHERE row=7; UPDATE record SET row=row-1 WHERE row>7")]
    [InlineData("UPDATE record SET row=-1 WHERE row=5; UPDATE record SET row=5 WHERE row=6;"
        + "UPDATE record SET row=6 WHERE row=-1")]
    [InlineData("INSERT INTO record SELECT 99, kind, body, previous, hash FROM record WHERE row=1")]
    public void Broken_ledger_gives_a_bundle_that_is_broken_at_the_same_place(string sql)
    {
        _rig.DropGuards();
        _rig.Sql(sql);
        VerifyOutcome ledger = LedgerVerifier.Verify(_rig.Path);
        Assert.False(ledger.IsRight);
        BundleOutcome made = BundleExport.Whole(_rig.Path, Out);
        Assert.Equal(ledger, made.Rows);
        Assert.Equal($"{ledger}", $"{made}");
    }

    [Theory]
    [InlineData("UPDATE record SET hash=x'00' WHERE row=9")]
    [InlineData("UPDATE record SET body=zeroblob(70000) WHERE row=9")]
    [InlineData("UPDATE record SET kind=4294967298 WHERE row=9")]
    [InlineData("DELETE FROM record WHERE row=1")]
    [InlineData("INSERT INTO record SELECT 0, kind, body, previous, hash FROM record WHERE row=1")]
    [InlineData("ALTER TABLE record RENAME TO old; CREATE TABLE record AS SELECT * FROM old;"
        + "UPDATE record SET body='text' WHERE row=3")]
    public void Break_that_no_bundle_can_carry_is_refused_and_leaves_no_file(string sql)
    {
        _rig.DropGuards();
        _rig.Sql(sql);
        VerifyOutcome ledger = LedgerVerifier.Verify(_rig.Path);
        string refusal = Assert.Throws<BundleException>(() => BundleExport.Whole(_rig.Path, Out)).Message;
        Assert.Contains($"({ledger})", refusal);
        Assert.DoesNotContain('\n', refusal);
        Assert.Empty(Directory.GetFiles(_rig.Folder, "*.jsonl*"));
    }

    [Fact]
    public void Quarantined_row_is_carried_and_noticed()
    {
        using (LedgerFile ledger = LedgerFile.Open(_rig.Path))
        using (LedgerBatch batch = ledger.BeginBatch())
        {
            batch.AppendRecord(Rig.Device, MadeRecord.Epoch, MadeRecord.Raw(4, salt: 9));
            batch.Commit();
        }
        LedgerNotices notices = new();
        BundleExport.Whole(_rig.Path, Out);
        Assert.True(Verify(File.ReadAllBytes(Out), notices).IsRight);
        LedgerNotice notice = Assert.Single(notices.Kept);
        Assert.Equal((Rows + 1, LedgerNoticeKind.Quarantined), (notice.Row, notice.Kind));
    }

    private string Out => Path.Combine(_rig.Folder, "clinic.jsonl");

    private static BundleOutcome Verify(byte[] bundle, params SignedCheckpoint[] held) =>
        BundleVerifier.Verify(new MemoryStream(bundle), "bundle", held);

    private static BundleOutcome Verify(byte[] bundle, LedgerNotices notices) =>
        BundleVerifier.Verify(new MemoryStream(bundle), "bundle", notices: notices);

    private SignedCheckpoint List()
    {
        VerifyOutcome outcome = LedgerVerifier.Verify(_rig.Path);
        using CheckpointKey key = CheckpointKey.LoadOrMake(_rig.Path);
        SignedCheckpoint made = key.Sign(new Checkpoint(outcome.Id, outcome.Head, outcome.Root, Noon));
        CheckpointFile.Append(CheckpointFile.PathFor(_rig.Path), made);
        return made;
    }

    private SignedCheckpoint Grow(int events)
    {
        Append(events);
        return List();
    }

    private void Append(int events)
    {
        using LedgerFile ledger = LedgerFile.Open(_rig.Path);
        using LedgerBatch batch = ledger.BeginBatch();
        for (int number = 0; number < events; number++)
        {
            batch.AppendEvent(Rig.Event(number).ToUtf8());
        }
        batch.Commit();
    }
}
