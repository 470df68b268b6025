using System;
using System.Collections.Generic;
using Smp.Clinic;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Treatments;
using Smp.Clinic.Usage;

namespace Smp.Bench.Ledger;

/// <summary>A treatment room with one pen: what its people and its pen write down, session after session.</summary>
/// <remarks>Two cartridges a session, every fourth of them taken out and put back once; now and then something goes
/// wrong, as it does.</remarks>
internal sealed class MadeRoom(int room, MadeScale scale, ulong seed)
{
    private const int PiecesABox = 20;
    private const int SessionsAClient = 3;
    private const int CartridgesASession = 2;

    private static readonly PrintedExpiry Expiry = PrintedExpiry.TryParse("2031-05", out PrintedExpiry? expiry, out _)
        ? expiry
        : throw new InvalidOperationException();

    private readonly Random _random = new(unchecked((int)seed * 31) + room);
    private readonly MadePen _pen = new(new PenEpoch(0x24A160F0C100 + (ulong)room, 0x9F3C1A0000000000 + (ulong)room));
    private UtcInstant _now = new(1_772_000_000 + room);
    private ClientReference _client;
    private MadeTreatment? _treatment;
    private int _visits;
    private int _opened;
    private int _intents;

    /// <summary>The rows of all its sessions.</summary>
    public IEnumerable<MadeRow> Sessions()
    {
        for (int session = 0; session < scale.SessionsARoom; session++)
        {
            bool isUnderWay = scale.HasTreatments && session == scale.SessionsARoom - 1;
            foreach (MadeRow row in Session(new SessionId((uint)((session * scale.Rooms) + room + 1)), isUnderWay))
            {
                yield return row;
            }
        }
    }

    private IEnumerable<MadeRow> Session(SessionId session, bool isUnderWay)
    {
        _now = After(3_600);
        foreach (ClinicEvent told in Arrival())
        {
            yield return MadeRow.Of(told);
        }
        yield return MadeRow.Of(new SessionOpened(session, _client, _now) { Treatment = _treatment?.Id ?? default });
        foreach (ClinicEvent told in _treatment?.Visit(session, _now) ?? [])
        {
            yield return MadeRow.Of(told);
        }
        yield return _pen.Boot(_now);
        yield return _pen.Told(UsageKind.ClockSet, 0, 0, _now);
        if (_random.Next(50) == 0)
        {
            yield return _pen.Run(5_000, 0, RunEnd.Released, After(5));
        }
        for (int piece = 0; piece < CartridgesASession; piece++)
        {
            int runs = scale.RunsACartridge + (piece == 0 ? 1 : -1) * (session.Number % 2 == 0 ? 7 : 3);
            foreach (MadeRow row in Cartridge(session, runs, isUnderWay && piece == CartridgesASession - 1))
            {
                yield return row;
            }
        }
        if (isUnderWay)
        {
            yield break;
        }
        yield return _pen.Told(UsageKind.SessionEnded, session.Number, 0, After(5));
        yield return MadeRow.Of(new SessionClosed(session, After(60)));
        if (_treatment is { } treatment && _visits % SessionsAClient == 0)
        {
            yield return MadeRow.Of(treatment.End(After(60)));
        }
    }

    // A new client every third visit, with a treatment of those three.
    private IEnumerable<ClinicEvent> Arrival()
    {
        if (_visits++ % SessionsAClient != 0)
        {
            yield break;
        }
        _client = new ClientReference(new UInt128((ulong)_random.NextInt64(), (ulong)_random.NextInt64()) | 1);
        yield return new ClientRegistered(_client, _now);
        if (scale.HasTreatments)
        {
            int course = _visits / SessionsAClient;
            _treatment = new MadeTreatment(new TreatmentId((uint)((course * scale.Rooms) + room + 1)), _client);
            foreach (ClinicEvent told in _treatment.Begin(_now))
            {
                yield return told;
            }
        }
    }

