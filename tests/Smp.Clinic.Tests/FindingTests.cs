using System;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Smp.Clinic.Usage;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class FindingTests
{
    [Fact]
    public void A_clean_day_has_no_finding()
    {
        ClinicRecord record = Bound("2027-02");
        record.Take(Pen().Mount(Given.One, 12).Run(60_000, 55_000, 6_540).Unmount());
        record.Take(Given.Disposed(Given.One, 30), new SessionClosed(Given.First, Given.At(40)));
        Assert.Empty(Others(record));
    }

    [Fact]
    public void A_second_client_who_was_refused_is_red()
    {
        Finding finding = Only(Example.Day(), FindingKind.SecondClientRefused);
        Assert.Equal((Severity.Red, Given.One), (finding.Severity, finding.Cartridge));
        Assert.Contains("session 13", finding.Where, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_a_cartridge_is_told_with_its_time()
    {
        Finding finding = Only(new ClinicRecord().Take(Pen().Run(12_400, 0, 1_240).Run(600, 0, 60)),
            FindingKind.UnassignedUse);
        Assert.Equal("The motor ran 0:00:13 without a cartridge, in 2 runs", finding.What);
    }

    [Fact]
    public void A_cartridge_that_was_used_and_never_opened_is_red()
    {
        ClinicRecord record = Given.TwoSessions().Take(Pen().Mount(Given.One, 12).Run(1_000, 900, 100).Unmount());
        Assert.Equal(Severity.Red, Only(record, FindingKind.UnknownCartridge).Severity);
        Assert.Equal(1, Report(record).Tiles.Cartridges);
        Assert.Equal(0, Report(record).Tiles.WithLotAndExpiry);
    }

    [Fact]
    public void A_cartridge_of_which_only_a_run_record_came_is_still_in_the_table()
    {
        PenScript pen = Pen().Mount(Given.One, 12).Run(1_000, 900, 100);
        pen.Facts.RemoveAt(2);
        ClinicRecord record = new ClinicRecord().Take(pen);
        Assert.Equal(Given.One, Assert.Single(Report(record).Cartridges).Life.Cartridge);
        Assert.Equal(Severity.Red, Only(record, FindingKind.UnknownCartridge).Severity);
        Assert.Equal("Records 3 to 3 are not in this ledger", Only(record, FindingKind.RecordsMissing).What);
    }

    [Fact]
    public void A_cartridge_that_was_opened_and_used_unbound_is_red()
    {
        ClinicRecord record = Given.TwoSessions().Take(Given.Opened(Given.One, 1));
        record.Take(Pen().Mount(Given.One, 12).Run(1_000, 900, 100).Unmount());
        Assert.Equal(Severity.Red, Only(record, FindingKind.UnboundUse).Severity);
    }

    [Fact]
    public void A_pen_that_used_it_in_another_session_is_red_and_names_both()
    {
        ClinicRecord record = Bound("2027-02").Take(Pen().Mount(Given.One, 13).Run(1_000, 900, 100).Unmount());
        Assert.Equal(
            "Cartridge C-00G0-001R of session 12 was used in session 13",
                Only(record, FindingKind.OtherSessionUse).What);
    }

    [Fact]
    public void A_run_after_the_expiry_is_red_though_the_mount_was_in_time()
    {
        PenScript pen = Pen().Mount(Given.One, 12).Run(1_000, 900, 100).Wait(15 * 3_600_000).Run(1_000, 900,
            100).Unmount();
        Assert.Equal(Severity.Red, Only(Bound("2026-03-02").Take(pen), FindingKind.ExpiredUse).Severity);
        Assert.DoesNotContain(Findings(Bound("2026-03-03").Take(pen)),
            finding => finding.Kind == FindingKind.ExpiredUse);
    }

    [Fact]
    public void A_run_after_the_disposal_is_red()
    {
        ClinicRecord record = Bound("2027-02").Take(Given.Disposed(Given.One, 3));
        record.Take(Pen().Wait(300_000).Mount(Given.One, 12).Run(1_000, 900, 100).Unmount());
        Assert.Equal(Severity.Red, Only(record, FindingKind.UsedAfterDisposal).Severity);
    }

    [Fact]
    public void A_use_at_a_time_that_the_pen_did_not_know_accuses_nobody_and_is_not_passed_over()
    {
        ClinicRecord record = Bound("2026-03-02").Take(
            Given.Disposed(Given.One, 3), new SessionOpened(new(14), Given.Ben, Given.At(24 * 60)));
        record.Take(new PenScript(Given.NineUtcS).Boot().Mount(Given.One, 12).Run(1_000, 900, 100).Unmount());
        foreach (FindingKind kind in new[] { FindingKind.UsedAfterDisposal, FindingKind.ExpiredUse })
        {
            Finding finding = Only(record, kind);
            Assert.Equal((Severity.Amber, false), (finding.Severity, finding.IsTimeExact));
            Assert.EndsWith("cannot be told: the pen did not know the time", finding.What, StringComparison.Ordinal);
            Assert.Equal("time of use not known", Smp.Clinic.Hygiene.Wording.ReportWords.English.Flag(finding));
        }
    }

    [Fact]
    public void What_is_not_thrown_away_is_told_once_the_session_is_over_and_not_before()
    {
        ClinicRecord record = Bound("2027-02").Take(Pen().Mount(Given.One, 12).Run(1_000, 900, 100).Unmount());
        Assert.Empty(Others(record));
        record.Take(new SessionClosed(Given.First, Given.At(40)));
        Assert.Equal(Severity.Amber, Only(record, FindingKind.NotDisposed).Severity);
        Assert.Empty(Others(record.Take(Given.Disposed(Given.One, 41))));
    }

    [Fact]
    public void A_pigment_without_a_lot_is_told_because_no_recall_finds_it()
    {
        PigmentUsed poured = new(Given.First, "5PM", "Ash 2", Given.LotOf("P-1"), null, default, true, Given.At(2));
        ClinicRecord record = Given.TwoSessions().Take(poured);
        Assert.Empty(Findings(record));
        Finding finding = Only(record.Take(poured with { Lot = null }), FindingKind.PigmentWithoutLot);
        Assert.Equal((Severity.Amber, Given.At(2)), (finding.Severity, finding.At));
        Assert.Contains("session 12", finding.Where, StringComparison.Ordinal);
    }

    [Fact]
    public void A_piece_that_was_opened_and_within_a_day_bound_to_nobody_is_told_until_it_is_thrown_away()
    {
        ClinicRecord record = Given.TwoSessions().Take(Given.Opened(Given.One, 0), Later(24 * 60));
        Assert.Empty(Findings(record));
        Finding finding = Only(record.Take(Later((24 * 60) + 1)), FindingKind.OpenedUnbound);
        Assert.Equal((Severity.Amber, Given.At(0)), (finding.Severity, finding.At));
        Assert.Empty(Findings(record.Take(Given.Disposed(Given.One, 1_500))));
    }

    [Fact]
    public void A_session_whose_pieces_were_used_is_told_while_it_is_open_for_more_than_a_day()
    {
        ClinicRecord record = Bound("2027-02").Take(Pen().Mount(Given.One, 12).Run(1_000, 900, 100).Unmount());
        Assert.Empty(Others(record.Take(Later(24 * 60))));
        Finding finding = Only(record.Take(Later((24 * 60) + 1)), FindingKind.SessionStillOpen);
        Assert.Equal((Severity.Amber, Given.At(0)), (finding.Severity, finding.At));
        record.Take(Given.Disposed(Given.One, 1_500), new SessionClosed(Given.First, Given.At(1_501)));
        Assert.Empty(Others(record));
    }

    [Fact]
    public void A_use_more_than_a_day_after_the_first_is_red_where_its_time_is_known()
    {
        const uint DayMs = 24 * 3_600_000;
        PenScript pen = Pen().Mount(Given.One, 12).Run(1_000, 900, 100).Wait(DayMs - 1_000).Run(1_000, 900, 100);
        Assert.DoesNotContain(
            Findings(Bound("2027-02").Take(pen)), finding => finding.Kind == FindingKind.UsedAfterADay);
        Finding finding = Only(Bound("2027-02").Take(pen.Run(1_000, 900, 100)), FindingKind.UsedAfterADay);
        Assert.Equal((Severity.Red, Given.One), (finding.Severity, finding.Cartridge));
        PenScript unset = Pen().Mount(Given.One, 12).Run(1_000, 900, 100).Boot().Wait(2 * DayMs).Run(1_000, 900, 100);
        Assert.DoesNotContain(
            Findings(Bound("2027-02").Take(Later(3 * 24 * 60)).Take(unset)),
            finding => finding.Kind == FindingKind.UsedAfterADay);
    }

    [Fact]
    public void A_removal_that_no_pen_recorded_is_told()
    {
        ClinicRecord record = Bound("2027-02").Take(Pen().Mount(Given.One, 12).Run(1_000, 900, 100));
        record.Take(Given.Removed(Given.One, 30, true), Given.Disposed(Given.One, 31),
            new SessionClosed(Given.First, Given.At(40)));
        Assert.Equal(Severity.Amber, Only(record, FindingKind.RemovalMissing).Severity);
    }

    [Fact]
    public void Gaps_quarantine_and_damage_are_told()
    {
        ClinicRecord record = new ClinicRecord().Take(Pen().SkipNumbers(16));
        record.Apply(new QuarantinedRecord(PenScript.Pen, 2, Given.At(9), 55));
        Assert.Equal(Severity.Red, Only(record, FindingKind.DeclaredGap).Severity);
        Assert.Equal(Severity.Amber, Only(record, FindingKind.MemoryDamaged).Severity);
        Assert.Equal(Severity.Red, Only(record, FindingKind.Quarantined).Severity);
    }

    [Fact]
    public void A_sum_that_does_not_close_is_red_with_the_difference()
    {
        PenScript pen = Pen().Mount(Given.One, 12).Run(1_000, 900, 100).Unmount();
        pen.Facts[^1] = pen.Last with { LifeUse = pen.Last.LifeUse + new UseCounts(7, 0, 0) };
        Finding finding = Only(Bound("2027-02").Take(pen), FindingKind.SumDiffers);
        Assert.Equal(Severity.Red, finding.Severity);
        Assert.Contains("7 ms motor-on", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_run_and_a_fault_are_told_with_the_cartridge()
    {
        ClinicRecord record = Example.Day();
        Assert.Equal((Severity.Info, Given.One), Of(Only(record, FindingKind.InterruptedRun)));
        Assert.Equal((Severity.Amber, Given.Two), Of(Only(record, FindingKind.PenFault)));
        Assert.Contains("fault 0x10", Only(record, FindingKind.PenFault).What, StringComparison.Ordinal);
        static (Severity, CartridgeId) Of(Finding finding) => (finding.Severity, finding.Cartridge);
    }

    [Fact]
    public void A_fault_is_told_by_name_and_cause_and_its_cure_is_what_to_do()
    {
        ReportHeading named = Example.Heading with
        {
            Faults = new System.Collections.Generic.Dictionary<int, FaultMeaning>
            {
                [0x10] = new("RotorLocked", "It could not turn", "Change the cartridge"),
            },
        };
        HygieneReport report = HygieneReport.Of(Example.Day(), ReportPeriod.Everything, named);
        Finding finding = Assert.Single(report.Exceptions, found => found.Kind == FindingKind.PenFault);
        Assert.Equal("The pen stopped itself 1 time, RotorLocked: It could not turn", finding.What);
        Assert.Equal("Change the cartridge", finding.Remedy);
    }

    [Fact]
    public void A_refusal_of_the_pen_is_told_once()
    {
        ClinicRecord record = Given.TwoSessions().Take(
            new IntentRecorded(1, "profile-send", 0, Given.First, 3, 1, [], false, Given.At(1)),
            new ProfileSent(Given.First, 3, 1, Given.Settings, null, Outcome.NotDone, "above a ceiling", Given.At(2)),
            new OutcomeRecorded(1, Outcome.NotDone, "above a ceiling", 5_000, Given.At(2)));
        Assert.Equal("The pen refused profile 3 version 1: above a ceiling", Only(record, FindingKind.PenRefusal).What);
        record.Take(
            new IntentRecorded(2, "cartridge-mount", 0, Given.First, 0, 0, [Given.One], false, Given.At(3)),
            new OutcomeRecorded(2, Outcome.NotDone, "cartridge finished", 6_000, Given.At(3)));
        Assert.Equal(2, Findings(record).Count(finding => finding.Kind == FindingKind.PenRefusal));
    }

    [Fact]
    public void An_outcome_that_nobody_knows_is_told()
    {
        ClinicRecord record = Given.TwoSessions().Take(
            new IntentRecorded(1, "session-end", 0, Given.First, 0, 0, [], false, Given.At(1)));
        Assert.Equal(Severity.Amber, Only(record, FindingKind.OutcomeUnknown).Severity);
    }

    [Fact]
    public void A_row_against_the_rules_and_a_row_of_a_newer_program_are_told()
    {
        ClinicRecord record = Given.TwoSessions().Take(
            new CartridgeMounted(Given.One, Given.First, Given.Anna, Given.At(1)),
                new UnknownEvent("cleaning-recorded", new()));
        Assert.Equal(Severity.Red, Only(record, FindingKind.RowAgainstRules).Severity);
        Assert.Equal(Severity.Info, Only(record, FindingKind.UnknownRow).Severity);
    }

    [Fact]
    public void A_row_that_could_not_be_read_is_red_and_never_silent()
    {
        EventFields fields = Given.Mounted(Given.One, 1).ToFields().Add("colour", "red");
        Assert.False(ClinicEvents.TryRead(CartridgeMounted.EventName, fields, out _, out string? complaint));
        ClinicRecord record = Given.TwoSessions();
        record.ApplyUnread(complaint, 77);
        Finding finding = Only(record, FindingKind.UnreadRow);
        Assert.Equal((Severity.Red, "row 77"), (finding.Severity, finding.Where));
        Assert.Contains("The field colour of cartridge-mounted is not known", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_finding_says_what_where_and_what_to_do()
    {
        Assert.All(Findings(Example.Day()), finding =>
        {
            Assert.NotEmpty(finding.What);
            Assert.NotEmpty(finding.Where);
            Assert.NotEmpty(finding.Remedy);
            Assert.DoesNotContain("..", finding.Sentence, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_period_leaves_out_what_lies_outside_it()
    {
        ClinicRecord record = Example.Day();
        Assert.True(ReportPeriod.TryParse("2026-03-03", null, out ReportPeriod? later, out _));
        HygieneReport report = HygieneReport.Of(record, later, Example.Heading);
        Assert.Empty(report.Exceptions);
        Assert.Empty(report.Cartridges);
        Assert.Equal((0, 0L, 0), (report.Tiles.Sessions, report.Tiles.UnassignedMs, report.Pens.Count));
    }

    [Fact]
    public void Use_without_a_cartridge_is_counted_in_the_period_in_which_it_fell()
    {
        ClinicRecord record = new ClinicRecord().Take(
            Pen().Run(10_000, 0, 1_000).Wait(24 * 3_600_000).Run(3_000, 0, 300).Wait(24 * 3_600_000).Run(500, 0, 50));
        Assert.True(ReportPeriod.TryParse("2026-03-03", "2026-03-03", out ReportPeriod? day, out _));
        Assert.Equal(3_000, HygieneReport.Of(record, day, Example.Heading).Tiles.UnassignedMs);
        Assert.Equal(13_500, Report(record).Tiles.UnassignedMs);
    }

    private static ClientRegistered Later(int minutes) =>
        new(new ClientReference(((System.UInt128)(ulong)(minutes + 7) << 96) | 1), Given.At(minutes));

    private static PenScript Pen() => new PenScript(Given.NineUtcS).Boot().SetClock();

    private static ClinicRecord Bound(string expiry) =>
        Given.TwoSessions().Take(Given.Opened(Given.One, 0, expiry), Given.Bound(Given.One, 0));

    private static HygieneReport Report(ClinicRecord record) =>
        HygieneReport.Of(record, ReportPeriod.Everything, Example.Heading);

    private static System.Collections.Generic.IReadOnlyList<Finding> Findings(ClinicRecord record) =>
        Report(record).Exceptions;

    // These visits belong to no treatment, which has tests of its own.
    private static System.Collections.Generic.IEnumerable<Finding> Others(ClinicRecord record) =>
        Findings(record).Where(finding => finding.Kind != FindingKind.RanWithoutTreatment);

    private static Finding Only(ClinicRecord record, FindingKind kind) =>
        Assert.Single(Findings(record), finding => finding.Kind == kind);
}
