using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Core.Memory;
using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>What the pen writes down, and that no power cut makes it forget or repeat.</summary>
public sealed class RecordTests
{
    [Fact]
    public void A_run_is_one_record_with_its_length_its_means_and_absolute_counters()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Run(4_500);
        rig.Release();
        rig.Run(100);
        UsageRecord run = rig.Records()[^1];
        Assert.Equal((byte)RecordKind.Run, run.Kind);
        Assert.Equal((byte)RunEnding.Released, run.Detail);
        Assert.Equal(100u, run.Cartridge);
        Assert.InRange(run.Value, 4_800u, 5_000u);
        Assert.Equal(run.Value, run.MountMotorOnMs);
        Assert.Equal(run.Value, run.LifeMotorOnMs);
        Assert.InRange(run.Rate10mHz, 9_500, 10_500);
        Assert.InRange(run.MountStrokes, 440u, 520u);
    }

    [Fact]
    public void Records_of_an_epoch_form_one_chain_by_predecessor()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Release();
        rig.Run(600);
        List<UsageRecord> records = rig.Records();
        Assert.Equal(0, records[0].PredecessorDistance);
        Assert.Equal(1u, records[0].Sequence);
        for (int i = 1; i < records.Count; i++)
        {
            Assert.Equal(records[i - 1].Sequence, records[i].Predecessor);
        }
    }

    [Fact]
    public void A_power_cut_in_mid_run_costs_at_most_one_second()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Run(7_700);
        rig.Boot();
        List<UsageRecord> records = rig.Records();
        UsageRecord run = records[^2];
        Assert.Equal((byte)RunEnding.PowerLost, run.Detail);
        Assert.InRange(run.Value, 7_000u, 8_200u);
        Assert.Equal((byte)BootCause.RunInterrupted, records[^1].Detail);
        Assert.Equal(run.LifeMotorOnMs, records[^1].LifeMotorOnMs);
        Assert.Equal(DeviceState.Disarmed, rig.State);
    }

    [Fact]
    public void A_cut_at_any_byte_of_a_session_loses_no_fact_and_no_counter_goes_back()
    {
        long bytes = BytesOfSession();
        for (long cut = 0; cut < bytes; cut++)
        {
            CutSessionAt(cut);
        }
    }

    private static long BytesOfSession()
    {
        var rig = new PenRig(4_096);
        long before = rig.Memory.BytesWritten;
        Session(rig);
        return rig.Memory.BytesWritten - before;
    }

    private static void Session(PenRig rig)
    {
        rig.StartRunning();
        rig.Run(2_500);
        Profile lower = PenRig.ProfileOf(7);
        lower.SetRate10mHz = 9_000;
        rig.SetProfile(lower);
        rig.Run(700);
        rig.Release();
        rig.Run(600);
        rig.Ask(RequestOperation.BeginChange);
        rig.Unmount(100, true);
        rig.Mount(101);
        rig.Ask(RequestOperation.EndChange);
        rig.Arm(7, false);
        rig.Run(600);
        rig.Press();
        rig.Run(1_500);
        rig.Release();
        rig.Run(200);
    }

    private static void CutSessionAt(long cut)
    {
        var rig = new PenRig(4_096);
        rig.Memory.BytesLeft = cut;
        try
        {
            Session(rig);
        }
        catch (PowerCutException)
        {
        }
        List<UsageRecord> before = rig.Records();
        rig.Memory.BytesLeft = long.MaxValue;
        rig.Boot();
        List<UsageRecord> after = rig.Records();
        string where = $"cut after {cut} bytes";
        Assert.True(
            before.Select(r => (r.Sequence, r.Kind, r.LifeStrokes)).SequenceEqual(
                after.Take(before.Count).Select(r => (r.Sequence, r.Kind, r.LifeStrokes))), where);
        Assert.True(after.Count - before.Count is >= 1 and <= 3, where);
        for (int i = 1; i < after.Count; i++)
        {
            Assert.True(after[i].LifeMotorOnMs >= after[i - 1].LifeMotorOnMs, where);
            Assert.True(after[i].LifeStrokes >= after[i - 1].LifeStrokes, where);
            Assert.Equal(after[i - 1].Sequence, after[i].Predecessor);
        }
        Assert.True(after[^1].Kind is (byte)RecordKind.Boot or (byte)RecordKind.Mount, where);
    }

    [Fact]
    public void A_memory_that_tears_a_write_is_seen_to_lose_that_write()
    {
        var memory = new ArrayMemory(4_096);
        var ring = new RecordRing(memory, new SlicedCrc32());
        ring.Clear();
        memory.BytesLeft = 40;
        Assert.Throws<PowerCutException>(() => ring.TryAppend(new UsageRecord { Kind = 1 }));
        memory.BytesLeft = long.MaxValue;
        ring.Scan(0);
        Assert.Equal(0u, ring.Newest);
        Assert.True(ring.WasDamaged);
        Assert.Equal(1u + RecordRing.DamageGap, ring.NextSequence);
    }

    [Fact]
    public void Blank_memory_and_memory_of_another_pen_begin_a_new_epoch()
    {
        var rig = new PenRig();
        rig.SayHello();
        ulong first = rig.Hello!.EpochId;
        Assert.NotEqual(0ul, first);
        Assert.Equal((byte)BootCause.NewEpoch, rig.Records()[0].Detail);
        rig.Boot();
        rig.SayHello();
        Assert.Equal(first, rig.Hello!.EpochId);
        Assert.Equal(2u, rig.Hello.BootNumber);
        Array.Clear(rig.Memory.Bytes);
        rig.Ports.Fill(new byte[3]);
        rig.Boot();
        Assert.Equal(1u, rig.Records()[^1].Sequence);
        Assert.Equal((byte)BootCause.NewEpoch, rig.Records()[0].Detail);
    }

    [Fact]
    public void Nine_tenths_full_refuses_arming_but_never_cuts_a_run()
    {
        var rig = new PenRig(MemoryMap.RingAt + (40 * WireLimits.RecordBytes));
        rig.Arm();
        int armed = 0;
        for (int i = 0; i < 60; i++)
        {
            rig.Press();
            rig.Run(400);
            armed += rig.Ports.IsEnergised ? 1 : 0;
            rig.Release();
            rig.Run(600);
        }
        Assert.Equal(60, armed);
        rig.Ask(RequestOperation.Disarm);
        Assert.Equal(Refusal.MemoryFull, rig.Arm(7, false).Reason);
        Assert.Contains(rig.Alarms, alarm => alarm.Fault == (byte)FaultCode.MemoryFull && alarm.Priority == 2);
        long counted = rig.Ask(RequestOperation.ReadStatus).Status.MountMotorOnMs;
        // No more than a window of pages is under way at a time.
        rig.Acknowledge(10);
        rig.Run(1_000);
        Assert.Equal(Refusal.None, rig.Acknowledge(20).Reason);
        UsageRecord merged = rig.Records().Last(record => record.Kind == (byte)RecordKind.Run);
        Assert.Equal((byte)RunEnding.Merged, merged.Detail);
        Assert.Equal(counted, merged.MountMotorOnMs);
    }

    [Fact]
    public void Merged_runs_survive_a_power_cut_while_the_memory_is_full()
    {
        var rig = new PenRig(MemoryMap.RingAt + (20 * WireLimits.RecordBytes));
        rig.Arm();
        for (int i = 0; i < 30; i++)
        {
            rig.Press();
            rig.Run(400);
            rig.Release();
            rig.Run(600);
        }
        long counted = rig.Ask(RequestOperation.ReadStatus).Status.MountMotorOnMs;
        rig.Boot();
        rig.SayHello();
        Assert.Equal(counted, rig.Ask(RequestOperation.ReadStatus).Status.MountMotorOnMs);
        rig.Run(2_000);
        rig.Acknowledge(10);
        UsageRecord merged = rig.Records().Last(record => record.Kind == (byte)RecordKind.Run);
        Assert.Equal((byte)RunEnding.Merged, merged.Detail);
        Assert.Equal(counted, merged.MountMotorOnMs);
    }

    [Fact]
    public void Memory_that_does_not_hold_what_is_written_latches_a_fault()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Memory.DeadFrom = 0;
        rig.Run(1_500);
        Assert.True(rig.Ports.IsEnergised);
        rig.Release();
        rig.Run(100);
        Assert.Equal(DeviceState.Faulted, rig.State);
        Assert.Contains(rig.Alarms, alarm => alarm.Fault == (byte)FaultCode.MemoryDamaged);
    }

    [Fact]
    public void Strokes_of_a_rotor_that_runs_out_after_the_removal_stay_in_the_sum_through_a_power_cut()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Ask(RequestOperation.BeginChange);
        rig.Unmount(100, true);
        rig.Ports.Counted += 6 * 64;
        rig.Tick();
        rig.Mount(101);
        rig.Ask(RequestOperation.EndChange);
        rig.Boot();
        rig.SayHello();
        rig.Ask(RequestOperation.EndSession);
        List<UsageRecord> records = rig.Records();
        long sum = records.GroupBy(r => r.Mount).Sum(g => (long)g.Last().MountStrokes);
        Assert.Equal(records[^1].LifeStrokes, sum);
        Assert.Equal(6u, records[^1].MountStrokes);
    }

    [Fact]
    public void Sums_over_mounts_and_unassigned_use_equal_the_life_of_the_pen()
    {
        var rig = new PenRig();
        rig.SayHello();
        for (int i = 0; i < 5; i++)
        {
            rig.Tap();
        }
        rig.Press();
        rig.Run(3_000);
        rig.Release();
        rig.Run(600);
        Session(rig);
        List<UsageRecord> records = rig.Records();
        var last = records.GroupBy(r => r.Mount).Select(g => g.Last()).ToList();
        UsageRecord newest = records[^1];
        Assert.Equal(3, last.Count);
        Assert.Equal(newest.LifeMotorOnMs, last.Sum(r => (long)r.MountMotorOnMs));
        Assert.Equal(newest.LifeStrokes, last.Sum(r => (long)r.MountStrokes));
        Assert.Equal(newest.LifeLoadedMs, last.Sum(r => (long)r.MountLoadedMs));
    }
}