    private IEnumerable<MadeRow> Cartridge(SessionId session, int runs, bool isUnderWay)
    {
        CartridgeId id = new((uint)((_opened * scale.Rooms) + room + 1));
        foreach (MadeRow row in Opening(id))
        {
            yield return row;
        }
        yield return MadeRow.Of(new CartridgeBound(id, session, _client, After(5)));
        bool isTakenOutOnce = id.Number % 4 == 0;
        foreach (MadeRow row in Stay(
            id, session, isTakenOutOnce ? runs / 2 : runs, isFinished: !isTakenOutOnce, isUnderWay))
        {
            yield return row;
        }
        if (isUnderWay)
        {
            yield break;
        }
        if (isTakenOutOnce)
        {
            foreach (MadeRow row in Stay(id, session, runs - (runs / 2), isFinished: true, isUnderWay))
            {
                yield return row;
            }
        }
        yield return MadeRow.Of(new CartridgeDisposed(id, ContainerOf($"S-{_visits / 40}"), After(20)));
    }

    private IEnumerable<MadeRow> Opening(CartridgeId id)
    {
        int box = (_opened / PiecesABox * scale.Rooms) + room + 1;
        Lot lot = LotOf($"L{box:000000}");
        if (_opened++ % PiecesABox == 0)
        {
            yield return MadeRow.Of(
                new BoxReceived(box, "Bishop", lot, Expiry, PiecesABox, $"C-{box}", null, After(5)));
        }
        yield return MadeRow.Of(new CartridgeOpened(
            id, "Bishop", "SMP", "3RL 0.25", lot, Expiry, Sterilisation.EthyleneOxide, true, "box", After(20))
        {
            // Every second one names no box and is taken from the oldest of its lot.
            Box = _opened % 2 == 0 ? box : 0,
        });
    }

    private IEnumerable<MadeRow> Stay(
        CartridgeId id, SessionId session, int runs, bool isFinished, bool isUnderWay)
    {
        long intent = ((long)_intents++ * scale.Rooms) + room + 1;
        yield return MadeRow.Of(new IntentRecorded(intent, "mount", 0, session, 0, 0, [id], false, After(5)));
        if (_random.Next(40) == 0)
        {
            yield return MadeRow.Of(new OutcomeRecorded(intent, Outcome.NotDone, "the pen runs", 0, _now));
            intent = ((long)_intents++ * scale.Rooms) + room + 1;
            yield return MadeRow.Of(new IntentRecorded(intent, "mount", 0, session, 0, 0, [id], false, After(5)));
        }
        yield return MadeRow.Of(new OutcomeRecorded(intent, Outcome.Done, "", 0, _now));
        yield return MadeRow.Of(new CartridgeMounted(id, session, _client, _now));
        yield return _pen.Mount(id, session, _now);
        for (int run = 0; run < runs; run++)
        {
            yield return Run();
            if (_random.Next(5_000) == 0)
            {
                yield return _pen.Told(UsageKind.Fault, 0, 0x21, _now);
            }
        }
        if (isUnderWay)
        {
            yield break;
        }
        yield return MadeRow.Of(new CartridgeRemoved(id, session, isFinished, After(10)));
        yield return _pen.Unmount(session, isFinished, _now);
    }

    private MadeRow Run()
    {
        int lengthMs = _random.Next(800, 45_000);
        RunEnd end = _random.Next(20_000) == 0 ? RunEnd.PowerLost : RunEnd.Released;
        return _pen.Run(lengthMs, lengthMs - _random.Next(700), end, After(_random.Next(2, 40)));
    }

    private static Lot LotOf(string text) =>
        Lot.TryParse(text, out Lot? lot, out _) ? lot : throw new InvalidOperationException();

    internal static SharpsContainer ContainerOf(string mark) =>
        SharpsContainer.TryParse(mark, out SharpsContainer? container, out _)
            ? container
            : throw new InvalidOperationException();

    private UtcInstant After(int seconds) => _now = new UtcInstant(_now.UtcS + seconds);
}
