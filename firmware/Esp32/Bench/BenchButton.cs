using System.Device.Gpio;
using Smp.Esp32.Board;

namespace Smp.Esp32.Bench;

/// <summary>
/// Whether a person asks for the bench program: BOOT held for a second in the first five after power-up.
/// </summary>
/// <remarks>
/// BOOT sits on the module, behind the housing. A line stuck low at reset loads no program at all, one stuck high never
/// asks, and one that was never seen high does not count: no single fault of button or wire starts the bench, as a
/// stuck run contact would if that were what asked for it.
/// </remarks>
public sealed class BenchButton
{
    private const int WindowMs = 5_000;
    private const int HeldMs = 1_000;

    private readonly InputLine _line;
    private long _releasedMs = -1;

    /// <summary>A button nobody has looked at.</summary>
    public BenchButton(GpioController gpio)
    {
        _line = new InputLine(gpio, Pins.BenchButton);
    }

    /// <summary>It has been held long enough.</summary>
    public bool IsAsked(long nowMs)
    {
        if (nowMs > WindowMs)
        {
            return false;
        }
        if (!_line.IsLow())
        {
            _releasedMs = nowMs;
        }
        return _releasedMs >= 0 && nowMs - _releasedMs >= HeldMs;
    }
}
