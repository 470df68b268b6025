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

public sealed partial class SessionGatesTests
{
    private const int Day = 24 * 60;
    private static readonly SessionId Visit = Given.First;

    public static TheoryData<string, string, string> LeftOut => new()
    {
        { "scalpmates", "premises-set", "premises" },
        { "scalpmates", "practitioner-registered", "practitioner" },
        { "scalpmates", "consultation-held", "consultation" },
        { "scalpmates", "skin-checked", "skin-check" },
        { "scalpmates", "health-form-taken", "health-form" },
        { "scalpmates", "consent-given", "consent" },
        { "scalpmates", "hairline-approved", "hairline" },
        { "scalpmates", "checks-answered", "checks" },
        { "scalpmates", "room-ready", "sharps" },
        { "scalpmates", "handpiece-cleaned", "handpiece" },
        { "scalpmates", "pigment-used", "pigment" },
        { "scalpmates", "cartridge-bound", "cartridge" },
        { "scalpmates", "profile-sent", "profile" },
        { "scalperfection", "consultation-held", "consultation" },
        { "scalperfection", "skin-checked", "skin-check" },
        { "scalperfection", "health-form-taken", "health-form" },
        { "scalperfection", "consent-given", "consent" },
        { "scalperfection", "hairline-approved", "hairline" },
        { "scalperfection", "checks-answered", "checks" },
        { "scalperfection", "room-ready", "sharps" },
        { "scalperfection", "handpiece-cleaned", "handpiece" },
        { "scalperfection", "pigment-used", "pigment" },
        { "scalperfection", "cartridge-bound", "cartridge" },
        { "scalperfection", "profile-sent", "profile" },
    };

    [Theory]
    [InlineData("scalpmates")]
    [InlineData("scalperfection")]
    public void A_visit_with_everything_on_record_may_be_armed(string protocol)
    {
        ClinicRecord record = Ready(protocol);
        Assert.Equal(Enum.GetValues<GateKind>(), Gates(record).Select(gate => gate.Kind));
        Assert.All(Gates(record), gate => Assert.True(gate.IsMet, gate.Sentence));
        Assert.Null(SessionGates.WhyNotArmed(record, Visit, Given.At(30)));
    }

