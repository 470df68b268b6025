using System;
using System.Linq;
using Smp.Ledger.Canonical;
using Smp.Ledger.Crash;
using Smp.Ledger.Verification;
using Xunit;

namespace Smp.Ledger.Tests;

/// <summary>What breaks no rule of the chain and yet wants somebody's eye, named at its row.</summary>
public sealed class NoticeTests : IDisposable
{
    private const long Nine = 1_772_442_000;

    private readonly Rig _rig = new();

    public NoticeTests() => LedgerFile.Create(_rig.Path, Rig.Id).Dispose();

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData(300, false)]
    [InlineData(301, true)]
    [InlineData(86_400, true)]
    public void Clock_set_back_is_noticed_once_beyond_five_minutes(long backS, bool isNoticed)
    {
        Tell(Nine, Nine + 10, Nine + 10 - backS, Nine + 12 - backS);
        LedgerNotices notices = Notices();
        Assert.Equal(isNoticed ? 1 : 0, notices.Count);
        Assert.All(notices.Kept, notice =>
        {
            Assert.Equal((4, LedgerNoticeKind.ClockSetBack), (notice.Row, notice.Kind));
            Assert.EndsWith(" lies before 2026-03-02T09:00:10Z, which an earlier row tells", notice.What);
        });
    }

    [Fact]
    public void Clock_that_creeps_back_is_noticed_when_it_has_crept_far_enough()
    {
        Tell(Nine, Nine - 200, Nine - 400, Nine - 500, Nine - 701);
        Assert.Equal([4, 6], Notices().Kept.Select(notice => (int)notice.Row));
    }

    [Fact]
    public void Only_an_events_own_time_counts()
    {
        CanonicalObject inner = new CanonicalObject().Set("atUtcS", 5);
        Tell(Nine);
        Append(new CanonicalObject().Set("event", "tested").Set("inner", inner));
        Append(new CanonicalObject().Set("event", "tested").Set("atUtcS", "5"));
        Append(new CanonicalObject().Set("event", "tested").Set("atUtcS", 0));
        Append(new CanonicalObject().Set("event", "tested").Set("atUtcS", -7));
        Append(new CanonicalObject().Set("event", "tested").Set("atUtcS", CanonicalJson.IntegerMax));
        Assert.Equal(0, Notices().Count);
    }

    [Fact]
    public void Epoch_that_comes_back_is_noticed_and_a_new_one_is_not()
    {
        Import((1, 1, 1), (1, 1, 2), (2, 9, 1), (1, 2, 1), (2, 9, 2), (1, 3, 1));
        Assert.Equal(0, Notices().Count);
        Import((1, 2, 2), (2, 9, 3), (1, 3, 2), (1, 3, 3));
        LedgerNotices notices = Notices();
        Assert.Equal([8, 10], notices.Kept.Select(notice => (int)notice.Row));
        Assert.Equal(
            "pen 0000000000000001 is back in epoch 0000000000000002 after epoch 0000000000000003, which no pen does "
            + "by itself", notices.Kept[0].What);
    }

    [Fact]
    public void Twenty_are_kept_and_all_are_counted()
    {
        for (uint sequence = 1; sequence <= 30; sequence++)
        {
            Import((1, sequence % 2, sequence));
        }
        LedgerNotices notices = Notices();
        Assert.Equal((28, 20), (notices.Count, notices.Kept.Count));
        Assert.All(notices.Kept, notice => Assert.Contains("set one of two up anew", notice.ToString()));
    }

    private LedgerNotices Notices()
    {
        LedgerNotices notices = new();
        VerifyOutcome outcome = LedgerVerifier.Verify(_rig.Path, notices: notices);
        Assert.True(outcome.IsRight, outcome.ToString());
        return notices;
    }

    private void Tell(params long[] times) => Array.ForEach(
        times, utcS => Append(new CanonicalObject().Set("event", "tested").Set("atUtcS", utcS)));

    private void Append(CanonicalObject next)
    {
        using LedgerFile ledger = LedgerFile.Open(_rig.Path);
        using LedgerBatch batch = ledger.BeginBatch();
        batch.AppendEvent(next.ToUtf8());
        batch.Commit();
    }

    private void Import(params (ulong Device, ulong Epoch, uint Sequence)[] records)
    {
        using LedgerFile ledger = LedgerFile.Open(_rig.Path);
        using LedgerBatch batch = ledger.BeginBatch();
        foreach ((ulong device, ulong epoch, uint sequence) in records)
        {
            batch.AppendRecord(device, epoch, MadeRecord.Raw(sequence));
        }
        batch.Commit();
    }
}
