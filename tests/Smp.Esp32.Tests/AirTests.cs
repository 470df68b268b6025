using System;
using System.Linq;
using Smp.Esp32.Air;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Esp32.Tests;

/// <summary>The air link without its thread: rings, credit, names.</summary>
public sealed class AirTests
{
    private readonly SlicedCrc32 _crc = new SlicedCrc32();
    private readonly AirLink _link;
    private readonly Message _message = new Message();

    public AirTests() => _link = new AirLink(_crc);

    [Fact]
    public void Without_a_broker_only_the_first_hello_is_taken()
    {
        Assert.True(_link.CanSend);
        _link.Send(Hello(41));
        Assert.False(_link.CanSend);
        Assert.Equal(41u, _link.BootNumber);
    }

    [Fact]
    public void A_day_without_a_broker_costs_nothing_more()
    {
        _link.Send(Hello(1));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int tick = 0; tick < 24 * 60 * 60 * 50; tick++)
        {
            _link.Pump();
            if (_link.TryReceive() || _link.CanSend)
            {
                Assert.Fail("it took or gave something");
            }
        }
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void What_waited_when_the_broker_came_or_went_is_not_sent()
    {
        _link.Send(Hello(1));
        _link.SetUp(true);
        Assert.False(_link.TryTakeToSend(_message));
        _link.Send(Hello(1));
        _link.SetUp(false);
        Assert.False(_link.TryTakeToSend(_message));
    }

    [Fact]
    public void A_full_ring_says_so_and_gives_all_in_order()
    {
        _link.SetUp(true);
        byte sent = 0;
        while (_link.CanSend)
        {
            _link.Send(Telemetry(sent++));
        }
        _link.Send(Telemetry(200));
        Assert.InRange(sent, 4, 16);
        for (byte i = 0; i < sent; i++)
        {
            Assert.True(_link.TryTakeToSend(_message));
            Assert.Equal(i, _message.Sequence);
        }
        Assert.False(_link.TryTakeToSend(_message));
    }

    [Fact]
    public void What_comes_in_is_checked_and_a_flood_is_dropped()
    {
        byte[] good = Bytes(Telemetry(7));
        byte[] bad = Bytes(Telemetry(8));
        bad[^1] ^= 1;
        _link.Hear(bad);
        _link.Hear(new byte[WireLimits.MessageBytesMax + 1]);
        _link.Hear([]);
        _link.Hear(good);
        Assert.True(_link.TryReceive());
        Assert.Equal(7, _link.Received.Sequence);
        Assert.False(_link.TryReceive());
        for (int i = 0; i < 1_000; i++)
        {
            _link.Hear(good);
        }
        int heard = 0;
        while (_link.TryReceive())
        {
            heard++;
        }
        Assert.InRange(heard, 4, 16);
    }

    [Fact]
    public void Credit_is_never_exceeded_and_comes_back_with_the_answer()
    {
        SendCredit credit = new SendCredit();
        int sent = 0;
        while (credit.Allows(WireLimits.MessageBytesMax))
        {
            credit.Take(WireLimits.MessageBytesMax);
            sent++;
        }
        Assert.InRange(sent * WireLimits.MessageBytesMax, 1, SendCredit.BytesMax);
        Assert.True(credit.WantsMark);
        credit.Mark(5);
        Assert.False(credit.WantsMark);
        credit.Confirm(4);
        Assert.False(credit.Allows(WireLimits.MessageBytesMax));
        credit.Confirm(5);
        Assert.True(credit.Allows(WireLimits.MessageBytesMax));
        Assert.False(credit.HasMark);
    }

    [Fact]
    public void Credit_counts_what_went_behind_the_mark()
    {
        SendCredit credit = new SendCredit();
        credit.Take(300);
        credit.Mark(1);
        credit.Take(300);
        credit.Take(300);
        credit.Confirm(1);
        Assert.True(credit.WantsMark);
        Assert.True(credit.Allows(600));
        Assert.False(credit.Allows(700));
    }

    [Theory]
    [InlineData("mqtts://broker.clinic.example:8884", "broker.clinic.example", 8884, true)]
    [InlineData("mqtts://broker", "broker", 8883, true)]
    [InlineData("mqtt://10.1.2.3", "10.1.2.3", 1883, false)]
    [InlineData("mqtt://10.1.2.3:99", "10.1.2.3", 99, false)]
    public void Address_is_taken_apart(string url, string host, int port, bool isSecure)
    {
        BrokerAddress address = new BrokerAddress(url);
        Assert.Equal((host, port, isSecure), (address.Host, address.Port, address.IsSecure));
    }

    [Theory]
    [InlineData("")]
    [InlineData("broker:8883")]
    [InlineData("http://broker")]
    [InlineData("mqtts://broker:eight")]
    [InlineData("mqtts://:8883")]
    public void What_is_no_address_has_no_host(string url) => Assert.Equal("", new BrokerAddress(url).Host);

    [Fact]
    public void Topics_are_those_of_the_design()
    {
        Topics topics = new Topics(0x24_0A_C4_01_02_0F);
        Assert.Equal("240ac401020f", topics.Client);
        Assert.Equal("smp/240ac401020f/command", topics.Command);
        Assert.Equal("smp/240ac401020f/status", topics.Status);
        Assert.Equal(
            ["hello", "telemetry", "log", "alarm", "response"],
            new[]
            {
                MessageType.Hello, MessageType.Telemetry, MessageType.Log, MessageType.Alarm, MessageType.Response,
            }.Select(type => topics.Of(type).Split('/')[2]));
    }

    private static byte[] Bytes(Message message) => message.Bytes[..message.Length];

    private Message Hello(uint boot)
    {
        Message message = new Message();
        int bytes = new DeviceHello { BootNumber = boot }.WriteTo(message.Bytes, Message.PayloadOffset);
        message.Seal(_crc, MessageType.Hello, 1, 0, bytes);
        return message;
    }

    private Message Telemetry(byte number)
    {
        Message message = new Message();
        message.Seal(_crc, MessageType.Telemetry, 0, number, 4);
        return message;
    }
}
