using System;
using System.IO;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Protocols;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;
using Smp.Clinic.Treatments.Gates;
using Smp.Ledger;
using Xunit;

namespace Smp.Bridge.Tests.Scopes;

/// <summary>Without the rows that have no say an act is judged as by the whole record, in any ledger.</summary>
public sealed class ClinicScopeTests : IDisposable
{
    private const int Sessions = 8;
    private const int Treatments = 5;
    private const int Cartridges = 8;

    private static readonly UtcInstant Now = new(1_772_090_000);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smp-scope-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Visits_treatments_and_pieces_are_judged_as_by_the_whole_record()
    {
        int refusals = 0;
        int silent = 0;
        for (int seed = 1; seed <= 40; seed++)
        {
            using LedgerFile ledger = LedgerFile.Create(Path.Combine(_folder.FullName, $"{seed}.db"), default);
            DrawnHistory history = new(seed);
            history.Write(ledger, 250);
            ClinicRecord whole = Read(ledger, null).Record;
            foreach (SessionId session in Enumerable.Range(1, Sessions).Select(one => new SessionId((uint)one)))
            {
                CartridgeId piece = new((session.Number % Cartridges) + 1);
                ClinicReader narrow = Read(ledger, ClinicScope.Of(ledger, session, piece));
                silent += whole.Events.Count - narrow.Record.Events.Count;
                refusals += Agree(whole, narrow.Record, session, piece);
            }
            AgreeOnTreatments(ledger, whole);
        }
        // It was tested only if rules refused and rows were left out. An odd row makes a reader begin again with all.
        Assert.InRange(refusals, 1_000, int.MaxValue);
        Assert.InRange(silent, 10_000, int.MaxValue);
    }

