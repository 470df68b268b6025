using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Smp.Link.Import;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Link.Tests;

public sealed class ImportTests
{
    [Fact]
    public void Every_record_is_committed_and_only_then_acknowledged()
    {
        var rig = new Rig();
        AppendMany(rig, 40);
        Assert.True(rig.RunUntil(() => rig.Pen.Self.AckedSequence == 40));
        Assert.Equal(rig.Pen.Records.Values, rig.Sink.Committed.Values);
        Assert.False(rig.AckBeyondCommit);
        Assert.True(rig.Import.IsCaughtUp);
        Assert.True(rig.Sink.HoldsHead(rig.Pen.Self.AckedHead));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Over_a_bad_line_every_record_ends_in_the_sink_once_and_no_ack_precedes_its_commit(int firstSeed)
    {
        for (int seed = firstSeed; seed < firstSeed + 10; seed++)
        {
            RunBadDay(seed);
        }
    }

    [Fact]
    public void A_pen_that_is_not_paired_keeps_its_records_until_it_is()
    {
        var rig = new Rig(isPaired: false);
        AppendMany(rig, 5);
        Assert.True(rig.RunUntil(() => rig.Import.IsCaughtUp));
        rig.Run(2_000);
        Assert.Equal(5, rig.Sink.Committed.Count);
        Assert.Empty(rig.Pen.Acks);
        rig.Settle(rig.Requests.Pair(Rig.LedgerId, new byte[32]));
        Assert.True(rig.RunUntil(() => rig.Pen.Self.AckedSequence == 5));
    }

    [Fact]
    public void A_sink_that_fails_is_heard_nothing_is_acknowledged_and_the_records_come_again()
    {
        var rig = new Rig();
        AppendMany(rig, 30);
        rig.Sink.CommitsToFail = 3;
        int failures = 0;
        while (failures < 3)
        {
            try
            {
                rig.Step();
            }
            catch (IOException failure)
            {
                Assert.Same(rig.Sink.Failure, failure);
                failures++;
            }
        }
        Assert.Empty(rig.Pen.Acks);
        Assert.Equal(0U, rig.Import.CommittedSequence);
        Assert.True(rig.RunUntil(() => rig.Pen.Self.AckedSequence == 30));
        Assert.Equal(30, rig.Sink.Committed.Count);
        Assert.False(rig.AckBeyondCommit);
    }

    [Fact]
    public void A_new_host_goes_on_where_the_last_one_was_killed()
    {
        var rig = new Rig();
        AppendMany(rig, 60);
        Assert.True(rig.RunUntil(() => rig.Sink.Committed.Count is > 10 and < 50));
        rig.StartHost();
        Assert.True(rig.RunUntil(() => rig.Pen.Self.AckedSequence == 60));
        Assert.Equal(rig.Pen.Records.Values, rig.Sink.Committed.Values);
        Assert.Null(rig.Import.Finding);
    }

    [Fact]
    public void After_a_restart_no_more_is_acknowledged_than_the_pen_has_sent_in_this_boot()
    {
        var rig = new Rig();
        rig.Open();
        AppendMany(rig, 60);
        rig.ToPen.IsCut = true;
        rig.Run(300);
        AppendMany(rig, 3);
        rig.ToPen.IsCut = false;
        rig.Pen.Reboot();
        Assert.True(rig.RunUntil(() => rig.Pen.Self.AckedSequence == 63));
        Assert.Equal(0, rig.Import.Counts.AcksRefused);
    }

    [Fact]
    public void Numbers_the_pen_skipped_or_lost_itself_are_passed_and_the_lost_ones_declared()
    {
        var rig = new Rig();
        AppendMany(rig, 3);
        rig.Pen.Append(gap: 16);
        AppendMany(rig, 4);
        rig.Pen.Lose(22);
        rig.Pen.Lose(23);
        Assert.True(rig.RunUntil(() => rig.Pen.Self.AckedSequence == 24));
        Assert.Equal([(22U, 23U)], rig.Sink.Gaps);
        Assert.Equal([1U, 2, 3, 20, 21, 24], rig.Sink.Committed.Keys.ToArray());
    }

    [Fact]
    public void A_hole_made_by_the_line_is_waited_for()
    {
        var rig = new Rig();
        rig.Open();
        rig.Pen.Append();
        rig.Pen.Append();
        byte[][] records = [.. rig.Pen.Records.Values];
        rig.Pen.SayPage(heldBefore: 1, records[1]);
        rig.Connection.Tick(rig.NowMs);
        rig.Import.Tick(rig.NowMs + 20);
        Assert.Equal([2U], rig.Sink.Committed.Keys.ToArray());
        Assert.Equal(0U, rig.Import.CommittedSequence);
        Assert.Empty(rig.Sink.Gaps);
        Assert.True(rig.RunUntil(() => rig.Pen.Self.AckedSequence == 2));
        Assert.Empty(rig.Sink.Gaps);
    }

    [Fact]
    public void A_record_damaged_inside_a_good_frame_is_waited_for_then_kept_as_unreadable_and_passed()
    {
        var rig = new Rig();
        AppendMany(rig, 6);
        rig.Pen.Records[3][20] ^= 1;
        Assert.True(rig.RunUntil(() => rig.Pen.Self.AckedSequence == 6));
        Assert.True(rig.Import.Counts.UnreadableRecords >= 3);
        Assert.Equal([1U, 2, 4, 5, 6], rig.Sink.Committed.Keys.ToArray());
        Assert.Equal([(3U, 3U)], rig.Sink.Gaps);
        Assert.Equal(rig.Pen.Records[3], rig.Sink.UnreadableBytes[0]);
    }

    [Fact]
    public void A_slip_of_the_pens_memory_bus_costs_a_repeat_and_no_record()
    {
        var rig = new Rig();
        AppendMany(rig, 6);
        rig.Pen.Records[3][20] ^= 1;
        Assert.True(rig.RunUntil(() => rig.Import.Counts.UnreadableRecords == 1));
        rig.Pen.Records[3][20] ^= 1;
        Assert.True(rig.RunUntil(() => rig.Pen.Self.AckedSequence == 6));
        Assert.Equal(6, rig.Sink.Committed.Count);
        Assert.Empty(rig.Sink.Gaps);
        Assert.Empty(rig.Sink.UnreadableBytes);
    }

    [Fact]
    public void A_poisoned_page_does_not_stop_the_others()
    {
        var rig = new Rig();
        rig.Open();
        AppendMany(rig, 9);
        for (int i = 0; i < 50; i++)
        {
            rig.Pen.Say(MessageType.Log, 0, 0, (target, offset) =>
            {
                target.AsSpan(offset, 100).Fill(0xFF);
                return 100;
            });
            rig.Step();
        }
        Assert.True(rig.RunUntil(() => rig.Pen.Self.AckedSequence == 9));
        Assert.Equal(50, rig.Import.Counts.MalformedPages);
    }

    [Fact]
    public void A_page_of_another_epoch_is_not_mixed_in()
    {
        var rig = new Rig();
        rig.Open();
        rig.Pen.Append();
        byte[] raw = rig.Pen.Records[1];
        rig.Pen.Self.EpochId = 0xE2;
        rig.Pen.SayPage(0, raw);
        rig.Connection.Tick(rig.NowMs);
        rig.Import.Tick(rig.NowMs + 20);
        Assert.Equal(1, rig.Import.Counts.OtherEpochPages);
        Assert.Empty(rig.Sink.Committed);
    }

    [Fact]
    public void The_same_number_with_other_bytes_is_left_to_the_sink_and_does_not_stop_the_import()
    {
        var rig = new Rig();
        AppendMany(rig, 3);
        Assert.True(rig.RunUntil(() => rig.Import.IsCaughtUp));
        byte[] other = new byte[WireLimits.RecordBytes];
        new UsageRecord { Sequence = 2, PredecessorDistance = 1, Value = 99 }.WriteTo(other, 0, Rig.Crc);
        rig.Pen.SayPage(1, other);
        AppendMany(rig, 3);
        Assert.True(rig.RunUntil(() => rig.Pen.Self.AckedSequence == 6));
        Assert.Equal(1, rig.Sink.Conflicts);
    }

    [Fact]
    public void A_full_group_is_committed_at_once_and_a_small_one_when_it_is_20_ms_old()
    {
        var rig = new Rig();
        rig.Open();
        rig.Pen.Append();
        rig.Pen.SayPage(0, rig.Pen.Records[1]);
        rig.Connection.Tick(rig.NowMs);
        rig.Import.Tick(rig.NowMs);
        Assert.Equal(20, rig.Import.WaitMs(rig.NowMs));
        rig.Import.Tick(rig.NowMs + 19);
        Assert.Equal(0, rig.Sink.Commits);
        rig.Import.Tick(rig.NowMs + 20);
        Assert.Equal(1, rig.Sink.Commits);
        for (int i = 0; i < ScriptedPen.WindowPages; i++)
        {
            rig.Pen.SayPage(0, rig.Pen.Records[1]);
        }
        rig.Connection.Tick(rig.NowMs);
        rig.Import.Tick(rig.NowMs);
        Assert.Equal(2, rig.Sink.Commits);
    }

    [Fact]
    public void A_ledger_that_was_rolled_back_is_found_and_nothing_is_acknowledged_until_a_person_accepts()
    {
        var rig = new Rig();
        AppendMany(rig, 20);
        Assert.True(rig.RunUntil(() => rig.Pen.Self.AckedSequence == 20));
        rig.Sink.RollBackTo(12);
        int acks = rig.Pen.Acks.Count;
        rig.StartHost();
        AppendMany(rig, 5);
        rig.Run(10_000);
        Assert.Equal(new RolledBackLedger(0xA1, 0xE1, 20, 12, IsHeadKnown: false), rig.Import.Finding);
        Assert.Equal(
            "Pen 00000000000000A1: this ledger once held its records up to 20 and now holds them up to 12: "
            + "the ledger was rolled back or altered, restore the newest copy.",
            rig.Import.Finding!.ToString());
        Assert.Equal(acks, rig.Pen.Acks.Count);
        Assert.Equal(17, rig.Sink.Committed.Count);
        rig.Import.AcceptFinding();
        Assert.True(rig.RunUntil(() => rig.Pen.Self.AckedSequence == 25));
        Assert.Equal([(13U, 20U)], rig.Sink.Gaps);
        Assert.Null(rig.Import.Finding);
    }

    [Fact]
    public void A_ledger_with_all_records_and_without_the_row_the_pen_witnessed_is_found_too()
    {
        var rig = new Rig();
        AppendMany(rig, 20);
        Assert.True(rig.RunUntil(() => rig.Pen.Self.AckedSequence == 20));
        rig.Sink.RollBackTo(20);
        rig.StartHost();
        rig.Run(1_000);
        Assert.Equal(new RolledBackLedger(0xA1, 0xE1, 20, 20, IsHeadKnown: false), rig.Import.Finding);
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 20).Select(i => i * 10)];

