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

/// <summary>What is changed in one tick and told in a later one, with power cut and hands busy in between.</summary>
public sealed class StagedWriteTests
{
    private const int RingSlots = 20;

    [Fact]
    public void A_limit_lowered_in_a_run_that_ends_in_the_next_tick_is_told_before_it_whenever_power_is_cut()
    {
        for (int ticks = 0; ticks < 6; ticks++)
        {
            var rig = new PenRig();
            rig.StartRunning();
            LowerAndSee(rig);
            rig.Release();
            Ticks(rig, ticks);
            rig.Boot();
            rig.Run(200);
            List<UsageRecord> told = [.. rig.Records().Where(IsRunOrProfile)];
            string kinds = $"{ticks}: {Kinds(told)}";
            Assert.True(Count(told, RecordKind.ProfileApplied) == 2, kinds);
            Assert.True(Count(told, RecordKind.Run) == 1, kinds);
            Assert.True(ticks == 0 || told[^1].Kind == (byte)RecordKind.Run, kinds);
        }
    }

    [Fact]
    public void What_waited_for_room_is_told_once_whenever_power_is_cut_behind_the_acknowledgement()
    {
        for (int ticks = 0; ticks < 8; ticks++)
        {
            PenRig rig = Full();
            LowerAndSee(rig);
            rig.Run(200);
            long counted = rig.Ask(RequestOperation.ReadStatus).Status.MountMotorOnMs;
            FreeAll(rig);
            Ticks(rig, ticks);
            rig.Boot();
            rig.Run(200);
            List<UsageRecord> told = [.. rig.Records().Where(record => record.Sequence > RingSlots)];
            string kinds = $"{ticks}: {Kinds(told)}";
            Assert.True(Count(told, RecordKind.ProfileApplied) == 1, kinds);
            Assert.True(Count(told, RecordKind.Run) == 1, kinds);
            Assert.Equal(counted, told.Single(record => record.Kind == (byte)RecordKind.Run).MountMotorOnMs);
        }
    }

    [Fact]
    public void A_fault_in_the_tick_behind_the_acknowledgement_and_the_runs_that_waited_are_both_told()
    {
        for (int ticks = 0; ticks < 8; ticks++)
        {
            for (int early = 0; early < 6; early++)
            {
                PenRig rig = Full();
                rig.Ports.NormallyOpenClosed = true;
                Ticks(rig, early);
                FreeAll(rig);
                Ticks(rig, ticks);
                rig.Release();
                rig.Boot();
                rig.Run(200);
                List<UsageRecord> told = [.. rig.Records().Where(record => record.Sequence > RingSlots)];
                string kinds = $"{ticks}: {Kinds(told)}";
                bool isLatched = rig.State == DeviceState.Faulted;
                int faults = Count(told, RecordKind.Fault);
                Assert.True(faults == (isLatched ? 1 : 0), kinds);
                Assert.True(Count(told, RecordKind.Run) == 1, kinds);
            }
        }
    }

    [Fact]
    public void Runs_that_waited_for_room_stay_with_their_cartridge_when_a_hand_takes_the_next_at_once()
    {
        for (int ticks = 0; ticks < 14; ticks++)
        {
            PenRig rig = Full();
            rig.Ask(RequestOperation.Disarm);
            long counted = rig.Ask(RequestOperation.ReadStatus).Status.MountMotorOnMs;
            rig.Run(600);
            rig.Tap();
            rig.Tap();
            rig.Tap();
            rig.Run(500);
            Ticks(rig, ticks);
            FreeAll(rig);
            rig.Run(1_000);
            UsageRecord merged = rig.Records().Last(record => record.Detail == (byte)RunEnding.Merged
                && record.Kind == (byte)RecordKind.Run);
            Assert.True(merged.Cartridge == 100, $"{ticks}: told of cartridge {merged.Cartridge}");
            Assert.Equal(counted, merged.MountMotorOnMs);
        }
    }

    private static string Kinds(List<UsageRecord> told) =>
        string.Join(' ', told.Select(record => $"{(RecordKind)record.Kind} {record.Detail}"));

    private static int Count(List<UsageRecord> told, RecordKind kind) =>
        told.Count(record => record.Kind == (byte)kind);

    private static bool IsRunOrProfile(UsageRecord record) =>
        record.Kind is (byte)RecordKind.Run or (byte)RecordKind.ProfileApplied;

    // Armed, every slot taken and further runs in one that is kept open.
    private static PenRig Full()
    {
        var rig = new PenRig(MemoryMap.RingAt + (RingSlots * WireLimits.RecordBytes));
        rig.Arm();
        for (int i = 0; i < 24; i++)
        {
            rig.Press();
            rig.Run(400);
            rig.Release();
            rig.Run(600);
        }
        rig.Run(4_000);
        Assert.Equal(RingSlots, rig.Ask(RequestOperation.ReadStatus).Status.RecordsWaiting);
        Assert.Equal(DeviceState.Armed, rig.State);
        return rig;
    }

    // Until the pen has saved the lower profile and not a tick longer.
    private static void LowerAndSee(PenRig rig)
    {
        Profile lower = PenRig.ProfileOf(7);
        lower.SetRate10mHz = 9_000;
        var message = new Message();
        message.Seal(
            rig.Crc, MessageType.Request, (byte)RequestOperation.SetProfile, 200,
            lower.WriteTo(message.Bytes, Message.PayloadOffset));
        bool isSaved = false;
        rig.Memory.Wrote = address => isSaved |= address < MemoryMap.AcknowledgementAt;
        rig.Give(message);
        for (int i = 0; i < 20 && !isSaved; i++)
        {
            rig.Tick();
        }
        rig.Memory.Wrote = null;
        Assert.True(isSaved, "the pen has saved no profile");
    }

    private static void FreeAll(PenRig rig) => Assert.Equal(Refusal.None, rig.Acknowledge(RingSlots - 2).Reason);

    private static void Ticks(PenRig rig, int count)
    {
        for (int i = 0; i < count; i++)
        {
            rig.Tick();
        }
    }
}
