using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Core.Tests;

public sealed class SignedCommandTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    [Fact]
    public void The_paired_host_arms_over_the_air_and_reads_a_signed_answer()
    {
        (PenRig rig, AirHost host) = Ready();
        Answer answer = host.Exchange(Arm(host))!;
        Assert.Equal(Refusal.None, answer.Reason);
        Assert.Equal(DeviceState.Armed, rig.State);
        Assert.Equal(1u, Counts(rig).Accepted);
    }

    [Fact]
    public void All_that_a_paired_pen_says_over_the_air_is_signed_with_a_rising_counter()
    {
        (PenRig rig, AirHost host) = Ready();
        host.Exchange(Arm(host));
        rig.Press();
        rig.Run(2_000);
        rig.Release();
        rig.Run(2_000);
        List<Message> said = [.. rig.Air!.Said.SkipWhile(one => !EnvelopeSeal.IsSigned(one))];
        Assert.All(said, one => Assert.True(host.Seal.Holds(one, host.Seal.BootNonce)));
        Assert.Equal(said.Select(EnvelopeSeal.CounterOf).Order().Distinct(), said.Select(EnvelopeSeal.CounterOf));
        MessageType[] types =
            [MessageType.Hello, MessageType.Response, MessageType.Telemetry, MessageType.Log];
        Assert.Equal(types.Order(), said.Select(one => one.Type).Distinct().Order());
    }

    [Fact]
    public void Without_a_key_nothing_is_done_over_the_air()
    {
        PenRig rig = new(air: new AirWire());
        rig.SayHello();
        rig.Pair(PenRig.LedgerId);
        AirHost host = new(rig, new byte[32]);
        host.Greet();
        Assert.Equal(Refusal.NotAuthentic, host.Exchange(host.Request(RequestOperation.Disarm))!.Reason);
        Assert.Equal(1u, Counts(rig).WrongKey);
    }

    [Fact]
    public void Stop_is_obeyed_over_the_air_signed_by_anybody_or_by_nobody()
    {
        foreach (bool isSigned in new[] { false, true })
        {
            (PenRig rig, AirHost host) = Ready();
            host.Exchange(Arm(host));
            host.Seal.Key[0] ^= 1;
            Message stop = host.Request(RequestOperation.Stop);
            if (!isSigned)
            {
                stop.Seal(rig.Crc, MessageType.Request, (byte)RequestOperation.Stop, 77, 0);
            }
            rig.Air!.Give(stop);
            rig.Tick();
            Assert.Equal(DeviceState.Disarmed, rig.State);
        }
    }

    [Fact]
    public void A_repeat_byte_for_byte_is_answered_alike_and_done_once()
    {
        (PenRig rig, AirHost host) = Ready();
        Message arm = Arm(host);
        Answer first = host.Exchange(arm)!;
        rig.Run(200);
        host.Exchange(host.Request(RequestOperation.Disarm));
        Answer again = host.Exchange(arm)!;
        Assert.Equal(first.Bytes, again.Bytes);
        Assert.Equal(DeviceState.Disarmed, rig.State);
        Assert.Equal(0u, Counts(rig).Replayed);
    }

    [Fact]
    public void What_was_done_is_not_done_again_when_its_answer_is_forgotten()
    {
        (PenRig rig, AirHost host) = Ready();
        Message arm = Arm(host);
        host.Exchange(arm);
        for (int others = 0; others <= WireLimits.AnswerCacheCount; others++)
        {
            host.Exchange(host.Request(RequestOperation.Disarm));
        }
        uint counter = host.Counter;
        host.Greet();
        Assert.Equal(counter, host.Counter);
        Assert.Equal(Refusal.Replayed, host.Exchange(arm)!.Reason);
        Assert.Equal(DeviceState.Disarmed, rig.State);
        Assert.Equal(1u, Counts(rig).Replayed);
    }

    [Fact]
    public void A_command_overtaken_by_a_later_one_is_not_done()
    {
        (PenRig rig, AirHost host) = Ready();
        Message arm = Arm(host);
        host.Exchange(host.Request(RequestOperation.ReadStatus));
        Assert.Equal(Refusal.Replayed, host.Exchange(arm)!.Reason);
        Assert.Equal(DeviceState.Disarmed, rig.State);
    }

    [Theory]
    [InlineData(0, Refusal.Expired)]
    [InlineData(-1_000, Refusal.Expired)]
    [InlineData(70_000, Refusal.Expired)]
    [InlineData(59_000, Refusal.None)]
    public void A_command_lives_for_a_minute_at_most(int lifeMs, Refusal expected)
    {
        (PenRig rig, AirHost host) = Ready();
        host.LifeMs = lifeMs;
        Message arm = Arm(host);
        rig.Run(100);
        Assert.Equal(expected, host.Exchange(arm)!.Reason);
        Assert.Equal(expected == Refusal.None ? 0u : 1u, Counts(rig).Expired);
    }

    [Fact]
    public void The_clock_that_begins_anew_after_49_days_ends_no_command()
    {
        (PenRig rig, AirHost host) = Ready();
        rig.SkipTo(uint.MaxValue - 2_000L);
        rig.Run(100);
        rig.Ask(RequestOperation.AcknowledgeFault, (byte)FaultCode.TickLate);
        Message read = host.Request(RequestOperation.ReadStatus);
        rig.Run(3_000);
        Assert.Equal(Refusal.None, host.Exchange(read)!.Reason);
    }

    [Fact]
    public void A_command_for_another_session_is_not_done()
    {
        (PenRig rig, AirHost host) = Ready();
        host.Session = 8;
        Assert.Equal(Refusal.OtherSession, host.Exchange(Arm(host))!.Reason);
        host.Session = 7;
        Assert.Equal(Refusal.None, host.Exchange(Arm(host))!.Reason);
        Assert.Equal(1u, Counts(rig).OtherSession);
    }

    [Fact]
    public void A_command_signed_for_the_boot_before_is_told_so()
    {
        (PenRig rig, AirHost host) = Ready();
        Message arm = Arm(host);
        rig.Boot();
        rig.SayHello();
        AirHost next = new(rig, Key);
        next.Greet();
        Assert.Equal(Refusal.StaleNonce, host.Exchange(arm)!.Reason);
        Assert.Equal(DeviceState.Disarmed, rig.State);
        Assert.Equal(1u, Counts(rig).StaleNonce);
    }

    [Fact]
    public void A_content_with_a_byte_too_many_or_too_few_is_refused_although_its_tag_holds()
    {
        (PenRig rig, AirHost host) = Ready();
        ArmRequest content = new() { SessionId = 7 };
        Message longer = host.Request(RequestOperation.Arm, (bytes, at) => content.WriteTo(bytes, at) + 1);
        Message shorter = host.Request(RequestOperation.Arm, (bytes, at) => content.WriteTo(bytes, at) - 1);
        Assert.Equal(Refusal.Malformed, host.Exchange(longer)!.Reason);
        Assert.Equal(Refusal.Malformed, host.Exchange(shorter)!.Reason);
        Assert.Equal(2u, Counts(rig).Truncated);
        Assert.Equal(DeviceState.Disarmed, rig.State);
    }

    [Fact]
    public void A_signature_raises_no_ceiling()
    {
        (PenRig rig, AirHost host) = Ready();
        Profile profile = PenRig.ProfileOf(7);
        profile.MotorMvMax = 12_001;
        Assert.Equal(
            Refusal.OutOfRange, host.Exchange(host.Request(RequestOperation.SetProfile, profile.WriteTo))!.Reason);
        Assert.Equal(11_000, rig.Ask(RequestOperation.ReadProfile).Profile.MotorMvMax);
    }

    [Fact]
    public void Records_are_freed_over_the_air_by_a_signed_acknowledgement_alone()
    {
        (PenRig rig, AirHost host) = Ready();
        rig.Run(2_000);
        LogAck ack = new() { EpochId = rig.Hello!.EpochId, Sequence = 2 };
        PenRig.LedgerId.CopyTo(ack.LedgerId, 0);
        Message plain = new();
        plain.Seal(rig.Crc, MessageType.LogAck, 0, 200, ack.WriteTo(plain.Bytes, Message.PayloadOffset));
        Assert.Equal(Refusal.NotAuthentic, host.Exchange(plain)!.Reason);
        Assert.Equal(
            Refusal.None, host.Exchange(host.Sign(MessageType.LogAck, RequestOperation.None, ack.WriteTo))!.Reason);
        rig.SayHello();
        Assert.Equal(2u, rig.Hello!.AckedSequence);
    }

    [Theory]
    [InlineData(RequestOperation.Pair)]
    [InlineData(RequestOperation.WriteSetting)]
    [InlineData(RequestOperation.KeepSetting)]
    [InlineData(RequestOperation.ReadSetting)]
    public void Keys_and_settings_go_over_the_cable_alone(RequestOperation operation)
    {
        (_, AirHost host) = Ready();
        Answer answer = host.Exchange(host.Request(operation, (bytes, at) => 48))!;
        Assert.Equal(Refusal.OtherLinkOnly, answer.Reason);
    }

    [Fact]
    public void Unsigned_noise_does_not_push_out_the_answers_of_the_paired_host()
    {
        (PenRig rig, AirHost host) = Ready();
        Message arm = Arm(host);
        Answer first = host.Exchange(arm)!;
        for (byte number = 100; number < 140; number++)
        {
            Message noise = new();
            noise.Seal(rig.Crc, MessageType.Request, (byte)RequestOperation.Disarm, number, 0);
            host.Exchange(noise);
        }
        Assert.Equal(first.Bytes, host.Exchange(arm)!.Bytes);
        Assert.Equal(40u, Counts(rig).Unsigned);
    }

    [Fact]
    public void Stops_from_anybody_do_not_push_out_the_answers_of_the_paired_host()
    {
        (PenRig rig, AirHost host) = Ready();
        Message arm = Arm(host);
        Answer first = host.Exchange(arm)!;
        for (byte number = 100; number < 110; number++)
        {
            Message stop = new();
            stop.Seal(rig.Crc, MessageType.Request, (byte)RequestOperation.Stop, number, 0);
            Assert.Equal(Refusal.None, host.Exchange(stop)!.Reason);
        }
        Assert.Equal(first.Bytes, host.Exchange(arm)!.Bytes);
        Assert.Equal(DeviceState.Disarmed, rig.State);
    }

    [Fact]
    public void A_hello_from_anybody_does_not_make_the_pen_forget_the_answers_of_the_paired_host()
    {
        (_, AirHost host) = Ready();
        Message arm = Arm(host);
        Answer first = host.Exchange(arm)!;
        host.Greet();
        Assert.Equal(first.Bytes, host.Exchange(arm)!.Bytes);
    }

    [Fact]
    public void Noise_behind_eight_answers_pushes_out_not_even_the_oldest()
    {
        (PenRig rig, AirHost host) = Ready();
        Message arm = Arm(host);
        Answer first = host.Exchange(arm)!;
        for (int others = 1; others < WireLimits.AnswerCacheCount; others++)
        {
            host.Exchange(host.Request(RequestOperation.ReadStatus));
        }
        Message noise = new();
        noise.Seal(rig.Crc, MessageType.Request, (byte)RequestOperation.Disarm, 100, 0);
        host.Exchange(noise);
        Assert.Equal(first.Bytes, host.Exchange(arm)!.Bytes);
    }

    [Fact]
    public void A_refusal_of_what_nobody_has_signed_is_not_signed_either()
    {
        (PenRig rig, AirHost host) = Ready();
        Message noise = new();
        noise.Seal(rig.Crc, MessageType.Request, (byte)RequestOperation.Arm, 100, 0);
        Message forged = Arm(host);
        forged.Bytes[Message.PayloadOffset] ^= 1;
        Assert.Equal(Refusal.NotAuthentic, host.Exchange(noise)!.Reason);
        Assert.False(EnvelopeSeal.IsSigned(LastAnswer(rig)));
        Assert.Equal(Refusal.NotAuthentic, host.Exchange(forged)!.Reason);
        Assert.False(EnvelopeSeal.IsSigned(LastAnswer(rig)));
        Assert.Equal(Refusal.None, host.Exchange(Arm(host))!.Reason);
        Assert.True(EnvelopeSeal.IsSigned(LastAnswer(rig)));
    }

    private static Message LastAnswer(PenRig rig) => rig.Air!.Said.Last(one => one.Type == MessageType.Response);

    /// <summary>A paired pen in session 7 with profile and cartridge, disarmed, and a host that was greeted.</summary>
    private static (PenRig Rig, AirHost Host) Ready()
    {
        PenRig rig = new(memoryBytes: 32_768, air: new AirWire());
        rig.SayHello();
        rig.Pair(PenRig.LedgerId, Key);
        rig.SetProfile(PenRig.ProfileOf(7));
        rig.Bind(7, 100, 101);
        rig.Mount(100);
        rig.Run(600);
        AirHost host = new(rig, Key);
        host.Greet();
        return (rig, host);
    }

    private static Message Arm(AirHost host) =>
        host.Request(RequestOperation.Arm, new ArmRequest { SessionId = 7 }.WriteTo);

    private static AirCounts Counts(PenRig rig)
    {
        Answer answer = rig.Ask(RequestOperation.ReadAirCounts);
        AirCounts counts = new();
        counts.ReadFrom(answer.Content, 0, answer.Content.Length);
        return counts;
    }
}
