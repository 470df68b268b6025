using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Protocols;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;
using Smp.Ledger;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Records;

namespace Smp.Bridge.Tests.Scopes;

/// <summary>A clinic's rows drawn by a seed: mostly what the rules allow, and much that they do not.</summary>
internal sealed class DrawnHistory(int seed)
{
    private const int Clients = 4;
    private const int Treatments = 5;
    private const int Sessions = 8;
    private const int Cartridges = 8;

    private static readonly Lot Lot = Lot.TryParse("L7", out Lot? lot, out _) ? lot : throw new ArgumentException();
    private static readonly PrintedExpiry Expiry = PrintedExpiry.TryParse("2031-06", out PrintedExpiry? day, out _)
        ? day : throw new ArgumentException();
    private static readonly SharpsContainer Container = SharpsContainer.TryParse(
        "S-1", out SharpsContainer? mark, out _) ? mark : throw new ArgumentException();
    private static readonly ProtocolAdopted Adopted = ReadyVisit.Adopted("scalpmates", new UtcInstant(1_000));

    private readonly Random _random = new(seed);
    private readonly ClinicRecord _known = new();
    private uint _sequence;
    private long _now = 1_772_000_000;
    private long _row = 1;

    /// <summary>Appends rows to a ledger.</summary>
    public void Write(LedgerFile ledger, int rows)
    {
        using LedgerBatch batch = ledger.BeginBatch();
        if (_row == 1)
        {
            ReadyVisit.Events(ClientOf(1), new SessionId(1), new UtcInstant(_now)).ToList()
                .ForEach(told => Tell(batch, told));
            Tell(batch, new BoxReceived(1, "Bishop", Lot, Expiry, 4, null, null, new UtcInstant(_now)));
        }
        for (int row = 0; row < rows; row++)
        {
            _now += _random.Next(3) * 200;
            if (_random.Next(5) == 0)
            {
                Record(batch);
                continue;
            }
            ClinicEvent drawn = Draw();
            // Most of what is drawn at random is refused: what is allowed is kept more often.
            if (_random.Next(4) == 0 || _known.Judge(drawn) is null)
            {
                Tell(batch, drawn);
            }
        }
        batch.Commit();
    }

    /// <summary>Events that somebody may want to write next, about a visit and about its treatment.</summary>
    public static IEnumerable<ClinicEvent> Wanted(SessionId session, TreatmentId treatment, UtcInstant at)
    {
        for (int client = 1; client <= Clients; client++)
        {
            yield return new SessionOpened(session, ClientOf(client), at) { Treatment = treatment };
            yield return new SessionOpened(new SessionId(99), ClientOf(client), at) { Treatment = treatment };
            yield return new TreatmentOpened(
                treatment, ClientOf(client), "scalpmates", Adopted.Version, Adopted.Sha256, TreatmentGoal.Density,
                "crown", ReadyVisit.Person, at);
            yield return new ErasureIntended(ClientOf(client), ErasureBasis.Request, ReadyVisit.Person, at);
        }
        foreach (ClinicEvent wanted in OfVisit(session, treatment, at))
        {
            yield return wanted;
        }
        yield return new SessionClosed(session, at);
        yield return new TreatmentClosed(treatment, TreatmentEnding.Completed, ReadyVisit.Person, at);
    }

    /// <summary>Steps of a piece that somebody may want to write next.</summary>
    public static IEnumerable<ClinicEvent> Steps(CartridgeId piece, SessionId session, UtcInstant at)
    {
        yield return Opening(piece, at, 0);
        yield return Opening(piece, at, 1);
        for (int client = 1; client <= Clients; client++)
        {
            yield return new CartridgeBound(piece, session, ClientOf(client), at);
            yield return new CartridgeMounted(piece, session, ClientOf(client), at);
        }
        yield return new CartridgeRemoved(piece, session, true, at);
        yield return new CartridgeDisposed(piece, Container, at);
    }

