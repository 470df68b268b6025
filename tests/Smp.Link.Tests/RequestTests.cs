using System;
using System.Linq;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Link.Tests;

public sealed class RequestTests
{
    [Fact]
    public void Requests_are_done_in_order_with_their_answers()
    {
        var rig = new Rig();
        rig.Open();
        RequestHandle[] requests =
        [
            rig.Requests.SetTime(1_800_000_000), rig.Requests.SetProfile(Rig.SomeProfile()),
            rig.Requests.ReadProfile(), rig.Requests.Bind(7, [11, 12]), rig.Requests.BeginChange(),
            rig.Requests.Arm(7, confirm: false), rig.Requests.Mount(11), rig.Requests.EndChange(),
            rig.Requests.Disarm(), rig.Requests.Unmount(11, finished: true), rig.Requests.ReadStatus(),
            rig.Requests.AcknowledgeFault(FaultCode.RotorLocked), rig.Requests.AcknowledgeAlarm(1),
            rig.Requests.Pair(Rig.LedgerId, new byte[32]), rig.Requests.EndSession(),
        ];
        rig.Settle(requests[^1]);
        Assert.All(requests, request => Assert.Equal(RequestOutcome.Done, request.Outcome));
        Assert.Equal(requests.Select(request => request.Operation), rig.Pen.Executed);
        Assert.Equal(7U, requests[2].ReadProfile()!.SessionId);
        Assert.Equal((byte)DeviceState.Armed, requests[5].ReadPenStatus()!.State);
        Assert.Null(requests[5].ReadProfile());
    }

    [Fact]
    public void A_lost_answer_is_asked_for_again_and_the_request_is_executed_once()
    {
        var rig = new Rig();
        rig.Open();
        rig.Pen.AnswersToLose[RequestOperation.Mount] = 3;
        RequestHandle mount = rig.Settle(rig.Requests.Mount(5));
        Assert.Equal(RequestOutcome.Done, mount.Outcome);
        Assert.Single(rig.Pen.Executed, RequestOperation.Mount);
        Assert.Equal(3, rig.Connection.Counts.Resends);
    }

    [Fact]
    public void Acknowledgements_never_push_a_repeated_requests_answer_out_of_the_pen()
    {
        var rig = new Rig();
        rig.Open();
        rig.Pen.AnswersToLose[RequestOperation.Mount] = 4;
        RequestHandle mount = rig.Requests.Mount(5);
        while (!mount.IsSettled)
        {
            rig.Pen.Append();
            rig.Run(100);
        }
        Assert.Equal(RequestOutcome.Done, mount.Outcome);
        Assert.Single(rig.Pen.Executed, RequestOperation.Mount);
        Assert.True(rig.RunUntil(() => rig.Pen.Self.AckedSequence == rig.Pen.Self.NewestSequence));
    }

    [Fact]
    public void A_request_nobody_answers_becomes_unknown_in_a_bounded_time_and_the_next_goes_on()
    {
        var rig = new Rig();
        rig.Open();
        rig.Pen.AnswersToLose[RequestOperation.Mount] = int.MaxValue;
        RequestHandle mount = rig.Requests.Mount(5);
        long askedMs = rig.NowMs;
        rig.Settle(mount);
        Assert.Equal(RequestOutcome.Unknown, mount.Outcome);
        Assert.InRange(rig.NowMs - askedMs, 12_000, 12_000 + (3 * Rig.StepMs));
        Assert.Contains("read its status", mount.ToString(), StringComparison.Ordinal);
        Assert.Equal(RequestOutcome.Done, rig.Settle(rig.Requests.ReadStatus()).Outcome);
    }

    [Fact]
    public void A_late_answer_to_an_earlier_request_is_not_taken_for_the_answer_to_this_one()
    {
        var rig = new Rig();
        rig.Open();
        rig.Pen.IsDead = true;
        RequestHandle mount = rig.Requests.Mount(5);
        rig.Step();
        rig.Pen.Say(MessageType.Response, (byte)RequestOperation.Mount, 200, new Response { Outcome = 1 }.WriteTo);
        rig.Run(50);
        Assert.False(mount.IsSettled);
        rig.Pen.IsDead = false;
        Assert.Equal(RequestOutcome.Done, rig.Settle(mount).Outcome);
        Assert.Single(rig.Pen.Executed);
    }

    [Fact]
    public void A_request_to_a_pen_that_is_not_there_is_never_sent()
    {
        var rig = new Rig();
        rig.Pen.IsDead = true;
        Assert.Equal(RequestOutcome.NotSent, rig.Settle(rig.Requests.Arm(7, confirm: true)).Outcome);
        rig.Pen.IsDead = false;
        rig.Run(20_000);
        Assert.Empty(rig.Pen.Executed);
    }

    [Fact]
    public void A_refusal_carries_its_reason_and_its_cure()
    {
        var rig = new Rig();
        rig.Pen.Judge = _ => Refusal.CartridgeFinished;
        rig.Open();
        RequestHandle mount = rig.Settle(rig.Requests.Mount(5));
        Assert.Equal(RequestOutcome.Refused, mount.Outcome);
        Assert.Equal(Refusal.CartridgeFinished, mount.Reason);
        Assert.Equal(
            "Mount: refused, this cartridge is finished: dispose of it and open a new one", mount.ToString());
    }

