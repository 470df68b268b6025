using System.Device.Gpio;

namespace Smp.Esp32.Board;

/// <summary>One digital input with a pull-up, low while what it watches is closed.</summary>
public sealed class InputLine
{
    private readonly GpioPin _pin;

    /// <summary>Takes a pin as an input.</summary>
    public InputLine(GpioController gpio, Pin pin)
    {
        _pin = gpio.OpenPin(pin.Gpio, PinMode.InputPullUp);
    }

    /// <summary>It is low.</summary>
    public bool IsLow() => _pin.Read() == PinValue.Low;
}
