using System;
using System.Collections.Generic;
using System.Linq;
using Smp.App.Reports;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Smp.Clinic.Usage;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class ClinicRecordTests
{
    [Fact]
    public void The_same_rows_give_the_same_report() =>
        Assert.Equal(Text(Example.Day()), Text(Example.Day()));

    [Fact]
    public void A_fact_that_comes_twice_counts_once()
    {
        ClinicRecord twice = Example.Day().Take(Example.Pen());
        Assert.Equal(Text(Example.Day()), Text(twice));
        Assert.Empty(twice.Quarantined);
    }

    [Fact]
    public void Facts_in_another_order_give_the_same_use()
    {
        List<UsageFact> facts = Example.Pen().Facts;
        Random random = new(31);
        for (int round = 0; round < 20; round++)
        {
            ClinicRecord record = new();
            foreach (UsageFact fact in facts.OrderBy(_ => random.Next()).ToList())
            {
                record.Apply(fact, 1);
            }
            PenUse use = PenUse.Of(record.PenOf(PenScript.Pen)!);
            PenUse inOrder = PenUse.Of(new ClinicRecord().Take(Example.Pen()).PenOf(PenScript.Pen)!);
            Assert.Equal(inOrder.Sum, use.Sum);
            Assert.Equal(inOrder.Mounts.Select(stay => stay.Clocks), use.Mounts.Select(stay => stay.Clocks));
        }
    }

    [Fact]
    public void A_record_that_comes_late_counts_once_and_stands_in_its_place()
    {
        List<UsageFact> facts = Example.Pen().Facts;
        ClinicRecord record = new();
        foreach (UsageFact fact in facts.Where(fact => fact.Sequence % 3 != 0).Concat(facts).Concat(facts))
        {
            record.Apply(fact, 1);
        }
        UsageFact late = facts[2] with { Value = 77 };
        record.Apply(late, 2);
        Assert.Equal(facts, record.PenOf(PenScript.Pen)!.Facts.Select(placed => placed.Fact));
        Assert.Equal([late.Sequence], record.Quarantined.Select(aside => aside.Sequence));
    }

    [Fact]
    public void The_session_that_a_client_has_open_is_known_until_it_is_closed()
    {
        ClinicRecord record = Given.TwoSessions();
        Assert.Equal(Given.First, record.OpenSessionOf(Given.Anna)?.Session);
        record.Take(new SessionClosed(Given.First, Given.At(5)));
        Assert.Null(record.OpenSessionOf(Given.Anna));
        Assert.Equal(Given.Second, record.OpenSessionOf(Given.Ben)?.Session);
    }

    [Fact]
    public void An_intent_is_unanswered_until_anything_is_said_of_it()
    {
        ClinicRecord record = new();
        record.Take(Intent(4), Intent(2), Intent(2), Intent(9));
        Assert.Equal([2L, 4, 9], record.Unanswered.Select(known => known.Intent.IntentId));
        Assert.Equal(9, record.LastIntent);
        Assert.Equal(2, record.IntentOf(2)?.Row);
        record.Take(
            new OutcomeRecorded(2, Outcome.Unknown, "", 0, Given.At(1)),
            new OutcomeRecorded(9, Outcome.Done, "", 0, Given.At(1)));
        Assert.Equal(4, Assert.Single(record.Unanswered).Intent.IntentId);
        Assert.Equal([false, false, true], record.Intents.Select(known => known.IsSettled));
    }

    [Fact]
    public void A_second_different_record_under_one_number_is_kept_aside_and_changes_nothing()
    {
        ClinicRecord record = Example.Day();
        UseCounts before = PenUse.Of(record.PenOf(PenScript.Pen)!).Sum.Total;
        UsageFact other = Example.Pen().Last with { LifeUse = new(1_000_000, 0, 0) };
        record.Apply(other, 2_000);
        Assert.Equal(before, PenUse.Of(record.PenOf(PenScript.Pen)!).Sum.Total);
        Assert.Equal(other.Sequence, Assert.Single(record.Quarantined).Sequence);
    }

    [Fact]
    public void The_pens_own_records_move_a_cartridge_that_no_host_mounted()
    {
        ClinicRecord record = Given.TwoSessions().Take(Given.Opened(Given.One, 1), Given.Bound(Given.One, 2));
        PenScript pen = new PenScript(Given.NineUtcS).Boot().SetClock().Wait(300_000).Mount(Given.One, 12);
        Assert.Equal(CartridgeState.Mounted, record.Take(pen).LifeOf(Given.One).State);
        pen.Facts.Clear();
        CartridgeLife after = record.Take(pen.Unmount()).LifeOf(Given.One);
        Assert.Equal((CartridgeState.Removed, true), (after.State, after.IsFinished));
        Assert.Equal(RefusalReason.Finished, record.Judge(Given.Mounted(Given.One, 20))?.Reason);
    }

    [Fact]
    public void A_mount_record_that_comes_late_does_not_undo_what_the_host_knows_since()
    {
        ClinicRecord record = Given.TwoSessions().Take(
            Given.Opened(Given.One, 1), Given.Bound(Given.One, 2), Given.Mounted(Given.One, 5),
                Given.Removed(Given.One, 10, true));
        record.Take(new PenScript(Given.NineUtcS).Boot().SetClock().Wait(300_000).Mount(Given.One, 12));
        Assert.Equal(CartridgeState.Removed, record.LifeOf(Given.One).State);
    }

    [Fact]
    public void A_row_against_the_rules_is_kept_and_changes_nothing()
    {
        ClinicRecord record = Example.Day();
        record.Take(new CartridgeMounted(Given.One, Given.Second, Given.Ben, Given.At(100)));
        Assert.Equal(CartridgeState.Disposed, record.LifeOf(Given.One).State);
        Assert.Equal(RefusalReason.OtherClient, Assert.Single(record.RefusedRows).Refusal.Reason);
    }

    [Fact]
    public void An_outcome_once_known_is_not_forgotten()
    {
        ClinicRecord record = new ClinicRecord().Take(
            new IntentRecorded(1, "session-end", 0, Given.First, 0, 0, [], false, Given.At(1)));
        Assert.Equal(Outcome.Unknown, Assert.Single(record.Intents).Outcome);
        record.Take(
            new OutcomeRecorded(1, Outcome.Unknown, "no answer", 0, Given.At(2)),
            new OutcomeRecorded(1, Outcome.Done, "", 77_000, Given.At(3)),
            new OutcomeRecorded(1, Outcome.Unknown, "killed", 0, Given.At(4)));
        Assert.Equal((Outcome.Done, true), (record.Intents.Single().Outcome, record.Intents.Single().IsSettled));
    }

    [Fact]
    public void Clients_sessions_and_profiles_are_known_once()
    {
        ClinicRecord record = Given.TwoSessions().Take(new ProfileDefined(3, 1, "Light", Given.Settings, Given.At(0)));
        Assert.Equal(RefusalReason.ClientKnown, record.Judge(new ClientRegistered(Given.Anna, Given.At(1)))?.Reason);
        Assert.Equal(RefusalReason.SessionKnown,
            record.Judge(new SessionOpened(Given.First, Given.Ben, Given.At(1)))?.Reason);
        Assert.Equal(RefusalReason.SessionOpen,
            record.Judge(new SessionOpened(new(20), Given.Ben, Given.At(1)))?.Reason);
        Assert.Equal(RefusalReason.UnknownClient,
            record.Judge(new SessionOpened(new(20), new(5), Given.At(1)))?.Reason);
        Assert.Equal(RefusalReason.UnknownSession, record.Judge(new SessionClosed(new(20), Given.At(1)))?.Reason);
        Assert.Equal(
            RefusalReason.Malformed,
                record.Judge(new ProfileDefined(3, 1, "Darker", Given.Settings, Given.At(1)))?.Reason);
        Assert.Equal(Given.Ben, record.ClientOf(Given.Ben.ShortForm));
    }

    [Fact]
    public void A_fact_without_a_time_takes_the_latest_time_the_ledger_had_seen()
    {
        ClinicRecord record = Given.TwoSessions().Take(new PenScript(0).Boot());
        Assert.Equal(Given.At(0), record.PenOf(PenScript.Pen)!.Facts[0].At);
    }

    private static string Text(ClinicRecord record) =>
        HygieneReportText.Render(HygieneReport.Of(record, ReportPeriod.Everything, Example.Heading));

    private static IntentRecorded Intent(long id) => new(id, "mount", 0, default, 0, 0, [], false, Given.At(0));
}
