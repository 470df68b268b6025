using System;
using System.Linq;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Link.Tests;

public sealed class TelemetryTests
{
    [Fact]
    public void The_newest_sample_is_at_hand_and_a_new_one_can_be_told_from_the_last()
    {
        var rig = new Rig();
        rig.Open();
        rig.Run(3_000);
        long before = rig.Connection.TelemetryCount;
        Assert.Equal(7_400, rig.Connection.Telemetry.SupplyMv);
        rig.Run(1_000);
        Assert.Equal(before + 1, rig.Connection.TelemetryCount);
    }

    [Fact]
    public void A_tick_in_steady_telemetry_allocates_nothing()
    {
        byte[] frame = new byte[WireLimits.FrameBytesMax];
        var message = new Message();
        int bytes = new TelemetrySample { NowMs = 5 }.WriteTo(message.Bytes, Message.PayloadOffset);
        message.Seal(Rig.Crc, MessageType.Telemetry, 0, 0, bytes);
        var channel = new RepeatingChannel(frame.AsSpan(0, CableEncoder.Encode(message, frame, 0)).ToArray());
        var connection = new PenConnection(channel, Rig.Crc, Rig.LedgerId, 1);
        long nowMs = 0;
        TickMany(connection, ref nowMs, 2_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        TickMany(connection, ref nowMs, 10_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(12_000, connection.TelemetryCount);
    }

    [Fact]
    public void An_alarm_repeated_is_listed_once_and_leaves_when_a_person_has_seen_it()
    {
        var rig = new Rig();
        rig.Open();
        SayAlarm(rig, 1, priority: 3);
        SayAlarm(rig, 1, priority: 3);
        SayAlarm(rig, 2, priority: 1);
        rig.Step();
        Assert.Equal([1, 2], rig.Connection.Alarms.Waiting.Select(alarm => (int)alarm.Number));
        rig.Settle(rig.Requests.AcknowledgeAlarm(1));
        Assert.Equal([2], rig.Connection.Alarms.Waiting.Select(alarm => (int)alarm.Number));
    }

    [Fact]
    public void An_alarm_that_the_pen_no_longer_repeats_was_settled_at_the_pen()
    {
        var rig = new Rig();
        rig.Open();
        SayAlarm(rig, 1, priority: 3);
        rig.Run(4_000);
        Assert.Single(rig.Connection.Alarms.Waiting);
        SayAlarm(rig, 1, priority: 3);
        rig.Run(4_000);
        Assert.Single(rig.Connection.Alarms.Waiting);
        rig.Run(3_000);
        Assert.Empty(rig.Connection.Alarms.Waiting);
    }

    [Fact]
    public void A_silence_settles_no_alarm()
    {
        var rig = new Rig();
        rig.Open();
        SayAlarm(rig, 1, priority: 3);
        rig.Run(100);
        rig.Pen.IsDead = true;
        rig.Run(60_000);
        rig.Pen.IsDead = false;
        rig.Run(2_000);
        Assert.Single(rig.Connection.Alarms.Waiting);
    }

    [Fact]
    public void A_fault_that_is_acknowledged_takes_its_alarms_along()
    {
        var rig = new Rig();
        rig.Open();
        SayAlarm(rig, 1, priority: 3, FaultCode.RotorLocked);
        rig.Step();
        rig.Settle(rig.Requests.AcknowledgeFault(FaultCode.Overspeed));
        Assert.Single(rig.Connection.Alarms.Waiting);
        rig.Settle(rig.Requests.AcknowledgeFault(FaultCode.RotorLocked));
        Assert.Empty(rig.Connection.Alarms.Waiting);
    }

    [Fact]
    public void A_full_list_keeps_the_high_alarms_and_counts_what_it_lost()
    {
        var rig = new Rig();
        rig.Open();
        for (int i = 1; i <= AlarmList.CountMax; i++)
        {
            SayAlarm(rig, i, priority: i == 5 ? (byte)1 : (byte)3);
        }
        SayAlarm(rig, 100, priority: 2);
        SayAlarm(rig, 101, priority: 1);
        rig.Step();
        int[] numbers = [.. rig.Connection.Alarms.Waiting.Select(alarm => (int)alarm.Number)];
        Assert.Equal(AlarmList.CountMax, numbers.Length);
        Assert.DoesNotContain(5, numbers);
        Assert.Contains(100, numbers);
        Assert.DoesNotContain(101, numbers);
        Assert.Equal(2, rig.Connection.Alarms.Dropped);
    }

    [Fact]
    public void Damaged_frames_and_unexpected_messages_are_counted_and_change_nothing()
    {
        var rig = new Rig();
        rig.Open();
        rig.ToHost.Put([7, 1, 2, 3, 4, 5, 6, 0], rig.NowMs);
        rig.ToHost.Put([9, 1, 1, 0], rig.NowMs);
        rig.Pen.Say(MessageType.Response, (byte)RequestOperation.Arm, 3, new Response { Outcome = 1 }.WriteTo);
        rig.Pen.Say(MessageType.Request, (byte)RequestOperation.Arm, 3, (_, _) => 0);
        rig.Step();
        Assert.Equal(1, rig.Connection.Discards.Of(DiscardReason.TooShort));
        Assert.Equal(1, rig.Connection.Discards.Of(DiscardReason.BadStuffing));
        Assert.Equal(2, rig.Connection.Counts.Unexpected);
        Assert.Equal(ConnectionState.Open, rig.Connection.State);
    }

    private static void TickMany(PenConnection connection, ref long nowMs, int count)
    {
        for (int i = 0; i < count; i++)
        {
            connection.Tick(nowMs += 10);
        }
    }

    private static void SayAlarm(Rig rig, int number, byte priority, FaultCode fault = FaultCode.None)
    {
        var alarm = new Alarm { Number = (ushort)number, Priority = priority, Fault = (byte)fault };
        rig.Pen.Say(MessageType.Alarm, 0, 0, alarm.WriteTo);
    }

    private sealed class RepeatingChannel(byte[] frame) : IByteChannel
    {
        private bool _isDue;

        public string Name => "test:repeating";

        public int Read(byte[] target, int offset, int count)
        {
            _isDue = !_isDue;
            if (!_isDue)
            {
                return 0;
            }
            frame.CopyTo(target, offset);
            return frame.Length;
        }

        public int Write(byte[] source, int offset, int count) => count;

        public bool WaitReadable(int timeoutMs) => true;

        public void Dispose()
        {
        }
    }
}
