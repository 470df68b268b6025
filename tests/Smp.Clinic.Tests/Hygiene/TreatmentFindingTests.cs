using System;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.People;
using Smp.Clinic.Protocols;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;
using Xunit;

namespace Smp.Clinic.Tests.Hygiene;

/// <summary>What a report finds in treatments: above all, whether a pen ran that should not have run.</summary>
public sealed class TreatmentFindingTests
{
    [Fact]
    public void A_visit_with_everything_on_record_has_no_finding() => Assert.Empty(TreatedVisit.Report().Exceptions);

    [Theory]
    [InlineData(5, true)]
    [InlineData(30, true)]
    [InlineData(80, false)]
    public void A_run_behind_a_consent_that_was_withdrawn_is_red(int minutes, bool isFound)
    {
        HygieneReport report = TreatedVisit.Report(TreatedVisit.Withdrawn(minutes));
        Finding[] found = [.. report.Exceptions.Where(one => one.Kind == FindingKind.RanAgainstStop)];
        Assert.Equal(isFound ? 1 : 0, found.Length);
        Assert.All(found, one => Assert.Equal(
            (Severity.Red, "The pen ran in session 12 although its record forbade it: consent, it was withdrawn on "
                + "2026-03-02"),
            (one.Severity, one.What)));
        Assert.Equal(isFound ? 0 : 1, report.Tiles.ConsentConfirmed);
    }

    [Fact]
    public void A_consent_signed_anew_before_the_next_run_lifts_the_stop() => Assert.Empty(
        TreatedVisit.Report(TreatedVisit.Withdrawn(30), TreatedVisit.Signed(40)).Exceptions);

