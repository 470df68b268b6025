using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>What a host sees: answers once, records until acknowledged, samples as they fall due.</summary>
public sealed class HostTests
{
    private readonly SlicedCrc32 _crc = new();

    [Fact]
    public void A_byte_equal_repeat_is_answered_and_not_executed_again()
    {
        var rig = new PenRig();
        rig.SayHello();
        rig.Pair(PenRig.LedgerId);
        Message mount = Request(9, RequestOperation.SetProfile, PenRig.ProfileOf(7).WriteTo);
        byte[] first = rig.Exchange(mount).Bytes;
        int records = rig.Records().Count;
        rig.Run(200);
        Assert.Equal(first, rig.Exchange(mount).Bytes);
        Assert.Equal(records, rig.Records().Count);
    }

    [Fact]
    public void Hello_clears_the_answers()
    {
        var rig = new PenRig();
        rig.SayHello();
        Message profile = Request(9, RequestOperation.SetProfile, PenRig.ProfileOf(7).WriteTo);
        rig.Exchange(profile);
        int records = rig.Records().Count;
        rig.SayHello();
        rig.Exchange(profile);
        Assert.Equal(records + 1, rig.Records().Count);
    }

    [Fact]
    public void A_hello_that_comes_twice_forgets_nothing()
    {
        var rig = new PenRig();
        rig.SayHello();
        Message profile = Request(9, RequestOperation.SetProfile, PenRig.ProfileOf(7).WriteTo);
        rig.Exchange(profile);
        int records = rig.Records().Count;
        rig.SayHello(isSameHost: true);
        rig.Exchange(profile);
        Assert.Equal(records, rig.Records().Count);
    }

