using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using Smp.Ledger.Crash;
using Xunit;

namespace Smp.Ledger.Tests;

/// <summary>What goes in, once, and how it comes out.</summary>
public sealed class AppendTests : IDisposable
{
    private const ulong Device = Rig.Device;
    private const ulong Epoch = MadeRecord.Epoch;

    private readonly Rig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void New_ledger_says_in_its_first_row_which_one_it_is()
    {
        using LedgerFile ledger = LedgerFile.Create(_rig.Path, Rig.Id);
        LedgerRow first = Assert.Single(ledger.Rows());
        Assert.Equal(Rig.Id, ledger.Id);
        Assert.Equal(
            """{"event":"ledger-created","ledger":"000102030405060708090a0b0c0d0e0f"}"""u8.ToArray(),
            first.Body.ToArray());
        Assert.Equal((1, LedgerRowKind.Event, default(LedgerHash)), (first.Row, first.Kind, first.Previous));
    }

    /// <summary>The layout of a row's hash, spelled out a second time.</summary>
    [Fact]
    public void Row_is_hashed_over_previous_number_kind_and_body()
    {
        LedgerHead head = _rig.Fill(3);
        using LedgerFile ledger = LedgerFile.OpenReadOnly(_rig.Path);
        byte[] previous = new byte[32];
        foreach (LedgerRow row in ledger.Rows())
        {
            byte[] hashed = [.. previous, (byte)row.Row, 0, 0, 0, 0, 0, 0, 0, (byte)row.Kind, .. row.Body.Span];
            Assert.Equal(previous, row.Previous.ToArray());
            Assert.Equal(SHA256.HashData(hashed), row.Hash.ToArray());
            previous = row.Hash.ToArray();
        }
        Assert.Equal(new LedgerHead(5, new LedgerHash(previous)), head);
    }

    /// <summary>Computed by a script of its own, from the format's description alone.</summary>
    [Fact]
    public void Head_and_root_of_a_known_ledger_never_change()
    {
        LedgerHead head = _rig.Fill(5);
        VerifyOutcome outcome = LedgerVerifier.Verify(_rig.Path);
        Assert.Equal("31a4cd1d2cd78be4cf38adf6e9beeffdacddf64dc3b0dc6ca592610ddb8c1127", head.Hash.ToString());
        Assert.Equal("c0b9cd4d02fb7ad343bbcdd6ef20a01e51b509a65c284a07894eaa043390abd1", outcome.Root.ToString());
    }

    [Fact]
    public void Record_comes_out_as_it_went_in()
    {
        using LedgerFile ledger = LedgerFile.Create(_rig.Path, Rig.Id);
        Rig.Append(ledger, 7, 1);
        LedgerRow row = ledger.Rows(2).Single();
        Assert.Equal((Device, Epoch), (row.Device, row.Epoch));
        Assert.Equal(MadeRecord.Raw(7), row.Raw.ToArray());
    }

    [Fact]
    public void Event_row_has_no_device()
    {
        using LedgerFile ledger = LedgerFile.Create(_rig.Path, Rig.Id);
        Assert.Throws<InvalidOperationException>(() => ledger.Rows().First().Device);
    }

    [Fact]
    public void Same_record_again_is_held_once_also_after_reopening()
    {
        LedgerHead head = _rig.Fill(3);
        using LedgerFile ledger = LedgerFile.Open(_rig.Path);
        using LedgerBatch batch = ledger.BeginBatch();
        Assert.Equal(AppendOutcome.AlreadyHeld, batch.AppendRecord(Device, Epoch, MadeRecord.Raw(2)));
        Assert.Equal(AppendOutcome.Appended, batch.AppendRecord(Device, Epoch, MadeRecord.Raw(4)));
        Assert.Equal(AppendOutcome.AlreadyHeld, batch.AppendRecord(Device, Epoch, MadeRecord.Raw(4)));
        Assert.Equal(head.RowCount + 1, batch.Commit().RowCount);
    }

