using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Smp.Clinic.Usage;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class SingleUsePropertyTests
{
    private const int Lives = 2_000;
    private const int StepsEach = 60;

    [Theory]
    [InlineData(7001)]
    [InlineData(7002)]
    [InlineData(7003)]
    public void No_sequence_of_steps_mounts_a_cartridge_for_two_clients_or_sessions(int seed)
    {
        Random random = new(seed);
        int mounts = 0;
        int refusals = 0;
        for (int life = 0; life < Lives; life++)
        {
            ClinicRecord record = Given.TwoSessions();
            Dictionary<CartridgeId, (SessionId, ClientReference)> owners = [];
            for (int i = 0; i < StepsEach; i++)
            {
                // Written without asking: the fold itself must hold, whoever wrote the row.
                ClinicEvent next = AnyEvent(random, i);
                int refusedBefore = record.RefusedRows.Count;
                record.Take(next);
                bool isRefused = record.RefusedRows.Count > refusedBefore;
                refusals += isRefused ? 1 : 0;
                if (next is CartridgeMounted mount && !isRefused)
                {
                    mounts++;
                    owners.TryAdd(mount.Cartridge, (mount.Session, mount.Client));
                    Assert.Equal(owners[mount.Cartridge], (mount.Session, mount.Client));
                }
            }
        }
        // The property means nothing unless mounts and refusals both happen often.
        Assert.True(mounts > Lives / 4 && refusals > Lives, $"{mounts} mounts, {refusals} refusals");
    }

    [Theory]
    [InlineData(7101)]
    [InlineData(7102)]
    public void A_pen_that_used_a_cartridge_for_two_sessions_is_always_found_out(int seed)
    {
        Random random = new(seed);
        for (int life = 0; life < 300; life++)
        {
            ClinicRecord record = Given.TwoSessions().Take(Given.Opened(Given.One, 1), Given.Bound(Given.One, 2));
            PenScript pen = new PenScript(Given.NineUtcS).Boot().SetClock();
            uint[] sessions = [.. Enumerable.Range(0, 4).Select(_ => (uint)random.Next(12, 14))];
            foreach (uint session in sessions)
            {
                pen.Wait(1_000).Mount(Given.One, session).Run(5_000, 4_000, 500).Unmount(random.Next(2) == 0);
            }
            HygieneReport report = HygieneReport.Of(record.Take(pen), ReportPeriod.Everything,
                new("x", 1, "", Given.At(99)));
            Assert.Equal(
                sessions.Count(session => session != Given.First.Number),
                report.Exceptions.Count(finding => finding.Kind == FindingKind.OtherSessionUse));
            Assert.Equal(Given.Anna, record.LifeOf(Given.One).Client);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_cartridge_known_only_by_the_pens_records_is_that_sessions_and_nobody_elses(bool isMountKnown)
    {
        ClinicRecord record = Given.TwoSessions().Take(Given.Opened(Given.One, 1));
        PenScript pen = new PenScript(Given.NineUtcS).Boot().SetClock().Mount(Given.One, Given.First.Number)
            .Run(5_000, 4_000, 500).Unmount(isFinished: false);
        if (!isMountKnown)
        {
            pen.Facts.RemoveAll(fact => fact.Kind is UsageKind.Mount or UsageKind.Unmount);
        }
        record.Take(pen);
        Assert.NotNull(record.Judge(new CartridgeBound(Given.One, Given.Second, Given.Ben, Given.At(9))));
        Assert.Equal(
            isMountKnown, record.Judge(new CartridgeBound(Given.One, Given.First, Given.Anna, Given.At(9))) is null);
    }

    [Fact]
    public void A_disposed_cartridge_stays_disposed_whatever_comes()
    {
        Random random = new(7201);
        for (int life = 0; life < 500; life++)
        {
            ClinicRecord record = Given.TwoSessions();
            bool wasDisposed = false;
            for (int i = 0; i < StepsEach; i++)
            {
                record.Take(AnyEvent(random, i));
                CartridgeState state = record.LifeOf(Given.One).State;
                Assert.True(!wasDisposed || state == CartridgeState.Disposed);
                wasDisposed = state == CartridgeState.Disposed;
            }
        }
    }

    [Theory]
    [InlineData(7301)]
    [InlineData(7302)]
    public void No_sequence_gives_a_labelled_piece_a_second_number(int seed)
    {
        Random random = new(seed);
        int labelledOpened = 0;
        int doubled = 0;
        for (int life = 0; life < 500; life++)
        {
            int pieces = random.Next(1, 4);
            ClinicRecord record = Given.TwoSessions().Take(
                new BoxReceived(
                    1, "Bishop", Given.LotOf("A213B1"), Given.ExpiryOf("2027-02"), pieces, null, null, Given.At(0)));
            for (int i = 0; i < StepsEach; i++)
            {
                ClinicEvent next = AnyPieceEvent(random, i);
                doubled += record.Judge(next)?.Reason == RefusalReason.PieceLabelled ? 1 : 0;
                record.Take(next);
                // While a sealed piece has a label, no other number can have taken its place.
                Assert.True(record.Stock.BoxOf(1) is { Labelled: 0 } or { Unlabelled: >= 0 });
            }
            CartridgeId[] opened = [.. record.Cartridges.Where(piece => piece.Opening is not null)
                .Select(piece => piece.Cartridge)];
            labelledOpened += opened.Count(id => record.Stock.Labels.BoxOf(id) != 0);
            int ofBox = opened.Length - record.Stock.Boxless.Values.Sum();
            bool isRed = HygieneReport.Of(record, ReportPeriod.Everything, Example.Heading).Exceptions
                .Any(finding => finding.Kind == FindingKind.CountDiffers);
            Assert.Equal(ofBox > pieces, isRed);
            foreach (CartridgeId id in opened)
            {
                Assert.True(!record.BoundIn(Given.First).Contains(id) || !record.BoundIn(Given.Second).Contains(id));
            }
        }
        Assert.True(labelledOpened > 200 && doubled > 200, $"{labelledOpened} labels opened, {doubled} refused twice");
    }

    // Numbers 1..4 may be minted for labels, 5..8 at opening; sessions bind before anything is mounted.
    private static ClinicEvent AnyPieceEvent(Random random, int minutes)
    {
        CartridgeId piece = new((uint)random.Next(1, 9));
        bool isFirst = random.Next(2) == 0;
        (SessionId session, ClientReference client) = isFirst ? (Given.First, Given.Anna) : (Given.Second, Given.Ben);
        UtcInstant at = Given.At(minutes);
        return random.Next(12) switch
        {
            < 3 => new LabelsMinted(1, [new((uint)random.Next(1, 5))], at),
            < 7 => Given.Opened(piece, minutes) with { Box = random.Next(2) },
            < 10 => new CartridgeBound(piece, session, client, at),
            10 => new CartridgeMounted(piece, session, client, at),
            _ => Given.Disposed(piece, minutes),
        };
    }

    private static ClinicEvent AnyEvent(Random random, int minutes)
    {
        CartridgeId cartridge = random.Next(2) == 0 ? Given.One : Given.Two;
        SessionId session = random.Next(2) == 0 ? Given.First : Given.Second;
        ClientReference client = random.Next(8) == 0
            ? (random.Next(2) == 0 ? Given.Anna : Given.Ben)
            : (session == Given.First ? Given.Anna : Given.Ben);
        UtcInstant at = Given.At(minutes);
        return random.Next(24) switch
        {
            < 4 => Given.Opened(cartridge, minutes),
            < 9 => new CartridgeBound(cartridge, session, client, at),
            < 15 => new CartridgeMounted(cartridge, session, client, at),
            < 20 => new CartridgeRemoved(cartridge, session, random.Next(4) == 0, at),
            < 22 => Given.Disposed(cartridge, minutes),
            22 => new SessionClosed(session, at),
            _ => new SessionOpened(session, client, at),
        };
    }
}