    [Fact]
    public void A_request_to_the_boot_before_is_not_carried_out_by_this_one()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Boot();
        int answers = rig.AnswerCount;
        rig.Give(Request(9, RequestOperation.Arm, new ArmRequest { SessionId = 7, Confirm = 1 }.WriteTo));
        rig.Run(500);
        Assert.Equal(DeviceState.Disarmed, rig.State);
        Assert.Equal(answers, rig.AnswerCount);
        rig.Exchange(Request(10, RequestOperation.Stop, (_, _) => 0));
    }

    [Fact]
    public void Pages_lost_at_the_end_of_a_window_are_sent_again()
    {
        var rig = new PenRig();
        rig.SayHello();
        rig.Pair(PenRig.LedgerId);
        for (uint session = 1; session < 10; session++)
        {
            rig.SetProfile(PenRig.ProfileOf(session));
            rig.Ask(RequestOperation.EndSession);
        }
        rig.Run(1_000);
        uint newest = rig.Records()[^1].Sequence;
        rig.Acknowledge(newest - 2);
        rig.LogMessages.Clear();
        rig.Run(10_000);
        Assert.NotEmpty(rig.LogMessages);
    }

    [Fact]
    public void Stop_is_executed_every_time_it_arrives_even_byte_equal()
    {
        var rig = new PenRig();
        rig.Arm();
        Message stop = Request(9, RequestOperation.Stop, (_, _) => 0);
        rig.Exchange(stop);
        Assert.Equal(DeviceState.Disarmed, rig.State);
        rig.Arm(7, false);
        rig.Run(600);
        rig.Press();
        rig.Run(400);
        Assert.Equal(DeviceState.Running, rig.State);
        rig.Exchange(stop);
        Assert.Equal(DeviceState.Disarmed, rig.State);
    }

    [Fact]
    public void An_unknown_operation_is_refused_and_says_so()
    {
        var rig = new PenRig();
        rig.SayHello();
        Assert.Equal(Refusal.UnknownOperation, rig.Ask((RequestOperation)0x5F).Reason);
    }

    [Fact]
    public void Records_are_sent_again_until_acknowledged_and_never_after()
    {
        var rig = new PenRig();
        rig.SayHello();
        rig.Pair(PenRig.LedgerId);
        rig.Run(2_000);
        Assert.True(rig.LogMessages.Count >= 3);
        uint newest = rig.Records()[^1].Sequence;
        Assert.Equal(Refusal.None, rig.Acknowledge(newest).Reason);
        rig.LogMessages.Clear();
        rig.Run(10_000);
        Assert.Empty(rig.LogMessages);
    }

    [Fact]
    public void Only_the_paired_ledgers_acknowledgement_of_what_was_sent_frees_records()
    {
        var rig = new PenRig();
        rig.SayHello();
        Assert.Equal(Refusal.NotPaired, rig.Acknowledge(1).Reason);
        rig.Pair(PenRig.LedgerId);
        rig.Run(500);
        uint newest = rig.Records()[^1].Sequence;
        Assert.Equal(Refusal.OtherLedger, rig.Acknowledge(1, ledgerId: new byte[16]).Reason);
        Assert.Equal(Refusal.OtherEpoch, rig.Acknowledge(1, epoch: 5).Reason);
        Assert.Equal(Refusal.BeyondSent, rig.Acknowledge(newest + 1).Reason);
        rig.SayHello();
        Assert.Equal(0u, rig.Hello!.AckedSequence);
        Assert.Equal(Refusal.None, rig.Acknowledge(newest).Reason);
        rig.SayHello();
        Assert.Equal(newest, rig.Hello!.AckedSequence);
    }

    [Fact]
    public void A_paired_pen_refuses_another_ledger()
    {
        var rig = new PenRig();
        rig.SayHello();
        Assert.Equal(Refusal.OutOfRange, rig.Pair(new byte[16]).Reason);
        Assert.Equal(Refusal.None, rig.Pair(PenRig.LedgerId).Reason);
        byte[] other = (byte[])PenRig.LedgerId.Clone();
        other[0] ^= 1;
        Assert.Equal(Refusal.OtherLedger, rig.Pair(other).Reason);
        Assert.Equal(Refusal.None, rig.Pair(PenRig.LedgerId).Reason);
    }

    [Fact]
    public void A_finished_cartridge_is_refused_for_any_session_also_after_a_restart()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Ask(RequestOperation.EndSession);
        Assert.Equal(Refusal.CartridgeFinished, rig.Bind(8, 100).Reason);
        Assert.Equal(Refusal.CartridgeFinished, rig.Bind(8, 101).Reason);
        rig.Boot();
        rig.SayHello();
        Assert.Equal(Refusal.CartridgeFinished, rig.Bind(8, 55, 100).Reason);
        Assert.Equal(Refusal.CartridgeNotBound, rig.Mount(55).Reason);
        Assert.Equal(Refusal.None, rig.Bind(8, 55).Reason);
    }

    [Fact]
    public void A_cartridge_not_bound_is_not_mounted_and_another_session_is_refused()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Ask(RequestOperation.Disarm);
        Assert.Equal(Refusal.CartridgeNotBound, rig.Mount(555).Reason);
        Assert.Equal(Refusal.OtherSession, rig.Bind(8, 300).Reason);
        Assert.Equal(Refusal.OtherSession, rig.SetProfile(PenRig.ProfileOf(8)).Reason);
    }

    [Fact]
    public void Ten_samples_a_second_while_running_one_when_idle_and_at_once_on_a_change()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Samples.Clear();
        rig.Run(2_000);
        Assert.InRange(rig.Samples.Count, 19, 21);
        rig.Release();
        rig.Samples.Clear();
        rig.Run(60);
        Assert.Contains(rig.Samples, sample => sample.State == (byte)DeviceState.Armed);
        rig.Samples.Clear();
        rig.Run(5_000);
        Assert.InRange(rig.Samples.Count, 4, 6);
    }

    [Fact]
    public void Alarms_are_repeated_until_acknowledged()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Ports.CurrentMa = 700;
        rig.Run(3_000);
        Assert.True(rig.Alarms.Count >= 3);
        ushort number = rig.Alarms[^1].Number;
        Assert.Equal(
            Refusal.None, rig.Ask(
            RequestOperation.AcknowledgeAlarm, new AcknowledgeAlarm { Number = number }.WriteTo).Reason);
        rig.Alarms.Clear();
        rig.Run(3_000);
        Assert.Empty(rig.Alarms);
    }

    [Fact]
    public void A_host_of_another_major_version_gets_a_hello_and_nothing_else()
    {
        var rig = new PenRig();
        var message = new Message();
        int bytes = new HostHello { Major = 9, HostNonce = 5 }.WriteTo(message.Bytes, Message.PayloadOffset);
        message.Seal(_crc, MessageType.Hello, 0, 0, bytes);
        rig.Give(message);
        rig.Run(160);
        Assert.Equal(5u, rig.Hello!.HostNonce);
        Assert.Equal(WireVersion.Major, rig.Hello.Major);
        rig.Run(3_000);
        Assert.Empty(rig.Samples);
        Assert.Empty(rig.LogMessages);
    }

    [Fact]
    public void A_link_that_takes_one_byte_a_tick_slows_the_host_and_not_the_pen()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Ports.LinkBytesPerCall = 1;
        rig.Run(5_000);
        Assert.Equal(DeviceState.Running, rig.State);
        rig.Release();
        rig.Tick();
        Assert.False(rig.Ports.IsEnergised);
    }

    [Fact]
    public void Stop_is_executed_for_a_host_that_reads_nothing()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Ports.LinkBytesPerCall = 0;
        rig.Run(60_000);
        Assert.Equal(DeviceState.Running, rig.State);
        rig.Give(Request(9, RequestOperation.Stop, (_, _) => 0));
        rig.Tick();
        Assert.False(rig.Ports.IsEnergised);
        Assert.Equal(DeviceState.Disarmed, rig.State);
    }

    [Fact]
    public void No_more_pages_are_under_way_than_the_window_that_hello_names()
    {
        var rig = new PenRig();
        rig.SayHello();
        rig.Pair(PenRig.LedgerId);
        for (uint session = 1; session < 40; session++)
        {
            rig.SetProfile(PenRig.ProfileOf(session));
            rig.Ask(RequestOperation.EndSession);
        }
        // Behind a boot nothing of before is in the queue, and the first repetition is not due yet.
        rig.Boot();
        rig.LogMessages.Clear();
        rig.SayHello();
        rig.Run(180);
        Assert.InRange(rig.LogMessages.Count, 2, rig.Hello!.LogWindow);
    }

    [Fact]
    public void The_pen_declares_records_lost_inside_it()
    {
        var rig = new PenRig();
        rig.SayHello();
        rig.Pair(PenRig.LedgerId);
        for (uint session = 1; session < 8; session++)
        {
            rig.SetProfile(PenRig.ProfileOf(session));
            rig.Ask(RequestOperation.EndSession);
        }
        uint newest = rig.Records()[^1].Sequence;
        const uint Lost = 5;
        Array.Clear(rig.Memory.Bytes, Memory.MemoryMap.RingAt + (((int)Lost - 1) * 64), 64);
        rig.Boot();
        rig.LogMessages.Clear();
        rig.SayHello();
        rig.Run(1_000);
        LogPage page = rig.LogMessages.Select(Page).First(p => p.HeldBefore == Lost - 1);
        Assert.True(page.Count >= 1);
        Assert.Equal(Refusal.None, rig.Acknowledge(newest).Reason);
    }

    [Fact]
    public void A_tick_allocates_nothing_in_any_state()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Run(3_000);
        AssertNoAllocation(rig, 5_000);
        rig.Release();
        rig.Run(1_000);
        AssertNoAllocation(rig, 5_000);
        rig.Press();
        rig.Run(300);
        rig.Ports.CurrentMa = 700;
        rig.Run(100);
        AssertNoAllocation(rig, 1_000);
    }

    private static void AssertNoAllocation(PenRig rig, int ticks)
    {
        rig.Ports.Calls.Clear();
        rig.Ports.Calls.Capacity = Math.Max(rig.Ports.Calls.Capacity, ticks * 8);
        rig.Ports.FromDevice.EnsureCapacity(1_000_000);
        long nowMs = rig.NowMs;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 1; i <= ticks; i++)
        {
            rig.Ports.NowUs += 20_000;
            rig.Ports.Counted += rig.Ports.IsEnergised ? 128 : 0;
            rig.Pen.Tick(nowMs + (i * 20L));
        }
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        rig.Ports.FromDevice.Clear();
        Assert.Equal(0, allocated);
    }

    private Message Request(byte sequence, RequestOperation operation, Func<byte[], int, int> write)
    {
        var message = new Message();
        message.Seal(_crc, MessageType.Request, (byte)operation, sequence, write(message.Bytes, Message.PayloadOffset));
        return message;
    }

    private static LogPage Page(byte[] message)
    {
        var page = new LogPage();
        Assert.True(page.TryReadFrom(message, Message.PayloadOffset, message.Length - 4));
        return page;
    }
}