    private static IEnumerable<ClinicEvent> OfVisit(SessionId session, TreatmentId treatment, UtcInstant at)
    {
        PersonCode who = ReadyVisit.Person;
        yield return new ConsentConfirmed(treatment, who, at) { Session = session };
        yield return new ConsentWithdrawn(treatment, who, at);
        yield return new ReviewHeld(treatment, true, who, at) { Session = session };
        yield return new RoomReady(treatment, Container, who, at) { Session = session };
        yield return new PainTold(treatment, who, at) { Session = session, Paper = ReadyVisit.Paper };
        yield return new PhotoKept(treatment, PhotoSubject.After, who, at) { Paper = ReadyVisit.Paper };
        yield return new HairlineApproved(treatment, who, at);
        yield return new ChecksAnswered(
            treatment, ["alcohol"], CheckOutcome.Stop, StopUntil.AnotherDay, true, who, at)
        {
            Session = session, Paper = ReadyVisit.Paper,
        };
        yield return new PigmentUsed(session, "WF", "Pepper", Lot, Expiry, default, true, at) { IsLabelShown = true };
        yield return new SessionSigned(session, "MK", SignatureMeaning.Performed, at);
    }

    public static ClientReference ClientOf(int number) => new(((UInt128)number << 80) | (uint)number);

    public static CartridgeOpened Opening(CartridgeId piece, UtcInstant at, long box) => new(
        piece, "Bishop", "SMP", "3RL", Lot, Expiry, Sterilisation.EthyleneOxide, true, "box", at) { Box = box };

    private ClinicEvent Draw()
    {
        SessionId session = new((uint)_random.Next(1, Sessions + 1));
        TreatmentId treatment = new((uint)_random.Next(1, Treatments + 1));
        CartridgeId piece = new((uint)_random.Next(1, Cartridges + 1));
        ClientReference client = ClientOf(_random.Next(1, Clients + 1));
        // A clock that was wrong for once, or was not told.
        UtcInstant at = new(_random.Next(40) switch { 0 => _now + 500_000, 1 => 0, _ => _now });
        long intent = _random.Next(1, 60);
        ClinicEvent[] choice = _random.Next(8) switch
        {
            0 => [new ClientRegistered(client, at), new HandpieceCleaned(0, "Optim", 60, true, "MK", at)],
            1 =>
            [
                new IntentRecorded(intent, "mount", 0, session, 0, 0, [piece], false, at),
                new OutcomeRecorded(intent, Outcome.Done, "a \"word\"", 0, at),
            ],
            2 => [.. Wanted(session, treatment, at)],
            3 or 4 => [.. OfVisit(session, treatment, at)],
            5 => [new SessionClosed(session, at), new SessionOpened(session, client, at) { Treatment = treatment }],
            _ => [.. Steps(piece, session, at)],
        };
        return choice[_random.Next(choice.Length)];
    }

    private void Tell(LedgerBatch batch, ClinicEvent told)
    {
        _row++;
        batch.AppendEvent(EventJson.Write(told));
        _known.Apply(told, _row);
    }

    private void Record(LedgerBatch batch)
    {
        RecordKind[] kinds = [RecordKind.Mount, RecordKind.Unmount, RecordKind.Run, RecordKind.Run, RecordKind.Boot];
        RecordKind kind = kinds[_random.Next(kinds.Length)];
        UsageRecord record = new()
        {
            Sequence = ++_sequence,
            Cartridge = (uint)_random.Next(Cartridges + 1),
            Mount = 1,
            StartUtcS = (uint)(_random.Next(4) == 0 ? 0 : _now),
            Kind = (byte)kind,
            Detail = (byte)_random.Next(3),
            Value = kind == RecordKind.Run ? 40_000u : (uint)_random.Next(Sessions + 1),
        };
        byte[] raw = new byte[WireLimits.RecordBytes];
        record.WriteTo(raw, 0, new SlicedCrc32());
        _row++;
        batch.AppendRecord((ulong)_random.Next(1, 3), 1, raw);
    }
}