    [Theory]
    [MemberData(nameof(LeftOut))]
    public void What_is_left_out_is_the_one_gate_that_is_not_met(string protocol, string leftOut, string gate)
    {
        ClinicRecord record = Ready(protocol, e => e.Name != leftOut);
        Gate unmet = Assert.Single(Gates(record), one => !one.IsMet);
        Assert.Equal(gate, unmet.Word);
        Assert.NotEqual("", unmet.Cure);
        // Every verb of a treatment or a visit is named with its number, so that it can be typed as it stands.
        Assert.DoesNotMatch(@"smp (treatment (?!open)|session (?!open|clean))[a-z]+\b(?! \d)", unmet.Cure);
        Assert.False(unmet.Cure.EndsWith('.'));
        ClinicRefusal refusal = SessionGates.WhyNotArmed(record, Visit, Given.At(30))!;
        Assert.Equal(RefusalReason.GateUnmet, refusal.Reason);
        Assert.Contains($"{gate}: ", refusal.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_visit_without_a_treatment_is_never_armed()
    {
        ClinicRecord record = Ready("scalpmates").Take(
            new SessionClosed(Visit, Given.At(40)), new SessionOpened(Given.Second, Given.Anna, Given.At(50)));
        Gate only = Assert.Single(SessionGates.Of(record, Given.Second, Given.At(51)));
        Assert.Equal(("treatment", false), (only.Word, only.IsMet));
        Assert.False(Assert.Single(SessionGates.Of(record, Visit, Given.At(51))).IsMet);
        Assert.False(Assert.Single(SessionGates.Of(record, new(99), Given.At(51))).IsMet);
    }

    [Fact]
    public void Who_has_left_treats_nobody()
    {
        ClinicRecord record = Ready("scalpmates").Take(
            new PractitionerRegistered(ReadyVisit.Person, null, false, Given.At(20)));
        Assert.Equal(GateState.Open, Of(record, GateKind.Practitioner).State);
    }

    [Fact]
    public void A_day_is_one_of_the_place_and_not_of_universal_time()
    {
        ClinicRecord record = Ready("scalpmates").Take(
            Form(HealthVerdict.Wait, new DateOnly(2026, 6, 2)), Form(HealthVerdict.Proceed));
        UtcInstant lateInLondon = new(new DateTimeOffset(2026, 6, 1, 23, 30, 0, TimeSpan.Zero).ToUnixTimeSeconds());
        Assert.True(SessionGates.Of(record, Visit, lateInLondon).Single(g => g.Kind == GateKind.HealthForm).IsMet);
        Assert.False(SessionGates.Of(record, Visit, new(lateInLondon.UtcS - 3_600))
            .Single(g => g.Kind == GateKind.HealthForm).IsMet);
    }

    [Fact]
    public void A_referral_is_lifted_by_a_doctors_word_and_by_nothing_else()
    {
        ClinicRecord record = Ready("scalpmates").Take(new SkinChecked(
            ReadyVisit.Treatment, SkinFinding.Refer, ReadyVisit.Person, Given.At(20)));
        AssertStopped(record, GateKind.SkinCheck);
        record.Take(new SkinChecked(ReadyVisit.Treatment, SkinFinding.Clear, ReadyVisit.Person, Given.At(21)));
        AssertStopped(record, GateKind.SkinCheck);
        record.Take(Clearance(ClearanceSubject.Health));
        AssertStopped(record, GateKind.SkinCheck);
        record.Take(Clearance(ClearanceSubject.Skin));
        AssertMet(record, GateKind.SkinCheck);
    }

    [Fact]
    public void A_consent_taken_back_stops_until_it_is_signed_anew()
    {
        ClinicRecord record = Ready("scalpmates").Take(
            new ConsentWithdrawn(ReadyVisit.Treatment, ReadyVisit.Person, Given.At(20)));
        AssertStopped(record, GateKind.Consent);
        record.Take(new ConsentConfirmed(ReadyVisit.Treatment, ReadyVisit.Person, Given.At(21)) { Session = Visit });
        AssertStopped(record, GateKind.Consent);
        record.Take(new ConsentGiven(
            ReadyVisit.Treatment, "consent 1", new string('a', 64), ConsentMeans.Screen, ReadyVisit.Person,
            Given.At(22))
        {
            Session = Visit, Paper = ReadyVisit.Paper,
        });
        AssertMet(record, GateKind.Consent);
    }

    [Fact]
    public void A_hairline_changed_at_a_review_has_to_be_approved_anew()
    {
        ClinicRecord record = Ready("scalpmates").Take(
            new ReviewHeld(ReadyVisit.Treatment, true, ReadyVisit.Person, Given.At(20)) { Session = Visit });
        Assert.Equal(GateState.Open, Of(record, GateKind.Hairline).State);
        record.Take(new HairlineApproved(ReadyVisit.Treatment, ReadyVisit.Person, Given.At(21)) { Session = Visit });
        AssertMet(record, GateKind.Hairline);
    }

    [Fact]
    public void A_form_that_bars_stays_so_whatever_the_next_one_says_unless_a_doctor_does()
    {
        ClinicRecord record = Ready("scalpmates").Take(Form(HealthVerdict.Barred), Form(HealthVerdict.Proceed));
        AssertStopped(record, GateKind.HealthForm);
        record.Take(Clearance(ClearanceSubject.Skin));
        AssertStopped(record, GateKind.HealthForm);
        record.Take(Clearance(ClearanceSubject.Health));
        AssertMet(record, GateKind.HealthForm);
    }

    [Fact]
    public void A_form_that_asks_for_a_doctor_is_lifted_by_the_doctors_word()
    {
        ClinicRecord record = Ready("scalpmates").Take(Form(HealthVerdict.Advice), Form(HealthVerdict.Proceed));
        AssertStopped(record, GateKind.HealthForm);
        record.Take(Clearance(ClearanceSubject.Health));
        AssertMet(record, GateKind.HealthForm);
    }

    [Fact]
    public void A_wait_that_was_given_with_a_day_is_not_shortened_by_another_form()
    {
        ClinicRecord record = Ready("scalpmates").Take(
            Form(HealthVerdict.Wait, new DateOnly(2026, 3, 5)), Form(HealthVerdict.Proceed));
        AssertStopped(record, GateKind.HealthForm);
        Assert.True(SessionGates.Of(record, Visit, Given.At(3 * Day))
            .Single(gate => gate.Kind == GateKind.HealthForm).IsMet);
    }

    [Fact]
    public void A_wait_without_a_day_ends_with_a_new_form()
    {
        ClinicRecord record = Ready("scalpmates").Take(Form(HealthVerdict.Wait));
        AssertStopped(record, GateKind.HealthForm);
        record.Take(Form(HealthVerdict.Noted));
        AssertMet(record, GateKind.HealthForm);
    }

    [Fact]
    public void A_stop_for_the_day_holds_in_every_visit_and_treatment_of_that_day()
    {
        ClinicRecord record = Ready("scalperfection").Take(Answers(CheckOutcome.Stop, StopUntil.AnotherDay));
        AssertStopped(record, GateKind.Checks);
        record.Take(
            Clearance(ClearanceSubject.Checks), new SessionClosed(Visit, Given.At(40)),
            new TreatmentClosed(ReadyVisit.Treatment, TreatmentEnding.Abandoned, ReadyVisit.Person, Given.At(41)),
            Second(Given.At(42)), new SessionOpened(Given.Second, Given.Anna, Given.At(43))
            {
                Treatment = new(2), Practitioner = ReadyVisit.Person, Premises = ReadyVisit.Premises,
            });
        Assert.Equal(GateState.Stopped, Of(record, GateKind.Checks, Given.Second, Given.At(44)).State);
        Assert.Equal(GateState.Open, Of(record, GateKind.Checks, Given.Second, Given.At(44 + Day)).State);
    }

    [Fact]
    public void A_correction_is_the_whole_set_anew_and_lifts_a_slip_of_the_pen()
    {
        ClinicRecord record = Ready("scalperfection").Take(
            Answers(CheckOutcome.Stop, StopUntil.AnotherDay),
            Answers(CheckOutcome.Ok, null) with { Rules = ["alcohol"], IsCorrection = true });
        Gate gate = Of(record, GateKind.Checks);
        Assert.Equal(GateState.Open, gate.State);
        Assert.DoesNotContain("alcohol", gate.Says, StringComparison.Ordinal);
        Assert.Contains("sunburn", gate.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stop_until_a_doctors_word_is_lifted_by_it()
    {
        ClinicRecord record = Ready("scalperfection").Take(Answers(CheckOutcome.Stop, StopUntil.Clearance));
        AssertStopped(record, GateKind.Checks);
        record.Take(Clearance(ClearanceSubject.Checks));
        AssertMet(record, GateKind.Checks);
    }

    [Fact]
    public void The_next_session_asks_for_what_is_asked_each_time_and_not_for_what_was_settled()
    {
        ClinicRecord record = Next("scalpmates", 14);
        string[] unmet = [.. Gates(record, Given.Second, Given.At(14 * Day)).Where(gate => !gate.IsMet)
            .Select(gate => gate.Word)];
        Assert.Equal(
            ["health-form", "consent", "review", "checks", "sharps", "handpiece", "pigment", "cartridge", "profile"],
            unmet);
    }

    [Theory]
    [InlineData(365, true)]
    [InlineData(366, false)]
    public void After_a_year_form_and_skin_check_are_asked_anew(int days, bool isMet)
    {
        ClinicRecord record = Next("scalpmates", days).Take(
            new HealthConfirmed(ReadyVisit.Treatment, ReadyVisit.Person, Given.At((days * Day) + 56))
            {
                Session = Given.Second,
            });
        UtcInstant now = Given.At((days * Day) + 57);
        Assert.Equal(isMet, Of(record, GateKind.HealthForm, Given.Second, now).IsMet);
        Assert.Equal(isMet, Of(record, GateKind.SkinCheck, Given.Second, now).IsMet);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(21, true)]
    [InlineData(22, false)]
    public void Sessions_keep_the_days_of_their_protocol_or_have_a_reason(int days, bool isMet)
    {
        ClinicRecord record = Next("scalperfection", days);
        Gate gate = Of(record, GateKind.Days, Given.Second, Given.At((days * Day) + 60));
        Assert.Equal(isMet, gate.IsMet);
        PlanWarningKind kind = days < 10 ? PlanWarningKind.TooSoon : PlanWarningKind.TooLate;
        record.Take(new DepartureAllowed(
            ReadyVisit.Treatment, kind, ReadyVisit.Person, Given.At((days * Day) + 61))
        {
            Session = Given.Second, Paper = ReadyVisit.Paper,
        });
        Assert.True(Of(record, GateKind.Days, Given.Second, Given.At((days * Day) + 62)).IsMet);
    }

    [Fact]
    public void No_gate_says_anything_of_health()
    {
        ClinicRecord record = Ready("scalperfection").Take(
            Form(HealthVerdict.Advice), Answers(CheckOutcome.Stop, StopUntil.Clearance));
        string all = string.Join(' ', Gates(record).Select(gate => gate.Sentence));
        foreach (string word in new[] { "sunburn", "aspirin", "alcohol", "keloid", "allerg", "thinner", "pregnan" })
        {
            Assert.DoesNotContain(word, all, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static ClinicRecord Ready(string protocol, Func<ClinicEvent, bool>? keep = null) => new ClinicRecord().Take(
    [
        .. ReadyVisit.Events(Given.Anna, Visit, Given.At(0), protocol, TreatmentGoal.Buzz)
            .Concat(Fitted(Visit, Given.One)).Where(keep ?? (static _ => true)),
    ]);

    private static ClinicEvent[] Fitted(SessionId session, CartridgeId cartridge) =>
    [
        Given.Opened(cartridge, 5), new CartridgeBound(cartridge, session, Given.Anna, Given.At(6)),
        new ProfileDefined(3, 1, "Foundation", Given.Settings, Given.At(6)),
        new ProfileSent(session, 3, 1, Given.Settings, Given.Settings, Outcome.Done, "", Given.At(7)),
    ];

    // The first session worked and was closed; the next is opened so many days later.
    private static ClinicRecord Next(string protocol, int days)
    {
        ClinicRecord record = Ready(protocol);
        PenScript pen = new PenScript(Given.At(10).UtcS).Boot().SetClock()
            .Mount(Given.One, Visit.Number).Run(60_000, 50_000, 6_000).Unmount(true);
        return record.Take(pen).Take(
            new SessionClosed(Visit, Given.At(50)),
            ReadyVisit.Opened(Given.Anna, Given.Second, Given.At((days * Day) + 55)));
    }

    private static TreatmentOpened Second(UtcInstant at)
    {
        ProtocolAdopted adopted = ReadyVisit.Adopted("scalperfection", at);
        return new(
            new(2), Given.Anna, adopted.Protocol, adopted.Version, adopted.Sha256, TreatmentGoal.Buzz, "crown",
            ReadyVisit.Person, at);
    }

    private static ClearanceTaken Clearance(ClearanceSubject subject) =>
        new(ReadyVisit.Treatment, subject, ReadyVisit.Person, Given.At(23)) { Paper = ReadyVisit.Paper };

    private static HealthFormTaken Form(HealthVerdict verdict, DateOnly? notBefore = null) =>
        new(ReadyVisit.Treatment, "form 1", verdict, notBefore, ReadyVisit.Person, Given.At(22))
        {
            Session = Visit, Paper = ReadyVisit.Paper,
        };

    private static ChecksAnswered Answers(CheckOutcome outcome, StopUntil? until) =>
        new(ReadyVisit.Treatment, ["alcohol"], outcome, until, false, ReadyVisit.Person, Given.At(22))
        {
            Session = Visit, Paper = ReadyVisit.Paper,
        };

    private static IReadOnlyList<Gate> Gates(
        ClinicRecord record, SessionId? session = null, UtcInstant? now = null) =>
        SessionGates.Of(record, session ?? Visit, now ?? Given.At(30));

    private static Gate Of(
        ClinicRecord record, GateKind kind, SessionId? session = null, UtcInstant? now = null) =>
        Gates(record, session, now).Single(gate => gate.Kind == kind);

    private static void AssertStopped(ClinicRecord record, GateKind kind) =>
        Assert.Equal(GateState.Stopped, Of(record, kind).State);

    private static void AssertMet(ClinicRecord record, GateKind kind) =>
        Assert.True(Of(record, kind).IsMet, Of(record, kind).Sentence);
}
