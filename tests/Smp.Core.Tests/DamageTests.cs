using System;
using System.Linq;
using Smp.Core.Memory;
using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Messages;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>Record memory that is another pen's, partly dead, or full: nothing of a session is hidden by it.</summary>
public sealed class DamageTests
{
    [Fact]
    public void A_new_epoch_inherits_no_acknowledgement_from_the_one_before()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Run(1_000);
        rig.Acknowledge(3);
        rig.Acknowledge(4);
        Array.Clear(rig.Memory.Bytes, MemoryMap.ConfigurationAt, 2 * MemoryMap.ConfigurationSlotBytes);
        rig.Boot();
        rig.Boot();
        rig.SayHello();
        Assert.Equal(0u, rig.Hello!.AckedSequence);
        Assert.Equal(1u, rig.Hello.OldestSequence);
        Assert.Equal(2u, rig.Hello.NewestSequence);
    }

    [Fact]
    public void A_dead_configuration_is_one_fault_and_not_one_in_every_tick()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Memory.DeadFrom = MemoryMap.ConfigurationAt;
        rig.Memory.DeadTo = MemoryMap.AcknowledgementAt;
        rig.Ask(RequestOperation.BeginChange);
        rig.Unmount(100, true);
        rig.Run(4_000);
        Assert.Equal(DeviceState.Faulted, rig.State);
        Assert.Single(rig.Records(), record => record.Kind == (byte)RecordKind.Fault);
    }

    [Fact]
    public void A_run_whose_slot_is_dead_goes_to_the_next_one()
    {
        var rig = new PenRig();
        rig.StartRunning();
        uint next = rig.Records()[^1].Sequence + 1;
        rig.Memory.DeadFrom = MemoryMap.RingAt + (int)((next - 1) * WireLimits.RecordBytes);
        rig.Memory.DeadTo = rig.Memory.DeadFrom + WireLimits.RecordBytes;
        rig.Release();
        rig.Run(100);
        UsageRecord run = rig.Records().Single(record => record.Kind == (byte)RecordKind.Run);
        Assert.Equal(next + 1, run.Sequence);
        Assert.Equal(next - 1, run.Predecessor);
        Assert.Equal(DeviceState.Faulted, rig.State);
    }

    [Fact]
    public void A_power_cut_behind_the_record_of_a_removal_does_not_mount_the_cartridge_again()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Ask(RequestOperation.BeginChange);
        rig.Memory.BytesLeft = WireLimits.RecordBytes + 3;
        Assert.Throws<PowerCutException>(() => rig.Unmount(100, true));
        rig.Memory.BytesLeft = long.MaxValue;
        rig.Boot();
        rig.SayHello();
        Assert.Equal((byte)RecordKind.Unmount, rig.Records()[^2].Kind);
        Assert.Equal(0u, rig.Ask(RequestOperation.ReadStatus).Status.Cartridge);
        Assert.Equal(Refusal.NoCartridge, rig.Arm(7, true).Reason);
        Assert.Equal(Refusal.CartridgeFinished, rig.Mount(100).Reason);
    }

    [Theory]
    [InlineData(RequestOperation.Unmount)]
    [InlineData(RequestOperation.EndSession)]
    public void With_no_room_for_its_record_nothing_is_taken_out_and_no_session_ends(RequestOperation operation)
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
        rig.Ask(RequestOperation.BeginChange);
        long counted = rig.Ask(RequestOperation.ReadStatus).Status.MountMotorOnMs;
        Assert.Equal(Refusal.MemoryFull, rig.Ask(operation).Reason);
        rig.Run(2_000);
        rig.Acknowledge(10);
        Assert.Equal(Refusal.None, rig.Ask(operation).Reason);
        UsageRecord merged = rig.Records().Last(record => record.Kind == (byte)RecordKind.Run);
        Assert.Equal(100u, merged.Cartridge);
        Assert.Equal(counted, merged.MountMotorOnMs);
    }

    [Fact]
    public void Strokes_of_a_rotor_that_runs_out_stay_in_the_sum_when_only_the_configuration_was_saved_behind_them()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Release();
        rig.Run(100);
        rig.Ports.Counted += 6 * 64;
        rig.Tick();
        rig.Ask(RequestOperation.Disarm);
        rig.Bind(7, 100, 101, 102);
        rig.Boot();
        UsageRecord newest = rig.Records()[^1];
        Assert.Equal(newest.LifeStrokes, newest.MountStrokes);
    }

    [Fact]
    public void A_run_that_was_written_and_acknowledged_is_not_written_again_when_its_slot_goes_bad()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Run(3_000);
        rig.Release();
        rig.Run(600);
        UsageRecord run = rig.Records()[^1];
        rig.Acknowledge(run.Sequence);
        rig.Memory.Bytes[MemoryMap.RingAt + (int)((run.Sequence - 1) * WireLimits.RecordBytes) + 20] ^= 1;
        rig.Boot();
        Assert.DoesNotContain(rig.Records(), record => record.Kind == (byte)RecordKind.Run);
        Assert.Equal((byte)BootCause.Damaged, rig.Records()[^1].Detail);
    }

    [Fact]
    public void A_pen_with_one_bad_number_in_every_place_of_its_memory_still_counts_and_is_never_armed_blindly()
    {
        var random = new Random(4);
        for (int i = 0; i < 300; i++)
        {
            var rig = new PenRig(4_096);
            rig.StartRunning();
            rig.Run(1_200);
            rig.Release();
            rig.Run(100);
            long life = rig.Records()[^1].LifeMotorOnMs;
            ulong epoch = rig.Hello!.EpochId;
            rig.Memory.Bytes[random.Next(4_096)] ^= (byte)(1 << random.Next(8));
            rig.Boot();
            rig.SayHello();
            Assert.Equal(epoch, rig.Hello!.EpochId);
            Assert.Equal(DeviceState.Disarmed, rig.State);
            Assert.InRange(rig.Records()[^1].LifeMotorOnMs, life - 1_040, life);
        }
    }
}
