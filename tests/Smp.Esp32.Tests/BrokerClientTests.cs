using System.Text;
using nanoFramework.M2Mqtt.Messages;
using Smp.Core.Memory;
using Smp.Esp32.Air;
using Smp.Esp32.Board;
using Smp.Standins;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Settings;
using Xunit;

namespace Smp.Esp32.Tests;

/// <summary>A connection that fails leaves nothing behind that goes on running.</summary>
public sealed class BrokerClientTests : ChipTests
{
    [Fact]
    public void A_refused_client_is_closed()
    {
        Chip.Network.Answer = MqttReasonCode.NotAuthorized;
        Assert.False(Make().Serve());
        Assert.Single(Chip.Network.Clients);
        Assert.Equal(0, Chip.Network.Running);
    }

    [Fact]
    public void A_client_whose_queue_is_full_is_closed()
    {
        Chip.Network.IsQueueFull = true;
        Assert.False(Make().Serve());
        Assert.Single(Chip.Network.Clients);
        Assert.Equal(0, Chip.Network.Running);
    }

    [Fact]
    public void Without_a_broker_nothing_runs()
    {
        Chip.Network.HasBroker = false;
        Assert.False(Make().Serve());
        Assert.Equal(0, Chip.Network.Running);
    }

    [Fact]
    public void Nothing_is_asked_of_a_broker_without_a_network()
    {
        Chip.Network.HasAccessPoint = false;
        Assert.False(Make().Serve());
        Assert.Empty(Chip.Network.Clients);
    }

    private static BrokerClient Make()
    {
        PenBoard board = MakeBoard();
        Keep(board, SettingId.WifiName, "clinic");
        Keep(board, SettingId.BrokerUrl, "mqtt://10.1.2.3");
        AirLink link = new AirLink(board.Crc);
        Message hello = new Message();
        int bytes = new DeviceHello { BootNumber = 7 }.WriteTo(hello.Bytes, Message.PayloadOffset);
        hello.Seal(board.Crc, MessageType.Hello, 1, 0, bytes);
        link.Send(hello);
        return new BrokerClient(new AirSetup(new PenSettings(board)), link, board.Light, 0x24_0A_C4_01_02_0F);
    }

    private static void Keep(PenBoard board, SettingId id, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        SettingsShelf shelf = new SettingsShelf(board.Settings, board.Crc);
        Assert.True(shelf.Write(id, 0, bytes, bytes.Length));
        Assert.True(shelf.Keep(id, bytes.Length, board.Crc.Compute(bytes, 0, bytes.Length)));
    }
}
