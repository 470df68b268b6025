using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Smp.Bridge.Cartridges;
using Smp.Bridge.Tests.Scopes;
using Smp.Clinic;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Smp.Clinic.Usage;
using Smp.Ledger;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Bridge.Tests;

/// <summary>What a list of cartridges says of each is what the whole record says of it.</summary>
public sealed class CartridgeListTests : IDisposable
{
    private const int Visits = 60;
    private const uint Stranger = 9_001;
    private const uint OldStranger = 9_002;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smp-pieces-");
    private uint _sequence;

    public CartridgeListTests()
    {
        using LedgerFile ledger = LedgerFile.Create(Ledger, default);
        using LedgerBatch batch = ledger.BeginBatch();
        Tell(batch, new BoxReceived(1, "Bishop", LotOf("L7"), ExpiryOf, 500, null, null, At(1)));
        Pen(batch, RecordKind.Run, OldStranger, 7, 10);
        for (uint visit = 1; visit <= Visits; visit++)
        {
            Visit(batch, visit);
        }
        batch.Commit();
    }

    private string Ledger => Path.Combine(_folder.FullName, "ledger.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(1_000)]
    public void Each_line_is_what_the_whole_record_says(int count)
    {
        using LedgerFile ledger = LedgerFile.OpenReadOnly(Ledger);
        CartridgeList whole = CartridgeList.All(ledger);
        CartridgeList list = CartridgeList.Newest(ledger, count);
        Assert.NotEmpty(whole.Record.RefusedRows);
        Assert.All(list.Shown, piece => AssertSame(whole.Record, list.Record, piece));
        Assert.Equal(whole.Shown.Where(list.Shown.ToHashSet().Contains), list.Shown);
        // Visit 3 is old and open; what only a pen knows is shown when the pen used it since the oldest of the newest.
        Assert.Contains(new CartridgeId(3), list.Shown);
        Assert.Equal(count > 10, list.Shown.Contains(new CartridgeId(Stranger)));
        Assert.Equal(count >= Visits, list.Shown.Contains(new CartridgeId(OldStranger)));
        IEnumerable<CartridgeId> newest = EventRows.Newest(ledger, CartridgeOpened.EventName)
            .Select(found => ((CartridgeOpened)found.Event).Cartridge).Distinct().Take(count);
        Assert.Subset(list.Shown.ToHashSet(), newest.Where(whole.Record.IsKnown).ToHashSet());
        Assert.True(list.Shown.Count <= count + 4, $"{list.Shown.Count} shown");
    }

    [Fact]
    public void Pieces_of_a_visit_are_what_the_whole_record_says()
    {
        using LedgerFile ledger = LedgerFile.OpenReadOnly(Ledger);
        ClinicRecord whole = CartridgeList.All(ledger).Record;
        for (uint visit = 1; visit <= Visits; visit++)
        {
            CartridgeList list = CartridgeList.Of(ledger, new SessionId(visit))!;
            Assert.Equal(whole.BoundIn(new SessionId(visit)), list.Shown);
            Assert.All(list.Shown, piece => AssertSame(whole, list.Record, piece));
        }
        Assert.Null(CartridgeList.Of(ledger, new SessionId(Visits + 1)));
    }

    [Fact]
    public void A_piece_whose_box_hangs_on_labels_is_judged_by_every_count()
    {
        using (LedgerFile ledger = LedgerFile.Open(Ledger))
        {
            using LedgerBatch batch = ledger.BeginBatch();
            Tell(batch, new BoxReceived(2, "Bishop", LotOf("L8"), ExpiryOf, 2, null, null, At(80_000)));
            Tell(batch, Opening(401, 2, 80_010, "L8"));
            Tell(batch, new LabelsMinted(2, [new CartridgeId(402)], At(80_020)));
            // Refused: the only piece that is left has a label.
            Tell(batch, Opening(403, 2, 80_030, "L8"));
            batch.Commit();
        }
        using LedgerFile read = LedgerFile.OpenReadOnly(Ledger);
        CartridgeList list = CartridgeList.Newest(read, 1);
        Assert.DoesNotContain(new CartridgeId(403), list.Shown);
        Assert.All(list.Shown, piece => AssertSame(CartridgeList.All(read).Record, list.Record, piece));
    }

    [Fact]
    public void A_list_of_no_piece_is_empty()
    {
        string path = Path.Combine(_folder.FullName, "empty.db");
        using LedgerFile ledger = LedgerFile.Create(path, default);
        Assert.Empty(CartridgeList.Newest(ledger, 1).Shown);
    }

    private static void AssertSame(ClinicRecord whole, ClinicRecord some, CartridgeId piece)
    {
        Assert.Equal(whole.LifeOf(piece), some.LifeOf(piece));
        Assert.Equal(MotorOnMs(whole, piece), MotorOnMs(some, piece));
        long box = whole.LifeOf(piece).Opening?.Box ?? 0;
        Assert.Equal(whole.Stock.BoxOf(box)?.Receipt, some.Stock.BoxOf(box)?.Receipt);
        Assert.Equal(whole.AdvisoryMotorOnMs(At(90_000)), some.AdvisoryMotorOnMs(At(90_000)));
    }

    private static long MotorOnMs(ClinicRecord record, CartridgeId piece) => record.Pens
        .SelectMany(pen => PenUse.Of(pen).Mounts).Where(stay => stay.Cartridge == piece)
        .Sum(stay => stay.Clocks.Use.MotorOnMs);

    // A client of its own and one piece; every few visits a row that the rules refuse, or that only looks like one.
    private void Visit(LedgerBatch batch, uint visit)
    {
        int now = (int)visit * 1_000;
        ClientReference client = ClientOf(visit);
        SessionId session = new(visit);
        CartridgeId piece = new(visit);
        Tell(batch, new ClientRegistered(client, At(now)));
        Tell(batch, new SessionOpened(session, client, At(now + 1)));
        Tell(batch, Opening(visit, visit % 2, now + 2, "L7"));
        Tell(batch, new CartridgeBound(piece, session, client, At(now + 3)));
        Tell(batch, new CartridgeMounted(piece, session, client, At(now + 4)));
        Pen(batch, RecordKind.Mount, visit, visit, visit % 3 == 0 ? 0 : now + 4);
        Pen(batch, RecordKind.Run, visit, 40_000, visit % 4 == 0 ? 0 : now + 5);
        Hostile(batch, visit, now + 6);
        if (visit % 5 != 3)
        {
            Tell(batch, new CartridgeRemoved(piece, session, visit % 2 == 0, At(now + 8)));
            Pen(batch, RecordKind.Unmount, visit, visit, now + 9);
        }
        if (visit is not (3 or 55))
        {
            Tell(batch, new SessionClosed(session, At(now + 10)));
        }
        Tell(batch, new CartridgeDisposed(piece, ContainerOf, At(now + 11)));
        if (visit == Visits - 9)
        {
            Pen(batch, RecordKind.Mount, Stranger, 0, now + 12);
            Pen(batch, RecordKind.Run, Stranger, 9_000, 0);
        }
    }

    private void Hostile(LedgerBatch batch, uint visit, int now)
    {
        CartridgeId piece = new(visit);
        SessionId session = new(visit);
        switch (visit % 8)
        {
            case 0:
                Tell(batch, Opening(visit, 0, now, "L9"));
                break;
            case 1:
                Tell(batch, new CartridgeBound(piece, new SessionId(visit + 1), ClientOf(visit), At(now)));
                break;
            case 2:
                Tell(batch, new CartridgeDisposed(piece, ContainerOf, At(now)));
                break;
            case 3:
                Tell(batch, new CartridgeBound(new CartridgeId(visit - 1), session, ClientOf(visit), At(now)));
                break;
            case 4:
                Tell(batch, new SessionOpened(session, ClientOf(1), At(now)));
                Tell(batch, new AdvisoryLimitSet(visit * 60_000, ReadyVisit.Person, At(now)));
                break;
            case 5:
                batch.AppendEvent(Encoding.UTF8.GetBytes(
                    $$"""{"a":"\"cartridge\":{{visit}}","cartridge":{{visit}},"event":"cartridge-disposed"}"""));
                break;
            case 6:
                Tell(batch, Opening(visit + 500, 77, now, "L7"));
                Pen(batch, RecordKind.Run, visit - 4, 70_000, 0);
                break;
            default:
                batch.AppendEvent(Encoding.UTF8.GetBytes(
                    $$"""{"a":{"event":"session-closed","session":{{visit}}},"cartridge":{{visit}},"event":"x"}"""));
                break;
        }
    }

    private void Pen(LedgerBatch batch, RecordKind kind, uint piece, uint value, int seconds)
    {
        UsageRecord record = new()
        {
            Sequence = ++_sequence,
            Cartridge = piece,
            Mount = (ushort)(1 + (_sequence % 2)),
            StartUtcS = seconds == 0 ? 0 : (uint)At(seconds).UtcS,
            Kind = (byte)kind,
            Detail = (byte)(_sequence % 3),
            Value = value,
            MountMotorOnMs = _sequence * 100,
        };
        byte[] raw = new byte[WireLimits.RecordBytes];
        record.WriteTo(raw, 0, new SlicedCrc32());
        batch.AppendRecord(1 + (_sequence % 2), 1, raw);
    }

    private static void Tell(LedgerBatch batch, ClinicEvent told) => batch.AppendEvent(EventJson.Write(told));

    private static CartridgeOpened Opening(uint piece, long box, int seconds, string lot) =>
        DrawnHistory.Opening(new CartridgeId(piece), At(seconds), box) with { Lot = LotOf(lot) };

    private static ClientReference ClientOf(uint number) =>
        new(((UInt128)(number * 77_777) << 96) | number);

    private static UtcInstant At(int seconds) => new(1_772_000_000 + seconds);

    private static PrintedExpiry ExpiryOf => DrawnHistory.Opening(default, default, 0).Expiry!;

    private static SharpsContainer ContainerOf =>
        SharpsContainer.TryParse("S-1", out SharpsContainer? mark, out _) ? mark : throw new ArgumentException("S-1");

    private static Lot LotOf(string text) =>
        Lot.TryParse(text, out Lot? lot, out _) ? lot : throw new InvalidOperationException();
}
