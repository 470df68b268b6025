using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Bridge.People;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Retention;
using Smp.Ledger;
using Smp.Ledger.People;
using Xunit;

namespace Smp.Bridge.Tests.People;

/// <summary>What is over its time is found by the calendar and shredded, and the chain says so once.</summary>
public sealed class RetentionDeskTests : IDisposable
{
    private readonly Practice _practice = new();

    public RetentionDeskTests()
    {
        _practice.Add(Practice.Anna, "Ann", Practice.On(2024, 2, 1));
        _practice.Add(Practice.Ben, "Ben", Practice.On(2024, 2, 1));
        _practice.Treat(1, Practice.Anna, Practice.On(2024, 2, 29));
        Keep(Practice.Anna, 1, Practice.On(2024, 2, 28));
        _practice.Treat(2, Practice.Anna, Practice.On(2025, 2, 10));
        Keep(Practice.Anna, 2, Practice.On(2025, 2, 10));
    }

    public void Dispose() => _practice.Dispose();

    [Fact]
    public void Without_a_maximum_nothing_is_ever_due()
    {
        Assert.Empty(Due(2999, 1, 1));
        Assert.Empty(Apply(2999, 1, 1));
    }

    [Fact]
    public void A_form_is_counted_from_the_end_of_its_own_session()
    {
        Set(RecordClass.HealthQuestionnaire, "2y");
        Assert.Empty(Due(2026, 2, 28));
        DueRecords due = Assert.Single(Due(2026, 3, 1));
        Assert.Equal(
            (Practice.Anna, RecordClass.HealthQuestionnaire, new DateOnly(2026, 2, 28), 1L),
            (due.Client, due.Class, due.LastDay, due.Holdings.Single().Session));
    }

    [Fact]
    public void A_contact_is_counted_from_the_last_session_and_without_one_from_when_it_was_given()
    {
        Set(RecordClass.Contact, "1y");
        Assert.Equal(Practice.Ben, Assert.Single(Due(2025, 2, 2)).Client);
        Assert.Equal(2, Due(2026, 2, 11).Count);
        Assert.Single(Due(2026, 2, 10));
    }

    [Fact]
    public void Whoever_is_in_the_chair_keeps_everything_without_a_session_of_its_own()
    {
        Set(RecordClass.Contact, "1y");
        _practice.Write(new SessionOpened(new SessionId(3), Practice.Anna, Practice.On(2030, 1, 1)));
        Assert.Equal(Practice.Ben, Assert.Single(Due(2031, 1, 1)).Client);
    }

    [Fact]
    public void What_is_due_is_shredded_and_one_row_for_each_client_and_class_says_so()
    {
        Set(RecordClass.HealthQuestionnaire, "2y");
        Assert.Single(Apply(2026, 3, 1));
        Assert.Empty(Apply(2026, 3, 1));
        RecordsShredded told = Shredded().Single();
        Assert.Equal(
            (Practice.Anna, RecordClass.HealthQuestionnaire, 1L), (told.Client, told.Class, told.Count));
        Assert.Equal("Ann", _practice.NameOf(Practice.Anna).Text);
        Assert.Equal(2, _practice.With(files => files.StoreIfAny()!.EntriesOf(Practice.Anna.Bits)).Single().Session);
    }

    [Fact]
    public void A_shredded_name_is_said_to_be_shredded()
    {
        Set(RecordClass.Contact, "1y");
        Apply(2030, 1, 1);
        Assert.Equal("shredded 2030-01-01", _practice.NameOf(Practice.Ben).Text);
    }

    [Theory]
    [InlineData(CommitStage.BeforeCommit)]
    [InlineData(CommitStage.AfterCommit)]
    public void Ended_between_shredding_and_telling_it_is_told_once_by_whoever_comes_next(CommitStage stage)
    {
        Set(RecordClass.HealthQuestionnaire, "2y");
        Assert.Throws<InvalidOperationException>(() => _practice.With(
            files => new RetentionDesk(files).Apply(Practice.On(2026, 3, 1)), ledgerWatch: new FailingWatch(stage)));
        Assert.Single(_practice.With(files => files.StoreIfAny()!.Untold()));
        Assert.Empty(Apply(2026, 3, 2));
        Assert.Equal(Practice.On(2026, 3, 1), Shredded().Single().At);
        Assert.Empty(_practice.With(files => files.StoreIfAny()!.Untold()));
    }

    [Fact]
    public void Ended_before_it_was_shredded_nothing_is_told_and_it_is_still_due()
    {
        Set(RecordClass.HealthQuestionnaire, "2y");
        Assert.Throws<InvalidOperationException>(() => _practice.With(
            files => new RetentionDesk(files).Apply(Practice.On(2026, 3, 1)),
            storeWatch: new FailingWatch(CommitStage.BeforeCommit)));
        Assert.Empty(Shredded());
        Assert.Single(Apply(2026, 3, 1));
    }

    [Fact]
    public void The_chain_loses_nothing_whatever_is_set()
    {
        foreach (RecordClass recordClass in Enum.GetValues<RecordClass>())
        {
            _practice.With(files => new RetentionDesk(files).Set(
                new RetentionRule(recordClass, Period("1d"), null, "test"), Practice.On(2026, 1, 1)));
        }
        long rows = _practice.Verified().Events.Count;
        Apply(2999, 1, 1);
        ClinicRecord record = _practice.Verified();
        Assert.Equal(rows, record.Events.Count);
        IReadOnlyList<MinimumReview> minimums = _practice.With(
            files => new RetentionDesk(files).Minimums(new DateOnly(2026, 1, 1)));
        Assert.Equal(4, minimums.Count);
        Assert.Equal(2, minimums.Single(one => one.Rule.Class == RecordClass.SessionRecord).Over);
    }

    private static KeepPeriod? Period(string text) => KeepPeriod.TryParse(text, out KeepPeriod? period, out _)
        ? period
        : throw new ArgumentException(text);

    private void Keep(ClientReference client, long session, UtcInstant at) => _practice.With(files =>
        files.StoreToWrite(at).Add(
            client.Bits, new PersonEntry("health-form", "health-questionnaire", at.UtcS, session, "{}"u8.ToArray())));

    private void Set(RecordClass recordClass, string max) => Assert.Null(_practice.With(files =>
        new RetentionDesk(files).Set(
            new RetentionRule(recordClass, null, Period(max), "county"), Practice.On(2025, 3, 1))));

    private IReadOnlyList<DueRecords> Due(int year, int month, int day) =>
        _practice.With(files => new RetentionDesk(files).Due(new DateOnly(year, month, day)));

    private IReadOnlyList<DueRecords> Apply(int year, int month, int day) =>
        _practice.With(files => new RetentionDesk(files).Apply(Practice.On(year, month, day)));

    private RecordsShredded[] Shredded() =>
        [.. _practice.Verified().Events.Select(placed => placed.Event).OfType<RecordsShredded>()];
}
