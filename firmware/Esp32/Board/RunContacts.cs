using System.Device.Gpio;
using Smp.Core.Ports;

namespace Smp.Esp32.Board;

/// <summary>The two contacts of the run button, each to ground; the same contacts gate the high-side switch.</summary>
public sealed class RunContacts : IRunContacts
{
    private readonly InputLine _open;
    private readonly InputLine _closed;

    /// <summary>A button.</summary>
    public RunContacts(GpioController gpio)
    {
        _open = new InputLine(gpio, Pins.RunContactOpen);
        _closed = new InputLine(gpio, Pins.RunContactClosed);
    }

    /// <inheritdoc/>
    public bool IsNormallyOpenClosed() => _open.IsLow();

    /// <inheritdoc/>
    public bool IsNormallyClosedClosed() => _closed.IsLow();
}
