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
    private double _distortedTurns;
    private double _falseEdges;
    private double _clockOffUs;

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

    /// <summary>Share of the edges that get lost, permille.</summary>
    public int LostPermille { get; set; }

    /// <summary>Edges a second that no rotor made.</summary>
    public int NoiseCountsPerS { get; set; }

    /// <summary>Speed of the counter's own clock, permille of the true one.</summary>
    public int ClockPermille { get; set; } = 1_000;

    /// <inheritdoc/>
    public void Sample()
    {
        if (_clock.NowUs == _sampledUs)
        {
            return;
        }
        Distort(_sampledUs < 0 ? 0 : _clock.NowUs - _sampledUs);
        _sampledUs = _clock.NowUs;
        long atUs = _clock.NowUs - _zeroUs + (long)_clockOffUs;
        StampUs = Math.Max(StampUs, atUs + _random.Between(0, LatchUsMax));
        double turns = _motor.PathTurns;
        if (IsDisconnected || (turns == _sampledTurns && NoiseCountsPerS == 0))
        {
            return;
        }
        double jitterCounts = turns == _sampledTurns ? 0 : EdgeJitterCounts * _random.Triangle();
        _sampledTurns = turns;
        double edges = ((turns - _zeroTurns) * CountsPerStroke) + jitterCounts + _falseEdges;
        Count = Math.Max(Count, (long)edges);
    }

    // What faults add to edges and time; nothing while sound.
    private void Distort(long passedUs)
    {
        _clockOffUs += passedUs * (ClockPermille - 1_000) / 1_000.0;
        _falseEdges += passedUs * 1e-6 * NoiseCountsPerS;
        int lostPermille = IsDisconnected ? 1_000 : LostPermille;
        _falseEdges -= (_motor.PathTurns - _distortedTurns) * CountsPerStroke * lostPermille / 1_000;
        _distortedTurns = _motor.PathTurns;
    }

    /// <summary>Power came: counts and time begin at 0.</summary>
    internal void PowerUp()
    {
        Count = 0;
        StampUs = 0;
        _sampledUs = -1;
        _distortedTurns = _motor.PathTurns;
        _falseEdges = 0;
        _clockOffUs = 0;
        _zeroUs = _clock.NowUs;
        _zeroTurns = _motor.PathTurns;
        _sampledTurns = _motor.PathTurns;
    }
}