    [Fact]
    public void A_run_without_any_consent_is_red()
    {
        ClinicRecord record = TreatedVisit.Record(e => e is not ConsentGiven);
        Finding found = Assert.Single(Findings(record));
        Assert.Equal(
            (FindingKind.RanAgainstStop, Severity.Red, Given.At(10)), (found.Kind, found.Severity, found.At));
        Assert.Contains("consent, none is signed", found.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_referral_is_red_until_it_is_cleared_and_tells_no_more_than_that()
    {
        Finding found = Only(FindingKind.RanAgainstStop, TreatedVisit.Referred(2));
        Assert.Equal(
            "The pen ran in session 12 although its record forbade it: skin check (session 1 of treatment 1, "
            + "2026-03-02 09:10 UTC). Ask who worked and why, tell the client, and have the owner look at it. See what "
            + "stands there: smp treatment show 1.",
            found.Sentence);
        Assert.Empty(TreatedVisit.Report(
            TreatedVisit.Referred(2), TreatedVisit.Cleared(3, ClearanceSubject.Skin)).Exceptions);
        Assert.Equal(Given.At(70), Only(FindingKind.RanAgainstStop, TreatedVisit.Referred(30)).At);
    }

    [Theory]
    [InlineData(HealthVerdict.Barred, true)]
    [InlineData(HealthVerdict.Advice, true)]
    [InlineData(HealthVerdict.Wait, true)]
    [InlineData(HealthVerdict.Noted, false)]
    public void A_form_that_forbids_the_session_is_red(HealthVerdict verdict, bool isFound) => Assert.Equal(
        isFound,
        TreatedVisit.Report(TreatedVisit.Form(2, verdict)).Exceptions.Any(
            one => one is { Kind: FindingKind.RanAgainstStop, Severity: Severity.Red }));

    [Fact]
    public void An_answer_that_forbids_the_session_is_red_and_its_correction_is_to_be_looked_at()
    {
        ClinicEvent stop = TreatedVisit.Answered(2, CheckOutcome.Stop, false);
        Assert.Contains("checks", Only(FindingKind.RanAgainstStop, stop).What, StringComparison.Ordinal);
        ChecksAnswered again = (ChecksAnswered)ReadyVisit.OnTheDay(
            "scalpmates", TreatmentGoal.Density, 1, Given.First, Given.At(3)).Single(e => e is ChecksAnswered);
        Finding lifted = Assert.Single(
            TreatedVisit.Report(stop, again with { IsCorrection = true }).Exceptions);
        Assert.Equal(
            (FindingKind.AnswersCorrected, Severity.Amber,
                "Answers that forbade session 12 were corrected, and forbid it no more"),
            (lifted.Kind, lifted.Severity, lifted.What));
        Finding plain = Assert.Single(TreatedVisit.Report(again with { IsCorrection = true }).Exceptions);
        Assert.Equal(
            (Severity.Info, "Answers before session 12 were corrected"),
            (plain.Severity, plain.What));
    }

    [Fact]
    public void What_was_not_asked_for_before_the_run_is_told_in_one_line()
    {
        ClinicRecord record = TreatedVisit.Record(
            e => e is not (RoomReady or ChecksAnswered), new RoomReady(
                ReadyVisit.Treatment, Given.ContainerOf("SHARPS-04"), ReadyVisit.Person, Given.At(60))
            {
                Session = Given.First,
            });
        Finding found = Assert.Single(Findings(record));
        Assert.Equal(
            (FindingKind.RanBeforeGate, Severity.Amber,
                "The pen ran in session 12 before all that is asked for was on record: checks, sharps"),
            (found.Kind, found.Severity, found.What));
    }

    [Fact]
    public void A_pen_that_did_not_know_the_time_proves_no_run_against_a_stop()
    {
        ClinicRecord record = TreatedVisit.Record(
            static _ => true, new PenScript(Given.NineUtcS).Boot(), TreatedVisit.Withdrawn(30));
        Finding found = Assert.Single(Findings(record), one => one.Kind == FindingKind.RanAgainstStop);
        Assert.Equal((Severity.Amber, false), (found.Severity, found.IsTimeExact));
        Assert.Contains("cannot be told", found.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_without_a_treatment_is_told_and_those_of_before_there_were_any_in_one_line()
    {
        ClinicRecord before = Given.TwoSessions().Take(
            Given.Opened(Given.One, 1), Given.Bound(Given.One, 1), Given.Opened(Given.Two, 1),
            new CartridgeBound(Given.Two, Given.Second, Given.Ben, Given.At(1)));
        before.Take(new PenScript(Given.NineUtcS).Boot().SetClock().Wait(600_000).Mount(Given.One, 12)
            .Run(60_000, 1, 1).Unmount().Mount(Given.Two, 13).Run(60_000, 1, 1).Unmount());
        Finding found = Assert.Single(Findings(before), one => one.Kind == FindingKind.RanWithoutTreatment);
        Assert.Equal(
            (Severity.Amber, "The pen ran in 2 sessions without a treatment, before any was on record here"),
            (found.Severity, found.What));
        ClinicRecord after = TreatedVisit.Record(e => e is not SessionOpened, new SessionOpened(
            Given.First, Given.Anna, Given.At(1)));
        Assert.Contains(
            "The pen ran in session 12, which belongs to no treatment", Findings(after).Select(one => one.What));
    }

    [Fact]
    public void Complications_and_departures_stand_in_the_period_in_which_they_were_told()
    {
        ClinicRecord record = TreatedVisit.Record(
            static _ => true, TreatedVisit.Complication(3 * 24 * 60, "blowout"), TreatedVisit.Departure(60));
        Assert.Equal(
            [
                (Severity.Amber, "Something went wrong in treatment 1: blowout"),
                (Severity.Info,
                    "Session 12 of treatment 1 goes against the protocol's days (too soon)"),
            ],
            Findings(record).Select(one => (one.Severity, one.What)));
        Assert.True(ReportPeriod.TryParse("2026-03-03", null, out ReportPeriod? later, out _));
        Assert.Equal(FindingKind.Complication, Assert.Single(TreatedVisit.Of(record, later).Exceptions).Kind);
    }

    [Fact]
    public void Of_a_bottle_the_label_and_the_expiry_are_asked_and_a_slip_may_be_recorded_anew()
    {
        PigmentUsed poured = new(
            Given.First, "5PM", "Ash 2", Given.LotOf("P-1"), null, default, true, Given.At(2));
        Assert.Equal(
            [FindingKind.PigmentWithoutExpiry, FindingKind.LabelNotShown],
            TreatedVisit.Report(poured).Exceptions.Select(one => one.Kind));
        Assert.Equal((1, 0), (TreatedVisit.Report().Tiles.LabelShown, TreatedVisit.Report(poured).Tiles.LabelShown));
        PigmentUsed anew = poured with
        {
            Expiry = Given.ExpiryOf("2027-01"), IsLabelShown = true, At = Given.At(3),
        };
        Assert.Empty(TreatedVisit.Report(poured, anew).Exceptions);
    }

    private static Finding Only(FindingKind kind, params ClinicEvent[] more) =>
        Assert.Single(TreatedVisit.Report(more).Exceptions, one => one.Kind == kind);

    private static System.Collections.Generic.IReadOnlyList<Finding> Findings(ClinicRecord record) =>
        TreatedVisit.Of(record, ReportPeriod.Everything).Exceptions;
}
