using System;
using Smp.Core.Ports;
using Smp.Simulator.Plant;

namespace Smp.Simulator.Peripherals;

/// <summary>Encoder of one channel, both edges, and the counter with its microsecond clock.</summary>
/// <remarks>Edges lie up to a fifth of a count off their place, and the latch comes up to 4 us late.</remarks>
public sealed class SimulatedCounter : IStrokeCounter
{
    private const double EdgeJitterCounts = 0.2;
    private const int LatchUsMax = 4;

    private readonly WorldClock _clock;
    private readonly MotorPlant _motor;
    private readonly SeededRandom _random;
    private double _zeroTurns;
    private double _sampledTurns;
    private long _zeroUs;
    private long _sampledUs = -1;

    /// <summary>A counter at zero.</summary>
    public SimulatedCounter(WorldClock clock, MotorPlant motor, SeededRandom random, int countsPerStroke)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(countsPerStroke, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(countsPerStroke, 1_024);
        _clock = clock;
        _motor = motor;
        _random = random;
        CountsPerStroke = countsPerStroke;
    }

    /// <inheritdoc/>
    public long Count { get; private set; }

    /// <inheritdoc/>
    public long StampUs { get; private set; }

    /// <inheritdoc/>
    public int CountsPerStroke { get; }

    /// <summary>The encoder's cable is off: no more edges come.</summary>
    public bool IsDisconnected { get; set; }

    /// <inheritdoc/>
    public void Sample()
    {
        if (_clock.NowUs == _sampledUs)
        {
            return;
        }
        _sampledUs = _clock.NowUs;
        StampUs = Math.Max(StampUs, _clock.NowUs - _zeroUs + _random.Between(0, LatchUsMax));
        double turns = _motor.PathTurns;
        if (IsDisconnected || turns == _sampledTurns)
        {
            return;
        }
        _sampledTurns = turns;
        double edges = ((turns - _zeroTurns) * CountsPerStroke) + (EdgeJitterCounts * _random.Triangle());
        Count = Math.Max(Count, (long)edges);
    }

    /// <summary>Power came: counts and time begin at 0.</summary>
    internal void PowerUp()
    {
        Count = 0;
        StampUs = 0;
        _sampledUs = -1;
        _zeroUs = _clock.NowUs;
        _zeroTurns = _motor.PathTurns;
        _sampledTurns = _motor.PathTurns;
    }
}
