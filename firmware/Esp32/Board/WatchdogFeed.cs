using System.Device.Gpio;
using Smp.Core.Ports;

namespace Smp.Esp32.Board;

/// <summary>The external retriggerable watchdog: a one-shot of 200 ms that gates the high-side switch.</summary>
/// <remarks>
/// Each feed is a pulse: a line that is stuck, high or low, feeds nothing. The clear input is released with the feed
/// line low, because a one-shot of the 123 family starts at a rising clear when its trigger is active.
/// </remarks>
public sealed class WatchdogFeed : IWatchdogFeed
{
    private readonly OutputLine _feed;
    private readonly OutputLine _clear;
    private bool _isReleased;

    /// <summary>A watchdog that is cleared.</summary>
    public WatchdogFeed(GpioController gpio)
    {
        _clear = new OutputLine(gpio, Pins.WatchdogClear);
        _feed = new OutputLine(gpio, Pins.WatchdogFeed);
    }

    /// <inheritdoc/>
    public void Feed()
    {
        if (!_isReleased)
        {
            _isReleased = true;
            _clear.Set(true);
        }
        _feed.Pulse();
    }

    /// <inheritdoc/>
    public void Drop()
    {
        _clear.Set(false);
        _isReleased = false;
    }
}
