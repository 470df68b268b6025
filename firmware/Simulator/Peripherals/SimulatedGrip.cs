using System;
using Smp.Core.Ports;

namespace Smp.Simulator.Peripherals;

/// <summary>The motorised grip: a servo of limited speed behind a wedge, and a position sensor of its own.</summary>
/// <remarks>Self-locking: without pulses it stays where it is. Speed and noise are assumed.</remarks>
public sealed class SimulatedGrip : IGripDrive, IGripSense
{
    /// <summary>Speed of the wedge, um/s.</summary>
    public const int SpeedUmPerS = 3_000;

    /// <summary>Mechanical end, um.</summary>
    public const int TravelUmMax = 4_000;

    private const double NoiseUm = 10;

    private readonly WorldClock _clock;
    private readonly PwmBlock _pwm;
    private readonly SeededRandom _random;
    private double _positionUm;
    private int _wantedUm;
    private int _pulsedUm;
    private bool _isPulsing;
    private long _movedUs;

    /// <summary>A retracted grip.</summary>
    public SimulatedGrip(WorldClock clock, PwmBlock pwm, SeededRandom random)
    {
        _clock = clock;
        _pwm = pwm;
        _random = random;
    }

    /// <summary>Where the needle's protrusion truly is, um.</summary>
    public int ProtrusionUm => (int)Math.Round(PositionNowUm());

    /// <inheritdoc/>
    public void Start()
    {
        Move();
        _pwm.IsStarted = true;
        _isPulsing = true;
        _pulsedUm = _wantedUm;
    }

    /// <inheritdoc/>
    public void SetProtrusionUm(int protrusionUm)
    {
        Move();
        _wantedUm = Math.Clamp(protrusionUm, 0, TravelUmMax);
        if (_pwm.IsStarted)
        {
            _pulsedUm = _wantedUm;
        }
    }

    /// <inheritdoc/>
    public int ReadProtrusionUm() => (int)Math.Max(0, PositionNowUm() + (NoiseUm * _random.Triangle()));

    /// <summary>Power was lost: no pulses, the wedge holds.</summary>
    internal void PowerDown()
    {
        Move();
        _isPulsing = false;
        _wantedUm = 0;
    }

    private void Move()
    {
        _positionUm = PositionNowUm();
        _movedUs = _clock.NowUs;
    }

    private double PositionNowUm()
    {
        double reachUm = SpeedUmPerS * (_clock.NowUs - _movedUs) / 1e6;
        return _isPulsing ? _positionUm + Math.Clamp(_pulsedUm - _positionUm, -reachUm, reachUm) : _positionUm;
    }
}