    [Fact]
    public void Same_sequence_of_another_pen_or_epoch_is_another_record()
    {
        using LedgerFile ledger = LedgerFile.Create(_rig.Path, Rig.Id);
        using LedgerBatch batch = ledger.BeginBatch();
        foreach ((ulong device, ulong epoch) in new[] { (1UL, 1UL), (2UL, 1UL), (1UL, 2UL), (ulong.MaxValue, 0UL) })
        {
            Assert.Equal(AppendOutcome.Appended, batch.AppendRecord(device, epoch, MadeRecord.Raw(1)));
        }
        Assert.Equal(5, batch.Commit().RowCount);
    }

    [Fact]
    public void Same_key_with_other_bytes_goes_to_quarantine_once_and_never_over_the_record()
    {
        _rig.Fill(3);
        using LedgerFile ledger = LedgerFile.Open(_rig.Path);
        using (LedgerBatch batch = ledger.BeginBatch())
        {
            Assert.Equal(AppendOutcome.Quarantined, batch.AppendRecord(Device, Epoch, MadeRecord.Raw(2, salt: 1)));
            Assert.Equal(
                AppendOutcome.AlreadyQuarantined, batch.AppendRecord(Device, Epoch, MadeRecord.Raw(2, salt: 1)));
            Assert.Equal(AppendOutcome.Quarantined, batch.AppendRecord(Device, Epoch, MadeRecord.Raw(2, salt: 2)));
            Assert.Equal(AppendOutcome.AlreadyHeld, batch.AppendRecord(Device, Epoch, MadeRecord.Raw(2)));
            Assert.Equal(7, batch.Commit().RowCount);
        }
        Assert.Equal(
            [MadeRecord.Raw(2, salt: 1), MadeRecord.Raw(2, salt: 2)],
            ledger.Rows().Where(row => row.Kind == LedgerRowKind.QuarantinedRecord).Select(row => row.Raw.ToArray()));
        Assert.Equal(3, ledger.CountOfRecords(Device, Epoch));
        Assert.True(LedgerVerifier.Verify(_rig.Path).IsRight);
    }

    [Fact]
    public void Group_that_is_not_committed_leaves_nothing()
    {
        LedgerHead head = _rig.Fill(3);
        using LedgerFile ledger = LedgerFile.Open(_rig.Path);
        using (LedgerBatch batch = ledger.BeginBatch())
        {
            batch.AppendRecord(Device, Epoch, MadeRecord.Raw(4));
            Assert.Equal(head.RowCount + 1, ledger.ReadHead().RowCount);
        }
        Assert.Equal(head, ledger.ReadHead());
        Assert.Equal(head.RowCount + 1, Rig.Append(ledger, 4, 1).RowCount);
    }

    [Fact]
    public void Empty_group_commits_to_the_same_head()
    {
        LedgerHead head = _rig.Fill(1);
        using LedgerFile ledger = LedgerFile.Open(_rig.Path);
        using LedgerBatch batch = ledger.BeginBatch();
        Assert.Equal(head, batch.Commit());
    }

    [Fact]
    public void Group_that_has_ended_takes_nothing_more()
    {
        using LedgerFile ledger = LedgerFile.Create(_rig.Path, Rig.Id);
        LedgerBatch batch = ledger.BeginBatch();
        Assert.Throws<InvalidOperationException>(() => ledger.BeginBatch());
        batch.Commit();
        using LedgerBatch next = ledger.BeginBatch();
        Assert.Throws<InvalidOperationException>(() => batch.AppendRecord(Device, Epoch, MadeRecord.Raw(1)));
        Assert.Throws<InvalidOperationException>(() => batch.Commit());
        batch.Dispose();
        Assert.Equal(AppendOutcome.Appended, next.AppendRecord(Device, Epoch, MadeRecord.Raw(1)));
    }

    [Theory]
    [InlineData(63)]
    [InlineData(65)]
    [InlineData(0)]
    public void Record_of_another_length_is_refused_and_the_group_goes_on(int bytes)
    {
        using LedgerFile ledger = LedgerFile.Create(_rig.Path, Rig.Id);
        using LedgerBatch batch = ledger.BeginBatch();
        Assert.Throws<ArgumentException>(() => batch.AppendRecord(Device, Epoch, new byte[bytes]));
        batch.AppendRecord(Device, Epoch, MadeRecord.Raw(1));
        Assert.Equal(2, batch.Commit().RowCount);
    }

