using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Smp.Clinic.Usage;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class PenUseTests
{
    [Fact]
    public void The_four_clocks_are_read_off_mount_runs_and_removal()
    {
        PenScript pen = Started().Mount(Given.One, 12).Wait(10_000).Run(60_000, 55_000, 6_540).Wait(5_500)
            .Run(30_000, 20_000, 3_270).Wait(250).Unmount();
        MountAccount stay = Assert.Single(UseOf(pen).Mounts);
        Assert.Equal(new ClockReading(105_750, false), stay.Clocks.Mounted);
        Assert.Equal(new UseCounts(90_000, 75_000, 9_810), stay.Clocks.Use);
        Assert.Equal((Given.One, 12u, 2, true), (stay.Cartridge, stay.Session.Number, stay.Runs, stay.IsOver));
    }

    [Fact]
    public void A_missing_run_record_loses_no_hours()
    {
        PenScript pen = Started().Mount(Given.One, 12).Run(60_000, 55_000, 6_540).Run(30_000, 20_000,
            3_270).Wait(1_000).Unmount();
        pen.Facts.RemoveAt(3);
        PenUse use = UseOf(pen);
        Assert.Equal(new UseCounts(90_000, 75_000, 9_810), use.Mounts[0].Clocks.Use);
        Assert.Equal(SumOutcome.Closes, use.Sum.Outcome);
        RecordGap gap = Assert.Single(use.Gaps);
        Assert.Equal((4u, 4u, false), (gap.First, gap.Last, gap.IsDeclared));
    }

    [Fact]
    public void A_restart_within_a_stay_is_spanned_by_the_time_of_day()
    {
        PenScript pen = Started().Mount(Given.One, 12).Run(60_000, 55_000, 6_540, RunEnd.PowerLost)
            .Boot(BootFinding.RunInterrupted).SetClock().Wait(40_000).Unmount();
        Assert.Equal(new ClockReading(100_000, false), UseOf(pen).Mounts[0].Clocks.Mounted);
    }

    [Fact]
    public void A_restart_after_which_nobody_set_the_clock_leaves_a_lower_bound()
    {
        PenScript pen = Started().Mount(Given.One, 12).Run(60_000, 55_000, 6_540, RunEnd.PowerLost)
            .Boot(BootFinding.RunInterrupted).Wait(40_000).Unmount();
        Assert.Equal(new ClockReading(60_000, true), UseOf(pen).Mounts[0].Clocks.Mounted);
    }

    [Fact]
    public void A_stay_that_is_not_over_lasts_at_least_to_the_end_of_its_last_run()
    {
        PenScript pen = Started().Mount(Given.One, 12).Wait(10_000).Run(60_000, 55_000, 6_540);
        MountAccount stay = UseOf(pen).Mounts[0];
        Assert.Equal(new ClockReading(70_000, true), stay.Clocks.Mounted);
        Assert.False(stay.IsOver);
    }

    [Fact]
    public void A_stay_across_the_wrap_of_the_pens_clock_is_measured()
    {
        PenScript pen = Started().Wait(uint.MaxValue - 5_000).Mount(Given.One, 12);
        UsageFact mount = pen.Last;
        pen.Facts.Add(mount with { Sequence = 4, Predecessor = 3, Kind = UsageKind.Unmount, StartMs = 4_999 });
        Assert.Equal(new ClockReading(10_000, false), UseOf(pen).Mounts[0].Clocks.Mounted);
    }

    [Fact]
    public void Remounting_adds_up_and_each_stay_keeps_its_own_counters()
    {
        PenScript pen = Started().Mount(Given.One, 12).Run(60_000, 50_000, 6_000).Unmount(false).Wait(600_000)
            .Mount(Given.One, 12).Run(1_000, 500, 100).Unmount();
        IReadOnlyList<MountAccount> stays = UseOf(pen).Mounts;
        Assert.Equal([60_000L, 1_000L], stays.Select(stay => stay.Clocks.Use.MotorOnMs));
        Assert.Equal([60_000L, 1_000L], stays.Select(stay => stay.Clocks.Mounted.Ms));
    }

    [Fact]
    public void Sums_close_over_mounts_and_use_without_a_cartridge()
    {
        PenScript pen = Started().Run(12_000, 0, 1_200).Mount(Given.One, 12).Run(60_000, 55_000,
            6_540).Coast(4).Unmount()
            .Mount(Given.Two, 12).Run(30_000, 20_000, 3_270).Unmount().Run(3_000, 10, 300);
        SumCheck sum = UseOf(pen).Sum;
        Assert.Equal(SumOutcome.Closes, sum.Outcome);
        Assert.Equal(new UseCounts(90_000, 75_000, 9_814), sum.Assigned);
        Assert.Equal(new UseCounts(15_000, 10, 1_500), sum.Unassigned);
        Assert.Equal(new UseCounts(105_000, 75_010, 11_314), sum.Total);
    }

    [Fact]
    public void A_life_before_the_epoch_is_left_out()
    {
        PenScript pen = new PenScript(Given.NineUtcS, lifeBefore: new(9_000_000, 8_000_000, 7_000_000))
            .Boot().SetClock().Mount(Given.One, 12).Run(60_000, 55_000, 6_540).Unmount();
        SumCheck sum = UseOf(pen).Sum;
        Assert.Equal((SumOutcome.Closes, 60_000L), (sum.Outcome, sum.Total.MotorOnMs));
    }

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(0, -1, 0)]
    [InlineData(0, 0, 1)]
    public void A_counter_that_is_off_by_one_does_not_close(int motorOnMs, int loadedMs, int strokes)
    {
        PenScript pen = Started().Mount(Given.One, 12).Run(60_000, 55_000, 6_540).Unmount();
        UsageFact last = pen.Last;
        pen.Facts[^1] = last with { LifeUse = last.LifeUse + new UseCounts(Math.Max(0, motorOnMs), 0, strokes) };
        pen.Facts[^1] = pen.Last with { MountUse = last.MountUse + new UseCounts(0, -loadedMs, 0) };
        SumCheck sum = UseOf(pen).Sum;
        Assert.Equal(SumOutcome.Differs, sum.Outcome);
        Assert.Equal(new UseCounts(motorOnMs, loadedMs, strokes), sum.Difference);
    }

    [Fact]
    public void What_a_missing_end_hides_is_unknown_and_not_wrong()
    {
        PenScript pen = Started().Mount(Given.One, 12).Run(60_000, 55_000, 6_540).Run(30_000, 20_000, 3_270).Unmount()
            .Mount(Given.Two, 12);
        pen.Facts.RemoveRange(4, 2);
        SumCheck sum = UseOf(pen).Sum;
        Assert.Equal((SumOutcome.Unknown, "records are missing"), (sum.Outcome, sum.Reason));
        Assert.Equal(30_000, sum.Difference.MotorOnMs);
    }

    [Fact]
    public void A_missing_beginning_makes_the_sum_unknown()
    {
        PenScript pen = Started().Mount(Given.One, 12).Run(60_000, 55_000, 6_540).Unmount();
        pen.Facts.RemoveRange(0, 2);
        Assert.Equal(SumOutcome.Unknown, UseOf(pen).Sum.Outcome);
    }

    [Fact]
    public void More_in_the_parts_than_in_the_total_differs_even_with_a_gap()
    {
        PenScript pen = Started().Mount(Given.One, 12).Run(60_000, 55_000, 6_540).Run(30_000, 20_000, 3_270).Unmount();
        pen.Facts[^1] = pen.Last with { MountUse = pen.Last.MountUse + new UseCounts(1, 0, 0) };
        pen.Facts.RemoveAt(3);
        Assert.Equal(SumOutcome.Differs, UseOf(pen).Sum.Outcome);
    }

    [Fact]
    public void A_rotor_that_runs_out_into_a_mount_waits_for_the_next_record_without_a_cartridge()
    {
        PenScript pen = Started().Run(12_000, 0, 1_200).Coast(5).Mount(Given.One, 12).Run(1_000, 900, 100);
        SumCheck waiting = UseOf(pen).Sum;
        Assert.Equal((SumOutcome.Unknown, 5L), (waiting.Outcome, waiting.Difference.Strokes));
        Assert.Equal(SumOutcome.Closes, UseOf(pen.Unmount().Boot()).Sum.Outcome);
    }

    [Fact]
    public void A_rotor_that_runs_out_between_two_cartridges_waits_too()
    {
        PenScript pen = Started().Mount(Given.One, 12).Run(1_000, 900, 100).Unmount().Coast(6)
            .Mount(Given.Two, 12).Run(2_000, 1_800, 200).Unmount().Coast(2).Mount(new(3), 12);
        SumCheck waiting = UseOf(pen).Sum;
        Assert.Equal((SumOutcome.Unknown, 8L), (waiting.Outcome, waiting.Difference.Strokes));
        Assert.Equal(SumOutcome.Closes, UseOf(pen.Unmount().SetClock()).Sum.Outcome);
    }

    [Fact]
    public void Numbers_that_the_pen_skipped_are_a_declared_gap()
    {
        PenScript pen = Started().Mount(Given.One, 12).Run(60_000, 55_000, 6_540).SkipNumbers(16).Unmount();
        RecordGap gap = Assert.Single(UseOf(pen).Gaps);
        Assert.Equal((5u, 20u, true), (gap.First, gap.Last, gap.IsDeclared));
        Assert.Equal(SumOutcome.Closes, UseOf(pen).Sum.Outcome);
    }

    [Fact]
    public void Numbers_that_a_row_of_the_import_tells_as_lost_are_a_declared_gap()
    {
        PenScript pen = Started().Mount(Given.One, 12).Run(1_000, 900, 100).Run(1_000, 900, 100).Unmount();
        pen.Facts.RemoveRange(3, 2);
        ClinicRecord record = new ClinicRecord().Take(pen).Take(new RecordsSkipped(PenScript.Pen, 4, 5));
        RecordGap gap = Assert.Single(PenUse.Of(record.PenOf(PenScript.Pen)!).Gaps);
        Assert.Equal((4u, 5u, true), (gap.First, gap.Last, gap.IsDeclared));
        Assert.Empty(record.RefusedRows);
    }

    private static PenScript Started() => new PenScript(Given.NineUtcS).Boot().SetClock();

    private static PenUse UseOf(PenScript pen) => PenUse.Of(new ClinicRecord().Take(pen).PenOf(PenScript.Pen)!);
}
