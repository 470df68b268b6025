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
    private const long NoiseSliceUs = 500;

    private readonly WorldClock _clock;
    private readonly MotorPlant _motor;
    private readonly SeededRandom _random;
    private readonly SeededRandom _noise;
    private double _zeroTurns;
    private double _sampledTurns;
    private long _zeroUs;
    private long _sampledUs = -1;
    private double _seenTurns;
    private long _seenUs;
    private long _falseEdges;
    private double _lostEdges;
    private double _clockOffUs;
    private int _lostPermille;
    private int _noiseCountsPerS;
    private int _clockPermille = 1_000;

    /// <summary>A counter at zero.</summary>
    public SimulatedCounter(WorldClock clock, MotorPlant motor, ulong seed, int countsPerStroke)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(countsPerStroke, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(countsPerStroke, 1_024);
        _clock = clock;
        _motor = motor;
        _random = new SeededRandom(seed, "counter");
        _noise = new SeededRandom(seed, "counter noise");
        CountsPerStroke = countsPerStroke;
    }

    /// <inheritdoc/>
    public long Count { get; private set; }

    /// <inheritdoc/>
    public long StampUs { get; private set; }

    /// <inheritdoc/>
    public int CountsPerStroke { get; }

    /// <summary>The encoder's cable is off: no edge comes, true or false.</summary>
    public bool IsDisconnected { get; set; }

    /// <summary>Share of the true edges that get lost, permille.</summary>
    public int LostPermille
    {
        get => _lostPermille;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1_000);
            _lostPermille = value;
        }
    }

    /// <summary>Edges a second that no rotor made, at random moments.</summary>
    public int NoiseCountsPerS
    {
        get => _noiseCountsPerS;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _noiseCountsPerS = value;
        }
    }

    /// <summary>Speed of the counter's own clock, permille of the true one.</summary>
    public int ClockPermille
    {
        get => _clockPermille;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _clockPermille = value;
        }
    }

    /// <inheritdoc/>
    public void Sample()
    {
        if (_clock.NowUs == _sampledUs)
        {
            return;
        }
        Distort();
        _sampledUs = _clock.NowUs;
        long atUs = _clock.NowUs - _zeroUs + (long)_clockOffUs;
        StampUs = Math.Max(StampUs, atUs + _random.Between(0, LatchUsMax));
        double turns = _motor.PathTurns;
        bool isTurned = turns != _sampledTurns;
        if (IsDisconnected || (!isTurned && _noiseCountsPerS == 0))
        {
            return;
        }
        double jitterCounts = isTurned ? EdgeJitterCounts * _random.Triangle() : 0;
        _sampledTurns = turns;
        double edges = ((turns - _zeroTurns) * CountsPerStroke) - _lostEdges + jitterCounts + _falseEdges;
        Count = Math.Max(Count, (long)edges);
    }

    /// <summary>Power came: counts and time begin at 0.</summary>
    internal void PowerUp()
    {
        Count = 0;
        StampUs = 0;
        _sampledUs = -1;
        _seenUs = _clock.NowUs;
        _seenTurns = _motor.PathTurns;
        _falseEdges = 0;
        _lostEdges = 0;
        _clockOffUs = 0;
        _zeroUs = _clock.NowUs;
        _zeroTurns = _motor.PathTurns;
        _sampledTurns = _motor.PathTurns;
    }

    // What faults did since the last look; nothing while sound.
    private void Distort()
    {
        long fromUs = _seenUs;
        double fromTurns = _seenTurns;
        _seenUs = _clock.NowUs;
        _seenTurns = _motor.PathTurns;
        if (IsDisconnected || _lostPermille > 0)
        {
            double share = IsDisconnected ? 1 : _lostPermille / 1_000.0;
            _lostEdges += (_seenTurns - fromTurns) * CountsPerStroke * share;
        }
        if (_noiseCountsPerS > 0 && !IsDisconnected)
        {
            AddNoise(fromUs);
        }
        if (_clockPermille != 1_000)
        {
            _clockOffUs += (_seenUs - fromUs) * (_clockPermille - 1_000) / 1_000.0;
        }
    }

    // Drawn for slices of the world's time, so that looking more often draws nothing else.
    private void AddNoise(long fromUs)
    {
        long perSlice = _noiseCountsPerS * NoiseSliceUs;
        for (long slice = fromUs / NoiseSliceUs; slice < _seenUs / NoiseSliceUs; slice++)
        {
            _falseEdges += (perSlice + _noise.Between(0, 999_999)) / 1_000_000;
        }
    }
}