    private static void RunBadDay(int seed)
    {
        var random = new Random(seed ^ 0x5EED);
        var rig = new Rig(seed, faultPermille: random.Next(20, 300));
        for (int event_ = 0; event_ < 60; event_++)
        {
            Happen(rig, random);
            RunThroughFailures(rig, random.Next(10, 400));
        }
        bool isDone = RunThroughFailures(rig, 400_000, () => rig.Pen.Self.AckedSequence == rig.Pen.Self.NewestSequence);
        Assert.True(isDone, $"seed {seed}: acknowledged {rig.Pen.Self.AckedSequence} of {rig.Pen.Self.NewestSequence}");
        Assert.False(rig.AckBeyondCommit, $"seed {seed}: acknowledged before the commit");
        Assert.True(
            rig.Pen.Records.Keys.SequenceEqual(rig.Sink.Committed.Keys)
                && rig.Pen.Records.All(record => record.Value.AsSpan().SequenceEqual(rig.Sink.Committed[record.Key])),
            $"seed {seed}: the sink does not hold what the pen recorded");
        Assert.True(rig.Sink.Conflicts == 0 && rig.Sink.Gaps.Count == 0, $"seed {seed}: conflicts or gaps");
        Assert.Null(rig.Import.Finding);
        Assert.True(rig.ToHost.Faults + rig.ToPen.Faults > 0, $"seed {seed}: no fault happened");
    }

    private static void Happen(Rig rig, Random random)
    {
        switch (random.Next(12))
        {
            case 0:
                rig.Pen.Reboot();
                break;
            case 1:
                rig.StartHost();
                break;
            case 2:
                rig.Sink.CommitsToFail = random.Next(1, 3);
                break;
            case 3:
                rig.Requests.ReadStatus();
                break;
            case 4:
                rig.Pen.Append(gap: rig.Pen.Self.NewestSequence > 0 ? 16U : 0);
                break;
            default:
                AppendMany(rig, random.Next(1, 15));
                break;
        }
    }

    private static bool RunThroughFailures(Rig rig, int ms, Func<bool>? until = null)
    {
        for (long end = rig.NowMs + ms; rig.NowMs < end && until?.Invoke() != true;)
        {
            try
            {
                rig.Step();
            }
            catch (IOException failure) when (failure == rig.Sink.Failure)
            {
                // The bridge would say so and go on; the records come again.
            }
        }
        return until?.Invoke() ?? true;
    }

    private static void AppendMany(Rig rig, int count)
    {
        for (int i = 0; i < count; i++)
        {
            rig.Pen.Append();
        }
    }
}