    [Fact]
    public void Event_that_is_not_canonical_is_refused_with_the_reason()
    {
        using LedgerFile ledger = LedgerFile.Create(_rig.Path, Rig.Id);
        using LedgerBatch batch = ledger.BeginBatch();
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => batch.AppendEvent("{\"a\": 1}"u8));
        Assert.Contains("(byte 5)", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, batch.AppendEvent("{\"a\":1}"u8));
    }

    [Fact]
    public void Events_of_every_length_follow_each_other()
    {
        using LedgerFile ledger = LedgerFile.Create(_rig.Path, Rig.Id);
        int longest = Canonical.CanonicalJson.BytesMax - "{\"t\":\"\"}".Length;
        int[] lengths = [0, longest, 1, 64, 2, longest];
        List<byte[]> events = [.. lengths.Select(length =>
            new Canonical.CanonicalObject().Set("t", new string('x', length)).ToUtf8())];
        using (LedgerBatch batch = ledger.BeginBatch())
        {
            events.ForEach(bytes => batch.AppendEvent(bytes));
            batch.Commit();
        }
        Assert.Equal(events, ledger.Rows(2).Select(row => row.Body.ToArray()));
        Assert.True(LedgerVerifier.Verify(_rig.Path).IsRight);
    }

    [Fact]
    public void Watch_sees_each_stage_of_a_group_in_order()
    {
        RecordingWatch watch = new();
        using LedgerFile ledger = LedgerFile.Create(_rig.Path, Rig.Id, watch);
        Rig.Append(ledger, 1, 2);
        Rig.Append(ledger, 2, 1);
        Assert.Equal(
        [
            (CommitStage.BatchBegun, 0), (CommitStage.RowAppended, 1), (CommitStage.RowAppended, 2),
            (CommitStage.BeforeCommit, 2), (CommitStage.AfterCommit, 2),
            (CommitStage.BatchBegun, 0), (CommitStage.BeforeCommit, 0), (CommitStage.AfterCommit, 0),
        ], watch.Seen);
    }

    [Theory]
    [InlineData(CommitStage.BatchBegun, 5)]
    [InlineData(CommitStage.RowAppended, 5)]
    [InlineData(CommitStage.BeforeCommit, 5)]
    [InlineData(CommitStage.AfterCommit, 6)]
    public void Watch_that_throws_leaves_a_ledger_that_goes_on(CommitStage stage, long rowsKept)
    {
        _rig.Fill(3);
        using LedgerFile ledger = LedgerFile.Open(_rig.Path, new RecordingWatch { ThrowsOnceAt = stage });
        Assert.Throws<InvalidOperationException>(() => Rig.Append(ledger, 4, 1));
        Assert.Equal(rowsKept, ledger.ReadHead().RowCount);
        Rig.Append(ledger, 4, 1);
        Assert.Equal(6, LedgerVerifier.Verify(_rig.Path).Head.RowCount);
    }

    [Fact]
    public void Group_after_warm_up_allocates_nothing_for_its_rows()
    {
        using LedgerFile ledger = LedgerFile.Create(_rig.Path, Rig.Id);
        byte[] raw = MadeRecord.Raw(1);
        Append(ledger, raw, 1, 300);
        using LedgerBatch batch = ledger.BeginBatch();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int sequence = 301; sequence <= 600; sequence++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(raw, sequence);
            batch.AppendRecord(Device, Epoch, raw);
            batch.AppendRecord(Device, Epoch, raw);
        }
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Append(LedgerFile ledger, byte[] raw, int first, int last)
    {
        using LedgerBatch batch = ledger.BeginBatch();
        for (int sequence = first; sequence <= last; sequence++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(raw, sequence);
            batch.AppendRecord(Device, Epoch, raw);
            batch.AppendRecord(Device, Epoch, raw);
        }
        batch.Commit();
    }
}
