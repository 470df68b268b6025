using System.Collections.Generic;
using System.Device.Gpio;
using System.Linq;
using Smp.Esp32.Board;
using Smp.Standins;
using Smp.Wire;
using Xunit;

namespace Smp.Esp32.Tests;

/// <summary>The lease and the light: edges, and what stands between them.</summary>
public sealed class WatchdogAndLightTests : ChipTests
{
    private const int TicksPerSecond = 50;

    [Fact]
    public void Each_feed_is_one_rising_edge_and_rests_low()
    {
        WatchdogFeed watchdog = new WatchdogFeed(new GpioController());
        for (int i = 0; i < 5; i++)
        {
            Chip.ForgetWrites();
            watchdog.Feed();
            Assert.Equal([1, 0], Levels(Pins.WatchdogFeed.Gpio));
        }
    }

    [Fact]
    public void Clear_is_released_with_the_feed_line_low_and_before_the_first_edge()
    {
        WatchdogFeed watchdog = new WatchdogFeed(new GpioController());
        Chip.ForgetWrites();
        watchdog.Feed();
        Assert.Equal(new ChipWrite(Pins.WatchdogClear.Gpio, ChipAct.Level, 1), Chip.Writes[0]);
    }

    [Fact]
    public void Drop_clears_whatever_was_before_and_a_feed_releases_again()
    {
        WatchdogFeed watchdog = new WatchdogFeed(new GpioController());
        watchdog.Drop();
        Assert.False(Chip.IsHigh(Pins.WatchdogClear.Gpio));
        watchdog.Feed();
        Assert.True(Chip.IsHigh(Pins.WatchdogClear.Gpio));
        watchdog.Drop();
        Assert.False(Chip.IsHigh(Pins.WatchdogClear.Gpio));
        watchdog.Feed();
        Assert.True(Chip.IsHigh(Pins.WatchdogClear.Gpio));
    }

    [Theory]
    [InlineData(DeviceState.Disarmed)]
    [InlineData(DeviceState.Armed)]
    [InlineData(DeviceState.Running)]
    [InlineData(DeviceState.ChangingCartridge)]
    [InlineData(DeviceState.Faulted)]
    [InlineData(DeviceState.Unknown)]
    public void Light_has_an_edge_in_every_second_of_every_state(DeviceState state)
    {
        StatusLight light = new StatusLight(new GpioController());
        Second(light, state);
        Assert.Contains(1, Second(light, state));
        Assert.Contains(0, Second(light, state));
    }

    [Fact]
    public void No_two_states_look_alike()
    {
        StatusLight light = new StatusLight(new GpioController());
        HashSet<string> seen = [];
        foreach (DeviceState state in System.Enum.GetValues<DeviceState>())
        {
            Assert.True(seen.Add(Pattern(light, state)), $"{state}");
        }
    }

    private static int[] Second(StatusLight light, DeviceState state)
    {
        Chip.ForgetWrites();
        for (int i = 0; i < TicksPerSecond; i++)
        {
            light.Show(state);
        }
        return Levels(Pins.StatusLight.Gpio);
    }

    private static string Pattern(StatusLight light, DeviceState state) => string.Concat(
        Enumerable.Range(0, TicksPerSecond).Select(_ =>
        {
            light.Show(state);
            return Chip.IsHigh(Pins.StatusLight.Gpio) ? '1' : '0';
        }));

    private static int[] Levels(int pin) =>
        [.. Chip.Writes.Where(write => write.Pin == pin && write.Act == ChipAct.Level).Select(write => write.Value)];
}
