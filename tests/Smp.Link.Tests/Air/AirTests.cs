using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Link.Tests.Air;

/// <summary>A link that anybody can speak on: only what both ends have signed is done or believed.</summary>
public sealed class AirTests
{
    private static readonly byte[] OtherKey = [.. Enumerable.Repeat((byte)9, SignedEnvelope.KeyBytes)];

    [Fact]
    public void Signed_requests_are_done_in_order_and_records_imported()
    {
        var rig = new AirRig();
        uint[] records = [.. Enumerable.Range(0, 20).Select(_ => rig.Pen.Append())];
        rig.Open();
        RequestHandle[] requests =
        [
            rig.Requests.SetTime(1_800_000_000), rig.Requests.SetProfile(Rig.SomeProfile()),
            rig.Requests.Mount(5), rig.Requests.Arm(7, confirm: false), rig.Requests.ReadStatus(),
        ];
        rig.Settle(requests[^1]);
        Assert.All(requests, request => Assert.Equal(RequestOutcome.Done, request.Outcome));
        Assert.Equal((byte)DeviceState.Armed, requests[^1].ReadPenStatus()!.State);
        Assert.Equal(7U, requests[1].ReadProfile()!.SessionId);
        Assert.True(rig.RunUntil(() => rig.Pen.Self.AckedSequence == records[^1]));
        Assert.Equal(records.Length, rig.Sink.Committed.Count);
        Assert.Empty(rig.Air.Refused);
        Assert.Equal(0, rig.Seal.Drops.Total);
        Assert.Contains(rig.Air.Sessions, told => told == ((byte)RequestOperation.Arm, 7U));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Over_an_air_that_loses_doubles_damages_and_delays_nothing_is_done_twice_and_nothing_lost(int seed)
    {
        var rig = new AirRig(seed, faultPermille: 150);
        rig.Open();
        List<RequestHandle> mounts = [];
        for (int i = 0; i < 60; i++)
        {
            rig.Pen.Append();
            mounts.Add(rig.Settle(rig.Requests.Mount((uint)i + 1)));
        }
        int done = mounts.Count(mount => mount.Outcome == RequestOutcome.Done);
        int unknown = mounts.Count(mount => mount.Outcome == RequestOutcome.Unknown);
        int executed = rig.Pen.Executed.Count(operation => operation == RequestOperation.Mount);
        Assert.InRange(executed, done, done + unknown);
        Assert.True(done > 50, $"only {done} done");
        Assert.True(rig.RunUntil(() => rig.Pen.Self.AckedSequence == rig.Pen.Self.NewestSequence));
        Assert.Equal(60, rig.Sink.Committed.Count);
        Assert.Equal(0, rig.Seal.Drops.WrongKey);
    }

    [Fact]
    public void Without_a_key_nothing_is_said_but_hello_and_stop_and_the_cure_is_told()
    {
        var rig = new AirRig(hasHostKey: false);
        Assert.True(rig.RunUntil(() => rig.Connection.State == ConnectionState.Refused));
        Assert.Equal(
            "test:pen: no key is kept for pen 00000000000000A1: pair it over the cable: smp pair.",
            rig.Connection.RefusalLine);
        Assert.Equal(RequestOutcome.NotSent, rig.Requests.ReadStatus().Outcome);
        RequestHandle stop = rig.Requests.Stop();
        rig.Run(200);
        Assert.Equal([RequestOperation.Stop], rig.Pen.Executed);
        // The pen's answer is signed with a key that is not here: that it stopped is not known here.
        Assert.Equal(RequestOutcome.Unknown, rig.Settle(stop).Outcome);
    }

    [Fact]
    public void A_pen_with_another_key_is_never_open_and_the_hint_says_why()
    {
        var rig = new AirRig();
        OtherKey.CopyTo(rig.Air.Key, 0);
        rig.Run(20_000);
        Assert.Equal(ConnectionState.Greeting, rig.Connection.State);
        Assert.Contains("another key", rig.Seal.Hint, StringComparison.Ordinal);
        Assert.True(rig.Seal.Drops.WrongKey > 0);
        Assert.Empty(rig.Air.Refused);
        Assert.Null(rig.Connection.Pen);
    }

    [Fact]
    public void A_pen_that_has_lost_its_key_is_never_open_and_the_hint_says_why()
    {
        var rig = new AirRig(hasPenKey: false);
        rig.Run(20_000);
        Assert.Equal(ConnectionState.Greeting, rig.Connection.State);
        Assert.Contains("without a key", rig.Seal.Hint, StringComparison.Ordinal);
        Assert.Equal(0, rig.Connection.TelemetryCount);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_somebody_else_says_changes_nothing(bool isSigned)
    {
        byte[]? key = isSigned ? OtherKey : null;
        var rig = new AirRig();
        rig.Pen.Append();
        rig.Open();
        rig.Run(3_000);
        long samples = rig.Connection.TelemetryCount;
        rig.Pen.IsDead = true;
        RequestHandle mount = rig.Requests.Mount(5);
        rig.Run(100);
        for (int sequence = 0; sequence <= byte.MaxValue; sequence++)
        {
            var done = new Response { Outcome = Response.Done };
            rig.Forge(MessageType.Response, (byte)RequestOperation.Mount, (byte)sequence, done.WriteTo, key);
        }
        rig.Forge(MessageType.Telemetry, 0, 0, new TelemetrySample { NowMs = 5 }.WriteTo, key);
        rig.Forge(MessageType.Alarm, 0, 0, new Alarm { Number = 1, Priority = 3 }.WriteTo, key);
        var page = new LogPage { EpochId = rig.Pen.Self.EpochId, Count = 1 };
        rig.Forge(MessageType.Log, 0, 0, (target, at) => page.WriteTo(target, at), key);
        var hello = new DeviceHello { Major = 1, DeviceId = rig.Pen.Self.DeviceId, EpochId = 99 };
        rig.Forge(MessageType.Hello, 1, 0, hello.WriteTo, key);
        rig.Run(100);
        Assert.False(mount.IsSettled);
        Assert.Equal(samples, rig.Connection.TelemetryCount);
        Assert.Empty(rig.Connection.Alarms.Waiting);
        Assert.Equal(ConnectionState.Open, rig.Connection.State);
        Assert.Equal(rig.Pen.Self.EpochId, rig.Connection.Pen!.EpochId);
        Assert.Equal(260, isSigned ? rig.Seal.Drops.WrongKey : rig.Seal.Drops.WithoutEnvelope);
        rig.Pen.IsDead = false;
        Assert.Equal(RequestOutcome.Done, rig.Settle(mount).Outcome);
        Assert.Single(rig.Pen.Executed, RequestOperation.Mount);
    }

    [Fact]
    public void What_the_pen_said_before_is_not_believed_again()
    {
        var rig = new AirRig();
        rig.Open();
        rig.Pen.Append();
        rig.Pen.Say(MessageType.Alarm, 0, 0, new Alarm { Number = 1, Priority = 3 }.WriteTo);
        rig.Settle(rig.Requests.Mount(5));
        rig.Settle(rig.Requests.AcknowledgeAlarm(1));
        rig.Run(3_000);
        Assert.Empty(rig.Connection.Alarms.Waiting);
        byte[][] heard = [.. rig.Air.Said];
        rig.Pen.IsDead = true;
        rig.Run(100);
        long samples = rig.Connection.TelemetryCount;
        int acks = rig.Pen.Acks.Count;
        // 256 requests later the sequence of the answered Mount comes round again.
        RequestHandle again = rig.Requests.Mount(6);
        for (int i = 0; i < 4; i++)
        {
            foreach (byte[] frame in heard)
            {
                rig.ToHost.Put(frame, rig.NowMs);
            }
            rig.Run(20);
        }
        Assert.False(again.IsSettled);
        Assert.Equal(samples, rig.Connection.TelemetryCount);
        Assert.Empty(rig.Connection.Alarms.Waiting);
        Assert.Equal(acks, rig.Pen.Acks.Count);
        Assert.Equal(ConnectionState.Open, rig.Connection.State);
        Assert.True(rig.Seal.Drops.Replayed > 0);
    }

    [Fact]
    public void An_answer_to_an_earlier_request_of_the_same_number_is_not_taken_for_this_ones()
    {
        var rig = new AirRig();
        rig.Open();
        byte[][] before = [.. rig.Air.Said];
        rig.Settle(rig.Requests.Mount(5));
        byte[] answer = rig.Air.Said.Except(before).First(frame => frame.Length > 30);
        for (int i = 0; i < 255; i++)
        {
            rig.Settle(rig.Requests.ReadStatus());
        }
        rig.Pen.IsDead = true;
        RequestHandle again = rig.Requests.Mount(6);
        rig.Run(20);
        rig.ToHost.Put(answer, rig.NowMs);
        rig.Run(100);
        Assert.False(again.IsSettled);
    }

    [Fact]
    public void Counters_that_another_host_has_used_are_learnt_from_a_new_hello_and_the_request_is_done_once()
    {
        var rig = new AirRig();
        rig.Open();
        rig.Air.UseCounter(500);
        Assert.Equal(RequestOutcome.Done, rig.Settle(rig.Requests.Mount(5)).Outcome);
        Assert.Equal([Refusal.Replayed], rig.Air.Refused);
        Assert.Equal([RequestOperation.Mount], rig.Pen.Executed);
    }

    [Fact]
    public void A_pens_clock_that_runs_away_is_learnt_from_a_new_hello()
    {
        var rig = new AirRig();
        rig.Open();
        rig.Pen.IsDead = true;
        rig.Run(100);
        rig.Air.AheadMs += 30_000;
        rig.Pen.IsDead = false;
        Assert.Equal(RequestOutcome.Done, rig.Settle(rig.Requests.Mount(5)).Outcome);
        Assert.Equal([Refusal.Expired], rig.Air.Refused);
        Assert.Equal([RequestOperation.Mount], rig.Pen.Executed);
    }

    [Fact]
    public void A_request_that_came_too_late_was_not_done_before_and_is_signed_anew()
    {
        var rig = new AirRig();
        rig.Open();
        rig.ToPen.IsCut = true;
        RequestHandle mount = rig.Requests.Mount(5);
        rig.Run(500);
        rig.ToPen.IsCut = false;
        rig.Air.AheadMs += 30_000;
        Assert.Equal(RequestOutcome.Done, rig.Settle(mount).Outcome);
        Assert.Equal([Refusal.Expired], rig.Air.Refused);
        Assert.Equal([RequestOperation.Mount], rig.Pen.Executed);
    }

    [Fact]
    public void Signing_anew_ends_when_the_pen_never_accepts()
    {
        var rig = new AirRig();
        rig.Open();
        RequestHandle mount = rig.Requests.Mount(5);
        while (!mount.IsSettled)
        {
            rig.Air.AheadMs += 3_600_000;
            rig.Step();
        }
        Assert.Equal(RequestOutcome.Refused, mount.Outcome);
        Assert.Equal(Refusal.Expired, mount.Reason);
        Assert.InRange(rig.Air.Refused.Count, 1, 3);
        Assert.Empty(rig.Pen.Executed);
    }

    [Fact]
    public void A_request_that_may_have_been_done_is_unknown_and_not_said_anew()
    {
        var rig = new AirRig();
        rig.Open();
        rig.Pen.AnswersToLose[RequestOperation.Mount] = 1;
        RequestHandle mount = rig.Requests.Mount(5);
        rig.Run(500);
        Assert.Equal([RequestOperation.Mount], rig.Pen.Executed);
        rig.Air.ForgetAnswers();
        Assert.Equal(RequestOutcome.Unknown, rig.Settle(mount).Outcome);
        Assert.Equal([RequestOperation.Mount], rig.Pen.Executed);
    }

    [Fact]
    public void A_restart_is_noticed_and_nothing_asked_before_is_said_after()
    {
        var rig = new AirRig();
        rig.Open();
        rig.Pen.AnswersToLose[RequestOperation.Mount] = int.MaxValue;
        RequestHandle mount = rig.Requests.Mount(5);
        RequestHandle arm = rig.Requests.Arm(7, confirm: true);
        rig.Run(200);
        rig.Pen.Reboot();
        rig.Run(5_000);
        Assert.Equal(ConnectionState.Open, rig.Connection.State);
        Assert.Equal(2U, rig.Connection.Pen!.BootNumber);
        Assert.Equal(RequestOutcome.Unknown, mount.Outcome);
        Assert.Equal(RequestOutcome.NotSent, arm.Outcome);
        Assert.DoesNotContain(RequestOperation.Arm, rig.Pen.Executed);
        Assert.Equal(RequestOutcome.Done, rig.Settle(rig.Requests.ReadStatus()).Outcome);
    }

    [Fact]
    public void An_old_hello_said_again_by_somebody_disturbs_nothing()
    {
        var rig = new AirRig();
        rig.Run(1_500);
        rig.Open();
        byte[][] ofFirstBoot = [.. rig.Air.Said];
        rig.Pen.Reboot();
        Assert.True(rig.RunUntil(() => rig.Connection.Pen!.BootNumber == 2));
        long reboots = rig.Connection.Counts.Reboots;
        RequestHandle mount = rig.Requests.Mount(5);
        foreach (byte[] frame in ofFirstBoot)
        {
            rig.ToHost.Put(frame, rig.NowMs);
        }
        Assert.Equal(RequestOutcome.Done, rig.Settle(mount).Outcome);
        Assert.Equal(2U, rig.Connection.Pen!.BootNumber);
        Assert.Equal(reboots, rig.Connection.Counts.Reboots);
    }

    [Fact]
    public void Stop_needs_no_key_and_no_hello()
    {
        var rig = new AirRig();
        RequestHandle stop = rig.Requests.Stop();
        rig.Step();
        rig.Step();
        Assert.Equal([RequestOperation.Stop], rig.Pen.Executed);
        Assert.Equal(RequestOutcome.Done, rig.Settle(stop).Outcome);
    }

    [Fact]
    public void A_message_cut_short_or_grown_is_dropped()
    {
        var rig = new AirRig();
        rig.Open();
        long samples = rig.Connection.TelemetryCount;
        rig.Forge(MessageType.Telemetry, 0x80, 0, (_, _) => 27);
        rig.Forge(MessageType.Telemetry, 0, 0, (_, _) => 20, AirRig.Key);
        rig.Forge(MessageType.Hello, 1, 0, (_, _) => 100, AirRig.Key);
        rig.Step();
        Assert.Equal(3, rig.Seal.Drops.Truncated);
        Assert.Equal(samples, rig.Connection.TelemetryCount);
    }
}
