using System.Collections.Generic;
using System.Linq;
using System.Text;
using Smp.Core;
using Smp.Core.Memory;
using Smp.Esp32.Board;
using Smp.Standins;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Settings;
using Xunit;

namespace Smp.Esp32.Tests;

/// <summary>Core on the shell's ports: what a board without a motor would show.</summary>
public sealed class DeviceOnChipTests : ChipTests
{
    private const int TickMs = 20;

    [Fact]
    public void A_new_pen_boots_tells_who_it_is_and_moves_nothing()
    {
        PenBoard board = MakeBoard();
        Press(false);
        Device device = new Device(board.Ports(null), new DeviceIdentity { DeviceId = 0x24_0A_C4_01_02_03 }, TickMs);
        List<byte> sent = [];
        for (long nowMs = TickMs; nowMs <= 5_000; nowMs += TickMs)
        {
            Chip.NowUs = nowMs * 1_000;
            device.Tick(nowMs);
            byte[] part = Chip.Port("COM2").TakeSent();
            Assert.InRange(part.Length, 0, WireLimits.LinkBytesPerTickMax);
            sent.AddRange(part);
        }
        Assert.Contains(Messages([.. sent]), type => type == MessageType.Hello);
        Assert.All(
            Chip.Writes.Where(write => write.Pin == Pins.MotorEnable.Gpio || write.Pin == Pins.WatchdogFeed.Gpio),
            write => Assert.Equal(0, write.Value));
        Assert.Equal(0, Chip.DutyOn(Pins.MotorPwm.Gpio));
        Assert.Equal(0, Fram.RefusedWrites);
        Assert.All(Fram.Content[^FramWindow.SettingsBytes..], one => Assert.Equal(0, one));
    }

    [Fact]
    public void A_button_pressed_and_held_moves_nothing_on_a_pen_that_is_not_set_up()
    {
        PenBoard board = MakeBoard();
        Press(true);
        Device device = new Device(board.Ports(null), new DeviceIdentity { DeviceId = 1 }, TickMs);
        for (long nowMs = TickMs; nowMs <= 30_000; nowMs += TickMs)
        {
            Press(nowMs / 1_000 % 2 == 0);
            device.Tick(nowMs);
        }
        Assert.DoesNotContain(Chip.Writes, write => write.Pin == Pins.MotorEnable.Gpio && write.Value == 1);
        Assert.Equal(0, Chip.DutyOn(Pins.MotorPwm.Gpio));
    }

    [Fact]
    public void A_kept_calibration_is_in_force_and_a_wild_one_is_not()
    {
        PenBoard board = MakeBoard();
        Keep(board, new SenseCalibration
        {
            CurrentZeroCode = 280, CurrentStepUa = 1_600, RailZeroCode = 900, RailStepUv = 1,
        });
        Assert.False(new PenSettings(board).Calibrate(board.Current, board.Supply));
        Assert.Equal(1_600, board.Current.Scale.Value(1_280));
        Assert.Equal(SenseScale.Voltage().Value(1_000), board.Supply.RailScale.Value(1_000));
        Assert.Equal(SenseScale.Voltage().Value(1_000), board.Supply.SupplyScale.Value(1_000));
    }

    [Fact]
    public void Without_a_calibration_the_senses_stay_as_designed()
    {
        PenBoard board = MakeBoard();
        Assert.True(new PenSettings(board).Calibrate(board.Current, board.Supply));
        Assert.Equal(SenseScale.Current().Value(1_280), board.Current.Scale.Value(1_280));
    }

    [Fact]
    public void A_text_of_the_settings_reads_as_it_was_written()
    {
        PenBoard board = MakeBoard();
        Assert.Equal("", new PenSettings(board).Text(SettingId.WifiName));
        Keep(board, SettingId.WifiName, Encoding.UTF8.GetBytes("Praxis Süd"));
        Assert.Equal("Praxis Süd", new PenSettings(board).Text(SettingId.WifiName));
    }

    private static void Keep(PenBoard board, SenseCalibration calibration)
    {
        byte[] bytes = new byte[SenseCalibration.PayloadBytes];
        calibration.WriteTo(bytes, 0);
        Keep(board, SettingId.SenseCalibration, bytes);
    }

    private static void Keep(PenBoard board, SettingId id, byte[] bytes)
    {
        SettingsShelf shelf = new SettingsShelf(board.Settings, board.Crc);
        Assert.True(shelf.Write(id, 0, bytes, bytes.Length));
        Assert.True(shelf.Keep(id, bytes.Length, board.Crc.Compute(bytes, 0, bytes.Length)));
    }

    private static List<MessageType> Messages(byte[] bytes)
    {
        CableDecoder decoder = new CableDecoder(new SlicedCrc32());
        List<MessageType> types = [];
        for (int at = 0; at < bytes.Length;)
        {
            at += decoder.Take(bytes, at, bytes.Length - at);
            if (decoder.HasMessage)
            {
                types.Add(decoder.Message.Type);
            }
        }
        return types;
    }
}
