using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;
using Smp.Clinic.Treatments.Gates;
using Smp.Clinic.Usage;
using Xunit;

namespace Smp.Clinic.Tests.Treatments;

/// <summary>A stop is one of the person: another visit, treatment, day or clock does not undo it.</summary>
public sealed class StopsOfAClientTests
{
    private const int Day = 24 * 60;
    private static readonly SessionId Visit = Given.First;
    private static readonly TreatmentId Second = new(2);

    public static TheoryData<string> Stops => ["refer", "wait", "advice", "barred", "checks"];

    [Theory]
    [MemberData(nameof(Stops))]
    public void A_new_treatment_does_not_wash_off_what_stopped_the_old_one(string stop)
    {
        ClinicRecord record = InNewTreatment(StopOf(stop));
        Assert.Contains(
            SessionGates.Of(record, Given.Second, Given.At(45)), gate => gate.State == GateState.Stopped);
    }

    [Fact]
    public void A_doctors_word_in_the_new_treatment_lifts_the_stop_of_the_old_one()
    {
        ClinicRecord record = InNewTreatment(StopOf("refer")).Take(
            new ClearanceTaken(Second, ClearanceSubject.Skin, ReadyVisit.Person, Given.At(44))
            {
                Paper = ReadyVisit.Paper,
            });
        Assert.DoesNotContain(
            SessionGates.Of(record, Given.Second, Given.At(45)), gate => gate.State == GateState.Stopped);
    }

    [Fact]
    public void A_doctors_stop_outlives_its_visit_and_no_correction_lifts_it()
    {
        ClinicRecord record = Ready().Take(StopOf("checks"), Checks(CheckOutcome.Ok, null, isCorrection: true));
        Assert.Equal(GateState.Stopped, Of(record, GateKind.Checks, Visit, 30).State);
        record.Take(
            new SessionClosed(Visit, Given.At(40)), ReadyVisit.Opened(Given.Anna, Given.Second, Given.At(41)));
        record.Take([.. OnTheDay(Given.Second, ReadyVisit.Treatment, 42, 1)]);
        Assert.Equal(GateState.Stopped, Of(record, GateKind.Checks, Given.Second, 45).State);
        Assert.Equal(GateState.Stopped, Of(record, GateKind.Checks, Given.Second, 45 + Day).State);
    }

    [Fact]
    public void Two_stops_in_one_answer_are_lifted_by_a_doctor_and_by_another_day_both()
    {
        ClinicRecord record = Ready().Take(Checks(CheckOutcome.Stop, StopUntil.Clearance) with { IsAlsoForDay = true });
        record.Take(
            new ClearanceTaken(ReadyVisit.Treatment, ClearanceSubject.Checks, ReadyVisit.Person, Given.At(23))
            {
                Paper = ReadyVisit.Paper,
            });
        Assert.Equal(GateState.Stopped, Of(record, GateKind.Checks, Visit, 30).State);
        record.Take(
            new SessionClosed(Visit, Given.At(40)), ReadyVisit.Opened(Given.Anna, Given.Second, Given.At(Day + 41)));
        record.Take([.. OnTheDay(Given.Second, ReadyVisit.Treatment, Day + 42, 1)]);
        Assert.True(Of(record, GateKind.Checks, Given.Second, Day + 45).IsMet);
    }

