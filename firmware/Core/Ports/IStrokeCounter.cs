namespace Smp.Core.Ports;

/// <summary>The encoder on the motor's rear shaft, counted in hardware, one channel, both edges.</summary>
/// <remarks>Call <see cref="Sample"/> once a tick; the two values belong together.</remarks>
public interface IStrokeCounter
{
    /// <summary>Latches count and time.</summary>
    void Sample();

    /// <summary>Counts since power-up; never goes back.</summary>
    long Count { get; }

    /// <summary>Time of the latch, microseconds of the counter's own clock.</summary>
    long StampUs { get; }

    /// <summary>Counts of one revolution, which is one stroke: 2..1024.</summary>
    int CountsPerStroke { get; }
}
