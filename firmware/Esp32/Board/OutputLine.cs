using System.Device.Gpio;

namespace Smp.Esp32.Board;

/// <summary>One output, low from the moment it exists.</summary>
/// <remarks>
/// A level is written, never toggled to: it must be right whatever was before. Each write makes a PinValue on the heap
/// (measured on nanoCLR: a struct passed by value is copied there), so lines are written on a change only.
/// </remarks>
public sealed class OutputLine
{
    private readonly GpioPin _pin;

    /// <summary>Takes a pin as an output and makes it low.</summary>
    public OutputLine(GpioController gpio, Pin pin)
    {
        _pin = gpio.OpenPin(pin.Gpio, PinMode.Output);
        Set(false);
    }

    /// <summary>High or low.</summary>
    public void Set(bool isHigh) => _pin.Write(isHigh ? PinValue.High : PinValue.Low);

    /// <summary>There and back: two edges some microseconds apart, and nothing on the heap.</summary>
    public void Pulse()
    {
        _pin.Toggle();
        _pin.Toggle();
    }
}
