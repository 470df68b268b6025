using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Smp.Esp32.Board;
using Smp.Standins;
using Xunit;

namespace Smp.Esp32.Tests;

/// <summary>The pin table against what the ESP32 does with its pins before a program runs.</summary>
public sealed class PinTableTests : ChipTests
{
    private static readonly int[] Straps = [0, 2, 5, 12, 15];
    private static readonly int[] FlashPins = [6, 7, 8, 9, 10, 11];
    private static readonly int[] PsramPins = [16, 17];
    private static readonly int[] DebuggerPins = [1, 3];
    private static readonly int[] JtagPins = [12, 13, 14, 15];
    private static readonly int[] InputOnly = [34, 35, 36, 39];
    private static readonly int[] OfAdc1 = [32, 33, 34, 35, 36, 39];
    private static readonly int[] OnModule =
    [
        .. Enumerable.Range(0, 6), .. Enumerable.Range(12, 4), 18, 19, 21, 22, 23, 25, 26, 27,
        .. Enumerable.Range(32, 5), 39,
    ];

    [Fact]
    public void No_pin_and_no_net_stands_in_the_table_twice()
    {
        Assert.Equal(Pins.All.Length, Pins.All.Select(pin => pin.Gpio).Distinct().Count());
        Assert.Equal(Pins.All.Length, Pins.All.Select(pin => pin.Net).Distinct().Count());
    }

    [Fact]
    public void Every_row_of_the_class_is_in_the_table() =>
        Assert.Equal(
            typeof(Pins).GetFields().Where(field => field.FieldType == typeof(Pin)).Select(row => row.GetValue(null)),
            Pins.All);

    [Fact]
    public void Every_pin_is_on_the_module_and_none_is_the_flash_s_or_the_debugger_s() => Assert.All(
        Pins.All,
        pin =>
        {
            Assert.Contains(pin.Gpio, OnModule);
            Assert.DoesNotContain(pin.Gpio, FlashPins.Concat(PsramPins).Concat(DebuggerPins));
        });

    [Fact]
    public void What_moves_sits_on_no_strap_no_jtag_pin_and_no_input() => Assert.All(
        Pins.All.Where(pin => pin.Role == PinRole.Moves),
        pin => Assert.DoesNotContain(pin.Gpio, Straps.Concat(JtagPins).Concat(InputOnly)));

    [Fact]
    public void What_moves_is_the_motor_its_lease_and_the_grip() => Assert.Equal(
        ["GRIP_PWM", "MOTOR_BRAKE", "MOTOR_ENABLE", "MOTOR_PWM", "WATCHDOG_CLEAR", "WATCHDOG_FEED"],
        Pins.All.Where(pin => pin.Role == PinRole.Moves).Select(pin => pin.Net).Order());

    [Fact]
    public void Senses_sit_on_adc1_and_outputs_on_no_input() => Assert.All(
        Pins.All,
        pin =>
        {
            Assert.True(pin.Role != PinRole.Sense || OfAdc1.Contains(pin.Gpio), pin.Net);
            Assert.True(pin.Role is PinRole.Sense or PinRole.Input || !InputOnly.Contains(pin.Gpio), pin.Net);
        });

    [Fact]
    public void Nets_are_written_as_in_a_schematic_and_every_row_says_why() => Assert.All(
        Pins.All,
        pin =>
        {
            Assert.Matches(new Regex("^[A-Z][A-Z0-9_]+$"), pin.Net);
            Assert.True(pin.Why.Length > 5, pin.Net);
        });

    [Fact]
    public void Guide_shows_the_same_pins_and_nets() => Assert.Equal(
        Pins.All.Select(pin => $"{pin.Gpio} {pin.Net}").Order(),
        Regex.Matches(File.ReadAllText(Guide()), @"^\| (\d+) \| `([A-Z0-9_]+)` \|", RegexOptions.Multiline)
            .Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}").Order());

    [Fact]
    public void Board_drives_only_pins_that_the_table_lets_it_drive()
    {
        _ = new PenBoard(new System.Device.Gpio.GpioController());
        IEnumerable<int> outputs = Chip.Writes.Where(write => write.Act == ChipAct.Level).Select(write => write.Pin);
        Assert.Subset(
            Pins.All.Where(pin => pin.Role is PinRole.Moves or PinRole.Output).Select(pin => pin.Gpio).ToHashSet(),
            outputs.ToHashSet());
    }

    [Fact]
    public void Board_is_made_with_every_line_low_and_nothing_pulsing()
    {
        _ = new PenBoard(new System.Device.Gpio.GpioController());
        Assert.All(
            Pins.All.Where(pin => pin.Role == PinRole.Moves), pin => Assert.False(Chip.IsHigh(pin.Gpio), pin.Net));
        Assert.DoesNotContain(Chip.Writes, write => write.Act == ChipAct.Level && write.Value == 1);
        Assert.DoesNotContain(
            Chip.Writes, write => write is { Act: ChipAct.PwmStart or ChipAct.PwmDuty, Value: not 0 });
        Assert.False(Chip.IsPwmStarted);
    }

    [Fact]
    public void Lease_is_cleared_before_anything_else_is_opened()
    {
        _ = new PenBoard(new System.Device.Gpio.GpioController());
        Assert.Equal(Pins.WatchdogClear.Gpio, Chip.Writes[0].Pin);
        Assert.Equal(new ChipWrite(Pins.WatchdogClear.Gpio, ChipAct.Level, 0), Chip.Writes[1]);
    }

    private static string Guide()
    {
        DirectoryInfo? folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder != null && !File.Exists(Path.Combine(folder.FullName, "SmpDevice.sln")))
        {
            folder = folder.Parent;
        }
        return Path.Combine(folder!.FullName, "firmware", "README.md");
    }
}