    [Fact]
    public void Every_refusal_has_words()
    {
        Assert.All(Enum.GetValues<Refusal>(), reason =>
            Assert.DoesNotContain("unknown to this program", RefusalText.Of(reason), StringComparison.Ordinal));
        Assert.Contains("reason 250", RefusalText.Of((Refusal)250), StringComparison.Ordinal);
    }

    [Fact]
    public void A_restart_in_mid_request_makes_it_unknown_and_nothing_asked_before_is_said_after()
    {
        var rig = new Rig();
        rig.Open();
        rig.Pen.AnswersToLose[RequestOperation.Mount] = int.MaxValue;
        RequestHandle mount = rig.Requests.Mount(5);
        RequestHandle arm = rig.Requests.Arm(7, confirm: true);
        rig.Run(100);
        rig.Pen.Reboot();
        rig.Run(3_000);
        Assert.Equal(ConnectionState.Open, rig.Connection.State);
        Assert.Equal(2U, rig.Connection.Pen!.BootNumber);
        Assert.Equal(RequestOutcome.Unknown, mount.Outcome);
        Assert.Equal(RequestOutcome.NotSent, arm.Outcome);
        Assert.Equal([RequestOperation.Mount], rig.Pen.Executed);
        Assert.Equal(RequestOutcome.Done, rig.Settle(rig.Requests.ReadStatus()).Outcome);
    }

    [Fact]
    public void Stop_goes_before_all_else_and_no_arm_follows_it_by_itself()
    {
        var rig = new Rig();
        rig.Open();
        // The pen does not hear the arm; its repeat would arm after the stop.
        rig.ToPen.IsCut = true;
        RequestHandle arm = rig.Requests.Arm(7, confirm: false);
        RequestHandle mount = rig.Requests.Mount(5);
        rig.Run(100);
        rig.ToPen.IsCut = false;
        RequestHandle stop = rig.Requests.Stop();
        rig.Step();
        rig.Step();
        Assert.Equal([RequestOperation.Stop], rig.Pen.Executed);
        rig.Run(20_000);
        Assert.Equal(RequestOutcome.Done, stop.Outcome);
        Assert.Equal(RequestOutcome.Unknown, arm.Outcome);
        Assert.Equal(RequestOutcome.NotSent, mount.Outcome);
        Assert.Equal([RequestOperation.Stop], rig.Pen.Executed);
        Assert.Equal((byte)DeviceState.Disarmed, rig.Pen.Self.State);
    }

    [Fact]
    public void Stop_goes_out_before_any_hello_was_answered_and_outlives_a_restart()
    {
        var rig = new Rig();
        RequestHandle stop = rig.Requests.Stop();
        rig.Step();
        rig.Step();
        Assert.Equal([RequestOperation.Stop], rig.Pen.Executed);
        rig.Pen.Reboot();
        Assert.Equal(RequestOutcome.Done, rig.Settle(stop).Outcome);
    }

    [Fact]
    public void An_echo_counts_only_when_every_field_is_in_force_as_asked()
    {
        var rig = new Rig();
        rig.Pen.RateCeiling10mHz = 11_500;
        rig.Open();
        Profile asked = Rig.SomeProfile();
        ProfileEcho echo = ProfileEcho.Compare(asked, rig.Settle(rig.Requests.SetProfile(asked)))!;
        Assert.False(echo.IsExact);
        Assert.Equal("rate limit: asked 120.00 Hz, in force 115.00 Hz", Assert.Single(echo.Differences).ToString());
        asked.RateMax10mHz = 11_000;
        Assert.True(ProfileEcho.Compare(asked, rig.Settle(rig.Requests.SetProfile(asked)))!.IsExact);
    }

    [Fact]
    public void A_refused_profile_echoes_the_one_in_force_and_an_unanswered_one_echoes_nothing()
    {
        var rig = new Rig();
        rig.Pen.Judge = _ => Refusal.RaiseNeedsDisarmed;
        rig.Open();
        RequestHandle refused = rig.Settle(rig.Requests.SetProfile(Rig.SomeProfile()));
        Assert.Equal(0U, ProfileEcho.Compare(Rig.SomeProfile(), refused)!.InForce.SessionId);
        rig.Pen.AnswersToLose[RequestOperation.SetProfile] = int.MaxValue;
        RequestHandle unknown = rig.Settle(rig.Requests.SetProfile(Rig.SomeProfile()));
        Assert.Null(ProfileEcho.Compare(Rig.SomeProfile(), unknown));
    }

    [Fact]
    public void Every_field_of_a_profile_is_compared()
    {
        byte[] bytes = new byte[Profile.PayloadBytes];
        for (int i = 0; i < bytes.Length; i++)
        {
            var rig = new Rig();
            rig.Open();
            var asked = new Profile();
            bytes[i] = 1;
            asked.ReadFrom(bytes, 0, bytes.Length);
            bytes[i] = 0;
            rig.Pen.Judge = _ => Refusal.OutOfRange;
            Assert.Single(ProfileEcho.Compare(asked, rig.Settle(rig.Requests.SetProfile(asked)))!.Differences);
        }
    }

    [Fact]
    public void More_cartridges_than_a_binding_holds_are_refused_before_they_are_sent()
    {
        var rig = new Rig();
        Assert.Throws<ArgumentException>(() => rig.Requests.Bind(7, new uint[9]));
    }
}
