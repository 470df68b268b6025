using System.Device.Gpio;
using Smp.Core.Ports;

namespace Smp.Esp32.Board;

/// <summary>The chip's pulse counter on one channel of the encoder, both edges.</summary>
/// <remarks>
/// One pin: with two, GpioPulseCounter.cpp does not count quadrature. Count and time come from one native call, and the
/// time is esp_timer in microseconds, the clock of HighResTimer: no thread and no collection can get between them.
/// </remarks>
public sealed class EncoderCounter : IStrokeCounter
{
    /// <summary>Lines of the encoder fitted.</summary>
    public const int Lines = 32;

    // Shorter pulses are noise. Documented as cycles of 12.5 ns, used by the native code as ns; at 150 Hz a half line
    // lasts 104 us, so both readings are safe.
    private const ushort FilterPulses = 1_000;

    // The overflow of the 16-bit counter is added beside the count (GpioPulseCounter.cpp): a read in between is 32,767
    // off. No rotor makes half of that between two ticks.
    private const long JumpCounts = 16_384;
    private const int HundredNsPerUs = 10;

    private readonly GpioPulseCounter _counter;

    /// <summary>A counter that runs.</summary>
    public EncoderCounter()
    {
        _counter = new GpioPulseCounter(Pins.EncoderA.Gpio);
        _counter.Polarity = GpioPulsePolarity.Both;
        _counter.FilterPulses = FilterPulses;
        _counter.Start();
    }

    /// <inheritdoc/>
    public long Count { get; private set; }

    /// <inheritdoc/>
    public long StampUs { get; private set; }

    /// <inheritdoc/>
    public int CountsPerStroke => 2 * Lines;

    /// <inheritdoc/>
    public void Sample()
    {
        GpioPulseCount seen = _counter.Read();
        if (seen.Count < Count || seen.Count - Count > JumpCounts)
        {
            seen = _counter.Read();
        }
        Count = seen.Count < Count ? Count : seen.Count;
        StampUs = seen.RelativeTime.Ticks / HundredNsPerUs;
    }
}
