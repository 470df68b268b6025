using System;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Retention;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests.Retention;

/// <summary>Rules per class of records: what is known, what the clinic lays down, and nothing invented.</summary>
public sealed class RetentionBookTests
{
    private readonly ClinicRecord _record = new();

    [Fact]
    public void Only_the_hygiene_log_has_a_default_and_the_rest_is_empty()
    {
        Assert.Equal("3y", _record.Retention.RuleOf(RecordClass.HygieneLog).MinKeep!.Text);
        Assert.Equal(Enum.GetValues<RecordClass>(), _record.Retention.Rules.Select(rule => rule.Class));
        Assert.All(
            _record.Retention.Rules.Where(rule => rule.Class != RecordClass.HygieneLog),
            rule => Assert.True(rule.IsEmpty && rule.Source.Length == 0));
    }

    [Fact]
    public void The_newest_row_of_a_class_counts_whole()
    {
        _record.Take(
            Set(RecordClass.HealthQuestionnaire, "2y", "2y"), Set(RecordClass.HealthQuestionnaire, null, "1y"));
        RetentionRule rule = _record.Retention.RuleOf(RecordClass.HealthQuestionnaire);
        Assert.Null(rule.MinKeep);
        Assert.Equal("1y", rule.MaxKeep!.Text);
        Assert.True(_record.Retention.MustGo(
            RecordClass.HealthQuestionnaire, new DateOnly(2024, 2, 29), new DateOnly(2025, 3, 1)));
        Assert.False(_record.Retention.MustGo(
            RecordClass.HealthQuestionnaire, new DateOnly(2024, 2, 29), new DateOnly(2025, 2, 28)));
        Assert.False(_record.Retention.MustGo(RecordClass.Contact, new DateOnly(1990, 1, 1), new DateOnly(2025, 1, 1)));
    }

    [Theory]
    [InlineData(RecordClass.HygieneLog, null, "9y", "the chain never forgets")]
    [InlineData(RecordClass.SessionRecord, "3y", "9y", "the chain never forgets")]
    [InlineData(RecordClass.Consent, "2y", "1y", "ends before the minimum of 2y")]
    public void What_cannot_be_kept_is_refused(RecordClass recordClass, string? min, string? max, string why) =>
        Assert.Contains(why, _record.Judge(Set(recordClass, min, max))!.Sentence, StringComparison.Ordinal);

    [Fact]
    public void Every_preset_can_be_taken_over_and_names_its_source()
    {
        Assert.Distinct(RetentionPresets.All.Select(preset => preset.Place));
        foreach (RetentionRule rule in RetentionPresets.All.SelectMany(preset => preset.Rules))
        {
            Assert.False(rule.IsEmpty);
            Assert.Null(_record.Judge(
                new RetentionSet(rule.Class, rule.MinKeep, rule.MaxKeep, rule.Source, Given.At(0))));
        }
        Assert.Equal("2y", RetentionPresets.Find("US-CA")!.Rules.Single(
            rule => rule.Class == RecordClass.HealthQuestionnaire).MaxKeep!.Text);
        Assert.Equal("year-end+3y", RetentionPresets.Find("au-qld")!.Rules.Single().MinKeep!.Text);
        Assert.False(RetentionPresets.Find("uk-insurers")!.IsLaw);
        Assert.Null(RetentionPresets.Find("atlantis"));
    }

    [Fact]
    public void A_minimum_of_the_chain_is_counted_from_the_end_of_each_record()
    {
        ClinicRecord record = Example.Day();
        DateOnly lastKept = new(2029, 3, 2);
        MinimumReview kept = MinimumReview.Of(record, RecordClass.HygieneLog, lastKept);
        Assert.Equal((0, 2), (kept.Over, kept.Kept));
        Assert.Equal(lastKept.AddDays(1), kept.NextDay);
        MinimumReview over = MinimumReview.Of(record, RecordClass.HygieneLog, lastKept.AddDays(1));
        Assert.Equal((2, 0, null), (over.Over, over.Kept, over.NextDay));
    }

    [Fact]
    public void An_open_session_is_kept_however_old_and_an_empty_rule_lets_nothing_go()
    {
        ClinicRecord record = Example.Day();
        Assert.Equal(0, MinimumReview.Of(record, RecordClass.SessionRecord, new DateOnly(2999, 1, 1)).Over);
        record.Take(Set(RecordClass.SessionRecord, "1y", null));
        MinimumReview review = MinimumReview.Of(record, RecordClass.SessionRecord, new DateOnly(2999, 1, 1));
        Assert.Equal((1, 1, null), (review.Over, review.Kept, review.NextDay));
    }

    [Fact]
    public void Papers_of_a_container_and_of_a_box_are_counted_from_the_last_piece()
    {
        ClinicRecord record = Given.TwoSessions().Take(
            new BoxReceived(1, "Bishop", Given.LotOf("A213B1"), null, 1, null, null, Given.At(-100)),
            Given.Opened(Given.One, 1), Given.Bound(Given.One, 1), Given.Disposed(Given.One, 60 * 24 * 10),
            Set(RecordClass.SharpsPapers, "3y", null), Set(RecordClass.StockPapers, "3y", null));
        foreach (RecordClass papers in new[] { RecordClass.SharpsPapers, RecordClass.StockPapers })
        {
            Assert.Equal(new DateOnly(2029, 3, 13), MinimumReview.Of(record, papers, new(2027, 1, 1)).NextDay);
        }
    }

    private static RetentionSet Set(RecordClass recordClass, string? min, string? max) => new(
        recordClass, Period(min), Period(max), "our own rule", Given.At(1));

    private static KeepPeriod? Period(string? text) => text is null ? null : Given.KeepOf(text);
}
