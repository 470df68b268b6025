using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Xunit;
using Xunit.Abstractions;

namespace Smp.Core.Tests;

/// <summary>A hundred thousand commands over the air that are nobody's word, or nobody's word for now.</summary>
public sealed class ForgedCommandTests
{
    private const int PerKind = 12_500;

    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private readonly ITestOutputHelper _output;
    private readonly Random _random = new(20_261);
    private readonly PenRig _rig = new(memoryBytes: 32_768, air: new AirWire());
    private readonly AirHost _host;
    private readonly AirHost _stranger;
    private readonly AirHost _late;
    private readonly List<Message> _done = [];

    public ForgedCommandTests(ITestOutputHelper output)
    {
        _output = output;
        _rig.SayHello();
        _rig.Pair(PenRig.LedgerId, Key);
        _late = new AirHost(_rig, Key);
        _late.Greet();
        _rig.Boot();
        _rig.SayHello();
        _rig.SetProfile(PenRig.ProfileOf(7));
        _rig.Bind(7, 100, 101);
        _rig.Mount(100);
        _host = new AirHost(_rig, Key);
        _host.Greet();
        _stranger = new AirHost(_rig, [.. Key.Select(b => (byte)(b ^ 0x5A))]);
        _host.Seal.BootNonce.CopyTo(_stranger.Seal.BootNonce, 0);
    }

    [Fact]
    public void A_hundred_thousand_are_refused_each_with_its_reason_and_none_is_done()
    {
        for (int i = 0; i < 40; i++)
        {
            Message read = Command(_host, 0);
            Assert.Equal(Refusal.None, _host.Exchange(read)!.Reason);
            _done.Add(read);
        }
        // Pushes the answers out, so that a repeat is judged and not answered from memory.
        for (int i = 0; i <= WireLimits.AnswerCacheCount; i++)
        {
            _host.Exchange(_host.Request(RequestOperation.ReadStatus));
        }
        AirCounts before = Counts();
        (string Name, Func<Message> Make, Func<AirCounts, uint> Count)[] kinds =
        [
            ("a bit of it changed", Bent, counts => counts.WrongKey),
            ("another key", () => Command(_stranger, _host.Counter + 1), counts => counts.WrongKey),
            ("unsigned", Unsigned, counts => counts.Unsigned),
            ("cut short", Cut, counts => counts.Truncated),
            ("signed for the boot before", () => Command(_late, 1_000_000), counts => counts.StaleNonce),
            ("said again", () => _done[_random.Next(_done.Count)], counts => counts.Replayed),
            ("overtaken", Overtaken, counts => counts.Replayed),
            ("too late, or for another session", LateOrForeign, counts => counts.Expired + counts.OtherSession),
        ];
        foreach ((string name, Func<Message> make, Func<AirCounts, uint> count) in kinds)
        {
            uint counted = count(Counts());
            Play(make);
            Assert.Equal((uint)PerKind, count(Counts()) - counted);
            _output.WriteLine($"{PerKind} {name}: none done, all counted");
        }
        AirCounts after = Counts();
        Assert.Equal(before.Accepted, after.Accepted);
        Assert.Equal((uint)(kinds.Length * PerKind), Refused(after) - Refused(before));
        Assert.Equal(100_000, kinds.Length * PerKind);
        Assert.Equal(DeviceState.Disarmed, _rig.State);
        Assert.Equal(PenRig.ProfileOf(7).SetRate10mHz, _rig.Ask(RequestOperation.ReadProfile).Profile.SetRate10mHz);
    }

    private void Play(Func<Message> make)
    {
        for (int i = 0; i < PerKind; i++)
        {
            _rig.Air!.Give(make());
            // Heard, done, answered, and as many for what the pen has to tell on both links.
            for (int tick = 0; tick < 8; tick++)
            {
                _rig.Tick();
            }
            _rig.Air.Said.Clear();
        }
    }

    // What matters most when it is done: arming, a profile, an acknowledgement that frees records.
    private Message Command(AirHost host, uint counterMin)
    {
        host.Counter = Math.Max(host.Counter, counterMin);
        if (_done.Count < 40)
        {
            return host.Request(RequestOperation.ReadStatus);
        }
        switch (_random.Next(4))
        {
            case 0:
                Profile profile = PenRig.ProfileOf(7);
                profile.SetRate10mHz = 6_000;
                return host.Request(RequestOperation.SetProfile, profile.WriteTo);
            case 1:
                LogAck ack = new() { EpochId = _rig.Hello!.EpochId, Sequence = 1 };
                PenRig.LedgerId.CopyTo(ack.LedgerId, 0);
                return host.Sign(MessageType.LogAck, RequestOperation.None, ack.WriteTo);
            case 2:
                return host.Sign(
                    MessageType.Time, RequestOperation.None, new TimeOfDay { UtcS = 1_800_000_000 }.WriteTo);
            default:
                return host.Request(RequestOperation.Arm, new ArmRequest { SessionId = 7, Confirm = 1 }.WriteTo);
        }
    }

    private Message Bent()
    {
        Message message = Command(_host, 0);
        int at = _random.Next(Message.PayloadOffset, message.PayloadEnd);
        message.Bytes[at] ^= (byte)(1 << _random.Next(8));
        message.Close(_rig.Crc);
        return message;
    }

    private Message Unsigned()
    {
        Message message = Command(_host, 0);
        EnvelopeSeal.TakeOff(message);
        message.Close(_rig.Crc);
        return message;
    }

    private Message Cut()
    {
        Message message = Command(_host, 0);
        int payloadBytes = _random.Next(0, SignedEnvelope.TrailerBytes);
        message.SetHeader(message.Type, message.Operation, message.Sequence, payloadBytes);
        message.Close(_rig.Crc);
        return message;
    }

    private Message Overtaken()
    {
        uint counter = _host.Counter;
        _host.Counter = (uint)_random.Next(0, 40);
        Message message = Command(_host, 0);
        _host.Counter = counter;
        return message;
    }

    private Message LateOrForeign()
    {
        bool isLate = _random.Next(2) == 0;
        _host.LifeMs = isLate ? -_random.Next(1, 1_000) : 10_000;
        _host.Session = isLate ? 0u : 8u;
        return Command(_host, 0);
    }

    private AirCounts Counts()
    {
        Answer answer = _rig.Ask(RequestOperation.ReadAirCounts);
        AirCounts counts = new();
        counts.ReadFrom(answer.Content, 0, answer.Content.Length);
        return counts;
    }

    private static uint Refused(AirCounts c) =>
        c.Unsigned + c.Truncated + c.WrongKey + c.StaleNonce + c.Replayed + c.Expired + c.OtherSession;
}
