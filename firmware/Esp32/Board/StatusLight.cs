using System.Device.Gpio;
using Smp.Core.Ports;
using Smp.Wire;

namespace Smp.Esp32.Board;

/// <summary>One light, one pattern of a second for each state; it is never steady while the program runs.</summary>
/// <remarks>
/// A light that stands still is a program that stands still: a person sees it, and a slow second watchdog on this net
/// sees it too. Patterns: armed is on with a gap, running is on with two, a cartridge change blinks slowly, a fault
/// blinks fast, disarmed is dark with a flash.
/// </remarks>
public sealed class StatusLight : IStatusLight
{
    private const int Slots = 10;
    private const int TicksPerSlot = 5;

    private readonly OutputLine _line;
    private int _tick;
    private bool _isOn;

    /// <summary>A dark light.</summary>
    public StatusLight(GpioController gpio)
    {
        _line = new OutputLine(gpio, Pins.StatusLight);
    }

    /// <summary>The state shown last: whether the motor may turn now or at the next press.</summary>
    public DeviceState Shown { get; private set; }

    /// <inheritdoc/>
    public void Show(DeviceState state)
    {
        Shown = state;
        _tick = (_tick + 1) % (Slots * TicksPerSlot);
        bool isOn = ((Pattern(state) >> (_tick / TicksPerSlot)) & 1) != 0;
        if (isOn != _isOn)
        {
            _isOn = isOn;
            _line.Set(isOn);
        }
    }

    // Ten slots of a tenth of a second, the first in bit 0.
    private static int Pattern(DeviceState state) => state switch
    {
        DeviceState.Disarmed => 0b00_0000_0001,
        DeviceState.Armed => 0b01_1111_1111,
        DeviceState.Running => 0b01_1110_1111,
        DeviceState.ChangingCartridge => 0b00_0001_1111,
        DeviceState.Faulted => 0b01_0101_0101,
        _ => 0b00_0010_0001,
    };
}