    [Fact]
    public void What_came_later_counts_whatever_it_is_about()
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            using LedgerFile ledger = LedgerFile.Create(Path.Combine(_folder.FullName, $"later-{seed}.db"), default);
            DrawnHistory history = new(seed);
            history.Write(ledger, 150);
            SessionId session = new((uint)(seed % Sessions) + 1);
            CartridgeId piece = new((uint)(seed % Cartridges) + 1);
            ClinicReader narrow = Read(ledger, ClinicScope.Of(ledger, session, piece));
            for (int turn = 0; turn < 3; turn++)
            {
                history.Write(ledger, 8);
                narrow.Refresh();
                Agree(Read(ledger, null).Record, narrow.Record, session, piece);
            }
        }
    }

    [Fact]
    public void Of_nothing_what_is_opened_anew_is_judged_as_by_the_whole_record()
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            using LedgerFile ledger = LedgerFile.Create(Path.Combine(_folder.FullName, $"new-{seed}.db"), default);
            DrawnHistory history = new(seed);
            history.Write(ledger, 250);
            ClinicRecord whole = Read(ledger, null).Record;
            ClinicRecord narrow = Read(ledger, ClinicScope.OfNothing(ledger)).Record;
            AgreeOnNumbers(whole, narrow);
            foreach (ClinicEvent wanted in DrawnHistory.Wanted(new SessionId(50), new TreatmentId(50), Now)
                .Concat(DrawnHistory.Wanted(new SessionId(2), new TreatmentId(2), Now).Where(
                    wanted => wanted is SessionOpened or TreatmentOpened)))
            {
                Assert.Equal(whole.Judge(wanted)?.Sentence, narrow.Judge(wanted)?.Sentence);
            }
        }
    }

    [Fact]
    public void Answers_at_another_treatment_of_the_client_stop_the_visit_all_the_same()
    {
        using LedgerFile ledger = LedgerFile.Create(Path.Combine(_folder.FullName, "two.db"), default);
        TreatmentId other = new(2);
        TreatmentId third = new(3);
        SessionOpened visit = ReadyVisit.Opened(DrawnHistory.ClientOf(1), new SessionId(2), Now);
        ProtocolAdopted adopted = ReadyVisit.Adopted("scalpmates", Now);
        Append(
            ledger,
            [
                .. ReadyVisit.Events(DrawnHistory.ClientOf(1), new SessionId(1), Now),
                new SessionClosed(new SessionId(1), Now),
                new TreatmentClosed(ReadyVisit.Treatment, TreatmentEnding.Completed, ReadyVisit.Person, Now),
                Opened(other),
                visit with { Treatment = other },
                new ChecksAnswered(
                    other, ["alcohol"], CheckOutcome.Stop, StopUntil.AnotherDay, false, ReadyVisit.Person, Now)
                {
                    Session = visit.Session, Paper = ReadyVisit.Paper,
                },
                new SessionClosed(visit.Session, Now),
                new TreatmentClosed(other, TreatmentEnding.Abandoned, ReadyVisit.Person, Now), Opened(third),
                visit with { Session = new SessionId(3), Treatment = third },
            ]);
        TreatmentOpened Opened(TreatmentId treatment) => new(
            treatment, visit.Client, "scalpmates", adopted.Version, adopted.Sha256, TreatmentGoal.Density, "crown",
            ReadyVisit.Person, Now);
        ClinicReader narrow = Read(ledger, ClinicScope.Of(ledger, new SessionId(3)));
        Assert.True(narrow.IsNarrow);
        Assert.Equal(
            SessionGates.Of(Read(ledger, null).Record, new SessionId(3), Now),
            SessionGates.Of(narrow.Record, new SessionId(3), Now));
        Assert.Contains(SessionGates.Of(narrow.Record, new SessionId(3), Now), gate => gate.State == GateState.Stopped);
    }

    [Fact]
    public void A_used_piece_that_is_bound_to_the_visit_meanwhile_is_refused_as_used()
    {
        using LedgerFile ledger = LedgerFile.Create(Path.Combine(_folder.FullName, "meanwhile.db"), default);
        CartridgeId piece = new(5);
        ClientReference first = DrawnHistory.ClientOf(1);
        ClientReference second = DrawnHistory.ClientOf(2);
        SessionId visit = new(2);
        Append(
            ledger,
            [
                new ClientRegistered(first, Now), new ClientRegistered(second, Now),
                new SessionOpened(new SessionId(1), first, Now), DrawnHistory.Opening(piece, Now, 0),
                new CartridgeBound(piece, new SessionId(1), first, Now), new SessionOpened(visit, second, Now),
            ]);
        ClinicReader narrow = Read(ledger, ClinicScope.Of(ledger, visit));
        Assert.True(narrow.IsNarrow);
        Append(ledger, [new CartridgeBound(piece, visit, second, Now)]);
        narrow.Refresh();
        Assert.False(narrow.IsNarrow);
        Assert.Empty(narrow.Record.BoundIn(visit));
        Assert.Equal(new SessionId(1), narrow.Record.LifeOf(piece).Session);
    }

    private static void Append(LedgerFile ledger, params ClinicEvent[] events)
    {
        using LedgerBatch batch = ledger.BeginBatch();
        Array.ForEach(events, told => batch.AppendEvent(EventJson.Write(told)));
        batch.Commit();
    }

    private static int Agree(
        ClinicRecord whole, ClinicRecord narrow, SessionId session, CartridgeId piece)
    {
        AgreeOnNumbers(whole, narrow);
        Assert.Equal(whole.SessionOf(session), narrow.SessionOf(session));
        Assert.Equal(whole.BoundIn(session), narrow.BoundIn(session));
        Assert.Equal(
            whole.BoundIn(session).Append(piece).Select(whole.LifeOf),
            narrow.BoundIn(session).Append(piece).Select(narrow.LifeOf));
        Assert.Equal(whole.Use.Of(session), narrow.Use.Of(session));
        Assert.Equal(VisitClock.Of(whole, session, Now).Warnings, VisitClock.Of(narrow, session, Now).Warnings);
        foreach (ulong device in new ulong[] { 0, 1, 2 })
        {
            Assert.Equal(
                SessionGates.WhyNotArmed(whole, session, Now, device)?.Sentence,
                SessionGates.WhyNotArmed(narrow, session, Now, device)?.Sentence);
            Assert.Equal(SessionGates.Of(whole, session, Now, device), SessionGates.Of(narrow, session, Now, device));
        }
        TreatmentId treatment = whole.Treatments.Of(session)?.Treatment ?? default;
        Assert.Equal(
            whole.Treatments.Find(treatment)?.Events ?? [], narrow.Treatments.Find(treatment)?.Events ?? []);
        int refusals = 0;
        foreach (ClinicEvent wanted in DrawnHistory.Wanted(session, treatment, Now)
            .Concat(DrawnHistory.Steps(piece, session, Now)))
        {
            ClinicRefusal? refusal = whole.Judge(wanted);
            Assert.Equal(refusal?.Sentence, narrow.Judge(wanted)?.Sentence);
            refusals += refusal is null ? 0 : 1;
        }
        return refusals;
    }

    private static void AgreeOnTreatments(LedgerFile ledger, ClinicRecord whole)
    {
        foreach (TreatmentId treatment in Enumerable.Range(1, Treatments).Select(one => new TreatmentId((uint)one)))
        {
            ClinicRecord narrow = Read(ledger, ClinicScope.Of(ledger, treatment)).Record;
            TreatmentAccount? told = whole.Treatments.Find(treatment);
            TreatmentAccount? found = narrow.Treatments.Find(treatment);
            Assert.Equal(told?.Events, found?.Events);
            Assert.Equal(told?.Visits, found?.Visits);
            Assert.Equal(told?.Sessions, found?.Sessions);
            Assert.Equal(told?.Closing, found?.Closing);
            foreach (SessionId session in (told?.Visits ?? []).Append(new SessionId(3)))
            {
                Assert.All(DrawnHistory.Wanted(session, treatment, Now), wanted =>
                    Assert.Equal(whole.Judge(wanted)?.Sentence, narrow.Judge(wanted)?.Sentence));
            }
        }
    }

    private static void AgreeOnNumbers(ClinicRecord whole, ClinicRecord narrow)
    {
        Assert.Equal(whole.LatestAt, narrow.LatestAt);
        Assert.Equal(whole.LastIntent, narrow.LastIntent);
        Assert.Equal(whole.Sessions, narrow.Sessions);
        Assert.Equal(whole.Treatments.Newest, narrow.Treatments.Newest);
        Assert.Equal(whole.Stock.Boxes, narrow.Stock.Boxes);
        Assert.Equal(whole.Clients, narrow.Clients);
    }

    private static ClinicReader Read(LedgerFile ledger, ClinicScope? scope)
    {
        ClinicReader reader = new(ledger, scope);
        reader.Refresh();
        return reader;
    }
}