    [Fact]
    public void A_wait_with_a_day_holds_beside_a_graver_verdict()
    {
        ClinicRecord record = Ready().Take(Form(HealthVerdict.Advice, new DateOnly(2026, 9, 1)));
        Assert.Equal(GateState.Stopped, Of(record, GateKind.HealthForm, Visit, 30).State);
        Assert.Contains("doctor", Of(record, GateKind.HealthForm, Visit, 30).Says, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_asked_at_a_visit_left_open_is_old_the_next_day()
    {
        ClinicRecord record = Ready();
        Assert.True(Of(record, GateKind.Days, Visit, 30).IsMet);
        Gate gate = Of(record, GateKind.Days, Visit, Day + 60);
        Assert.Equal(GateState.Open, gate.State);
        Assert.Contains("close it and open another", gate.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void With_several_pens_a_cleaning_that_names_none_cleans_none()
    {
        ClinicRecord record = Ready();
        foreach (ulong device in new ulong[] { 7, 8 })
        {
            record.Take(
                new PenScript(Given.At(25).UtcS, new PenEpoch(device, 1)).Boot().SetClock().Run(10_000, 9_000, 1_000));
        }
        record.Take(new HandpieceCleaned(0, "Optim 33", 60, true, "MK", Given.At(28)));
        Assert.False(Handpiece(record, 7).IsMet);
        Assert.False(Handpiece(record, 8).IsMet);
        record.Take(new HandpieceCleaned(7, "Optim 33", 60, true, "MK", Given.At(28)));
        Assert.True(Handpiece(record, 7).IsMet);
        Assert.False(Handpiece(record, 8).IsMet);
    }

    [Fact]
    public void A_cleaning_dated_ahead_serves_nobody_yet()
    {
        ClinicRecord record = Ready().Take(new HandpieceCleaned(0, "Optim 33", 60, true, "MK", Given.At(365 * Day)));
        record.Take(new PenScript(Given.At(25).UtcS).Boot().SetClock().Run(10_000, 9_000, 1_000));
        Assert.False(Handpiece(record, PenScript.Pen.Device).IsMet);
    }

    [Fact]
    public void Premises_laid_down_anew_do_not_make_it_another_day()
    {
        ClinicRecord record = Ready().Take(
            Checks(CheckOutcome.Stop, StopUntil.AnotherDay), new SessionClosed(Visit, Given.At(40)),
            new PremisesSet(ReadyVisit.Premises, "ST-11", Given.ZoneOf("Pacific/Kiritimati"), Given.At(60)),
            ReadyVisit.Opened(Given.Anna, Given.Second, Given.At(70)));
        record.Take([.. OnTheDay(Given.Second, ReadyVisit.Treatment, 71, 1)]);
        Assert.Equal(GateState.Stopped, Of(record, GateKind.Checks, Given.Second, 72).State);
    }

    [Fact]
    public void Leave_for_another_visit_is_none_for_this_one()
    {
        ClinicRecord record = Ready().Take(new DepartureAllowed(
            ReadyVisit.Treatment, PlanWarningKind.TooSoon, ReadyVisit.Person, Given.At(1))
        {
            Session = Visit, Paper = ReadyVisit.Paper,
        });
        record.Take(Worked()).Take(
            new SessionClosed(Visit, Given.At(50)), ReadyVisit.Opened(Given.Anna, Given.Second, Given.At(55)));
        Assert.Equal(GateState.Open, Of(record, GateKind.Days, Given.Second, 57).State);
    }

    [Fact]
    public void A_second_treatment_does_not_let_a_head_be_worked_on_twice_a_day()
    {
        ClinicRecord record = Ready().Take(Worked()).Take(new SessionClosed(Visit, Given.At(40)), Closed());
        record.Take([.. Reopened()]);
        Assert.Equal(GateState.Open, Of(record, GateKind.Days, Given.Second, 45).State);
    }

    [Fact]
    public void A_client_has_one_treatment_open()
    {
        ClinicRefusal? refusal = Ready().Judge(Reopened().First());
        Assert.Equal(RefusalReason.TreatmentOpen, refusal?.Reason);
        Assert.Null(Ready().Take(new SessionClosed(Visit, Given.At(40)), Closed()).Judge(Reopened().First()));
    }

    [Fact]
    public void The_cartridge_in_the_pen_is_the_one_that_is_judged()
    {
        ClinicRecord record = Ready().Take(
            Given.Opened(Given.Two, 8, "2026-03-02"), new CartridgeBound(Given.Two, Visit, Given.Anna, Given.At(9)),
            new CartridgeMounted(Given.Two, Visit, Given.Anna, Given.At(10)));
        Assert.True(Of(record, GateKind.Cartridge, Visit, 30).IsMet);
        Assert.Contains(
            "is in the pen and cannot be used", Of(record, GateKind.Cartridge, Visit, 16 * 60).Says,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_pigment_is_put_right_by_telling_the_bottle_again()
    {
        PigmentUsed Poured(string colour, bool isShown) => new(
            Visit, "Acme", colour, Given.LotOf("X1"), Given.ExpiryOf("2031-06"), default, true, Given.At(22))
        {
            IsLabelShown = isShown,
        };
        ClinicRecord record = Ready().Take(Poured("Ahs", false));
        Assert.False(Of(record, GateKind.Pigment, Visit, 30).IsMet);
        Assert.True(Of(record.Take(Poured("Ash", true)), GateKind.Pigment, Visit, 30).IsMet);
    }

    [Fact]
    public void The_houses_own_question_is_asked_whatever_a_protocol_calls_its_own()
    {
        Protocol protocol = ProtocolShelf.BuiltIn().Find("scalperfection")!.Protocol;
        Check tame = new(
            "Is it Monday?", [new("a", "Yes", CheckOutcome.Ok, null), new("b", "No", CheckOutcome.Ok, null)]);
        PreparationRule rule = protocol.Preparation[0] with { Id = HouseCheck.Id, Check = tame };
        Protocol[] all =
        [
            protocol, protocol with { Preparation = [rule] }, protocol with { Stops = [], Preparation = [] },
        ];
        Assert.All(all, one => Assert.Single(
            HouseCheck.QuestionsOf(one, TreatmentGoal.Buzz, 1), asked => asked.Value == HouseCheck.Question));
    }

    [Fact]
    public void A_visit_is_signed_when_it_is_over_and_by_who_treated()
    {
        SessionSigned Signed(string person, SignatureMeaning meaning) =>
            new(Visit, person, meaning, Given.At(60)) { IsPinChecked = true };
        ClinicRecord record = Ready().Take(
            new PractitionerRegistered(Given.CodeOf("LB"), null, true, Given.At(30)));
        Assert.Equal(RefusalReason.NotClosed, record.Judge(Signed("MK", SignatureMeaning.Performed))?.Reason);
        record.Take(new SessionClosed(Visit, Given.At(50)));
        Assert.Equal(RefusalReason.OtherPractitioner, record.Judge(Signed("LB", SignatureMeaning.Performed))?.Reason);
        Assert.Null(record.Judge(Signed("LB", SignatureMeaning.Reviewed)));
        Assert.Null(record.Judge(Signed("MK", SignatureMeaning.Performed)));
    }

    private static ClinicRecord Ready() => new ClinicRecord().Take(
    [
        .. ReadyVisit.Events(Given.Anna, Visit, Given.At(0), "scalperfection", TreatmentGoal.Buzz),
        .. Fitted(Visit, Given.One, 5),
    ]);

    private static IEnumerable<ClinicEvent> Fitted(SessionId session, CartridgeId cartridge, int minutes) =>
    [
        Given.Opened(cartridge, minutes), new CartridgeBound(cartridge, session, Given.Anna, Given.At(minutes)),
        new ProfileSent(session, 3, 1, Given.Settings, Given.Settings, Outcome.Done, "", Given.At(minutes)),
    ];

    private static PenScript Worked() => new PenScript(Given.At(10).UtcS).Boot().SetClock()
        .Mount(Given.One, Visit.Number).Run(60_000, 50_000, 6_000).Unmount(true);

    private static TreatmentClosed Closed() =>
        new(ReadyVisit.Treatment, TreatmentEnding.Abandoned, ReadyVisit.Person, Given.At(41));

    private static ClinicRecord InNewTreatment(ClinicEvent stop) => Ready()
        .Take(stop, new SessionClosed(Visit, Given.At(40)), Closed()).Take([.. Reopened()]);

    private static IEnumerable<ClinicEvent> Reopened()
    {
        ProtocolAdopted adopted = ReadyVisit.Adopted("scalperfection", Given.At(42));
        return
        [
            new TreatmentOpened(
                Second, Given.Anna, adopted.Protocol, adopted.Version, adopted.Sha256, TreatmentGoal.Buzz, "crown",
                ReadyVisit.Person, Given.At(42)),
            new ConsultationHeld(
                Second, ConsultationChannel.FaceToFace, ConsultationOutcome.Agreed, ReadyVisit.Person, Given.At(42)),
            new SkinChecked(Second, SkinFinding.Clear, ReadyVisit.Person, Given.At(42)),
            new SessionOpened(Given.Second, Given.Anna, Given.At(43))
            {
                Treatment = Second, Practitioner = ReadyVisit.Person, Premises = ReadyVisit.Premises,
            },
            .. OnTheDay(Given.Second, Second, 44, 1),
            .. Fitted(Given.Second, Given.Two, 44),
        ];
    }

    private static IEnumerable<ClinicEvent> OnTheDay(
        SessionId session, TreatmentId treatment, int minutes, int number) =>
        ReadyVisit.OnTheDay("scalperfection", TreatmentGoal.Buzz, number, session, Given.At(minutes)).Select(
            one => one is TreatmentEvent act ? act with { Treatment = treatment } : one);

    private static TreatmentEvent StopOf(string stop) => stop switch
    {
        "refer" => new SkinChecked(ReadyVisit.Treatment, SkinFinding.Refer, ReadyVisit.Person, Given.At(22)),
        "wait" => Form(HealthVerdict.Wait, new DateOnly(2026, 9, 1)),
        "advice" => Form(HealthVerdict.Advice, null),
        "barred" => Form(HealthVerdict.Barred, null),
        _ => Checks(CheckOutcome.Stop, StopUntil.Clearance),
    };

    private static HealthFormTaken Form(HealthVerdict verdict, DateOnly? notBefore) =>
        new(ReadyVisit.Treatment, "form 1", verdict, notBefore, ReadyVisit.Person, Given.At(22))
        {
            Session = Visit, Paper = ReadyVisit.Paper,
        };

    private static ChecksAnswered Checks(CheckOutcome outcome, StopUntil? until, bool isCorrection = false) =>
        new(ReadyVisit.Treatment, ["alcohol"], outcome, until, isCorrection, ReadyVisit.Person, Given.At(22))
        {
            Session = Visit, Paper = ReadyVisit.Paper,
        };

    private static Gate Handpiece(ClinicRecord record, ulong device) =>
        SessionGates.Of(record, Visit, Given.At(30), device).Single(gate => gate.Kind == GateKind.Handpiece);

    private static Gate Of(ClinicRecord record, GateKind kind, SessionId session, int minutes) =>
        SessionGates.Of(record, session, Given.At(minutes)).Single(gate => gate.Kind == kind);
}
