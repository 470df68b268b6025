using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Smp.Clinic.Usage;
using Xunit;

namespace Smp.Clinic.Tests;

/// <summary>What pens and clocks say against a ledger stands red in its report, with what to do.</summary>
public sealed class WitnessTests
{
    private static readonly PenEpoch Later = PenScript.Pen with { Epoch = 0x1111 };

    [Theory]
    [InlineData(40, 12, "up to 40 and then held them up to 12")]
    [InlineData(40, 40, "had it no more")]
    public void A_ledger_that_a_pen_knows_to_be_older_is_red(uint pen, uint ledger, string words)
    {
        ClinicRecord record = new ClinicRecord().Take(
            new LedgerBehindPen(PenScript.Pen, pen, ledger, pen != ledger, Given.At(5)));
        Finding finding = Only(record, FindingKind.LedgerRolledBack);
        Assert.Equal(Severity.Red, finding.Severity);
        Assert.Contains(words, finding.What, StringComparison.Ordinal);
        Assert.Contains("row 1", finding.Where, StringComparison.Ordinal);
        Assert.Contains("newest copy", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pen_whose_memory_began_anew_is_red_once()
    {
        ClinicRecord record = new();
        Place(record, new PenScript(Given.NineUtcS).Boot().SetClock().Run(1_000, 900, 100), 1_001);
        Place(record, new PenScript(Given.NineUtcS, Later).Boot().SetClock().Run(1_000, 900, 100), 2_001);
        Finding finding = Only(record, FindingKind.EpochChanged);
        Assert.Equal(Severity.Red, finding.Severity);
        Assert.Contains("row 2001", finding.Where, StringComparison.Ordinal);
        Assert.DoesNotContain(Report(record), other => other.Kind == FindingKind.TwoPensOneNumber);
    }

    [Fact]
    public void Two_memories_that_go_on_by_turns_are_two_pens()
    {
        ClinicRecord record = new();
        PenScript first = new PenScript(Given.NineUtcS).Boot().SetClock().Run(1_000, 900, 100);
        PenScript second = new PenScript(Given.NineUtcS, Later).Boot().SetClock().Run(1_000, 900, 100);
        Place(record, first, 1_001);
        Place(record, second, 2_001);
        int held = first.Facts.Count;
        first.Run(500, 400, 50);
        record.Apply(first.Facts[held], 3_001);
        Finding finding = Only(record, FindingKind.TwoPensOneNumber);
        Assert.Equal(Severity.Red, finding.Severity);
        Assert.DoesNotContain(Report(record), other => other.Kind == FindingKind.EpochChanged);
    }

    [Theory]
    [InlineData(-5, false)]
    [InlineData(-6, true)]
    [InlineData(-525_600, true)]
    public void A_clock_that_went_back_is_named_at_its_row(int minutes, bool isTold)
    {
        ClinicRecord record = Given.TwoSessions();
        record.Take(new SessionClosed(Given.First, Given.At(60)), new SessionClosed(Given.Second, Given.At(60)));
        record.Take(new ClientRegistered(new ClientReference(77), Given.At(60 + minutes)));
        IReadOnlyList<Finding> findings = Report(record);
        if (!isTold)
        {
            Assert.DoesNotContain(findings, finding => finding.Kind == FindingKind.ClockWentBack);
            return;
        }
        Finding step = Only(record, FindingKind.ClockWentBack);
        Assert.Equal("row 7", step.Where);
        Assert.Equal(Severity.Amber, step.Severity);
    }

    [Fact]
    public void A_clock_set_right_again_is_told_once()
    {
        ClinicRecord record = new ClinicRecord().Take(
            new ClientRegistered(Given.Anna, Given.At(600)), new ClientRegistered(Given.Ben, Given.At(10)),
            new ClientRegistered(new ClientReference(77), Given.At(11)));
        Assert.Equal("row 2", Only(record, FindingKind.ClockWentBack).Where);
    }

    [Fact]
    public void A_clock_that_creeps_back_is_told_each_time_it_went_too_far()
    {
        ClinicRecord record = new();
        for (int i = 0; i < 40; i++)
        {
            record.Take(new ClientRegistered(new ClientReference((uint)i + 1), new(Given.NineUtcS - (299L * i))));
        }
        List<Finding> told = [.. Report(record).Where(finding => finding.Kind == FindingKind.ClockWentBack)];
        Assert.Equal(19, told.Count);
        Assert.Contains(told, finding => finding.Where == "row 3");
    }

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-02")]
    public void A_clock_set_back_over_midnight_is_told_on_both_days(string day)
    {
        ClinicRecord record = new ClinicRecord().Take(
            new ClientRegistered(Given.Anna, Given.At(0)), new ClientRegistered(Given.Ben, Given.At(-600)));
        Assert.True(ReportPeriod.TryParse(day, day, out ReportPeriod? period, out _));
        Assert.Single(
            HygieneReport.Of(record, period, Example.Heading).Exceptions,
            finding => finding.Kind == FindingKind.ClockWentBack);
    }

    private static void Place(ClinicRecord record, PenScript pen, long firstRow)
    {
        for (int i = 0; i < pen.Facts.Count; i++)
        {
            record.Apply(pen.Facts[i], firstRow + i);
        }
    }

    private static IReadOnlyList<Finding> Report(ClinicRecord record) =>
        HygieneReport.Of(record, ReportPeriod.Everything, Example.Heading).Exceptions;

    private static Finding Only(ClinicRecord record, FindingKind kind) =>
        Assert.Single(Report(record), finding => finding.Kind == kind);
}
