using System;
using Smp.Core.Ports;

namespace Smp.Simulator.Peripherals;

/// <summary>The motorised grip: a servo of limited speed behind a wedge, and a position sensor of its own.</summary>
/// <remarks>Self-locking: without pulses it stays where it is. Speed and noise are assumed.</remarks>
public sealed class SimulatedGrip : IGripDrive, IGripSense
{
    /// <summary>Speed of the wedge, um/s.</summary>
    public const int SpeedUmPerS = 3_000;

    /// <summary>Pulse at the retracted end, microseconds.</summary>
    public const int HomePulseUs = 1_000;

    /// <summary>Way of one microsecond of pulse behind the wedge, nm.</summary>
    public const int NmPerPulseUs = 4_000;

    /// <summary>The part does not tell pulses apart that differ by less, microseconds.</summary>
    public const int PulseStepUs = 2;

    /// <summary>Position code at the retracted end.</summary>
    public const int HomeCode = 400;

    /// <summary>Position codes of 1 mm.</summary>
    public const int CodesPerMm = 800;

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
    private bool _isJammed;
    private int _speedPermille = 1_000;
    private long _movedUs;

    /// <summary>A retracted grip.</summary>
    public SimulatedGrip(WorldClock clock, PwmBlock pwm, SeededRandom random)
    {
        _clock = clock;
        _pwm = pwm;
        _random = random;
    }

    /// <summary>The wedge does not move.</summary>
    public bool IsJammed
    {
        get => _isJammed;
        set
        {
            Move();
            _isJammed = value;
        }
    }

    /// <summary>Code that the sensor gives wherever the wedge is; null when sound.</summary>
    public int? StuckCode { get; set; }

    /// <summary>Speed of the servo as a share of its own, permille.</summary>
    public int SpeedPermille
    {
        get => _speedPermille;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            Move();
            _speedPermille = value;
        }
    }

    /// <summary>Way the servo goes for a pulse as a share of what it should, permille.</summary>
    public int ServoGainPermille { get; set; } = 1_000;

    /// <summary>What the sensor gives for a way as a share of what it should, permille.</summary>
    public int SensorGainPermille { get; set; } = 1_000;

    /// <summary>What the sensor adds to every position, um.</summary>
    public int SensorOffsetUm { get; set; }

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
    public void SetPulseUs(int pulseUs)
    {
        Move();
        long steppedUs = (pulseUs - HomePulseUs) / PulseStepUs * PulseStepUs;
        _wantedUm = (int)Math.Clamp(steppedUs * NmPerPulseUs * ServoGainPermille / 1_000_000, 0, TravelUmMax);
        if (_pwm.IsStarted)
        {
            _pulsedUm = _wantedUm;
        }
    }

    /// <inheritdoc/>
    public int ReadCode()
    {
        double seenUm = (PositionNowUm() * SensorGainPermille / 1_000) + SensorOffsetUm
            + (NoiseUm * _random.Triangle());
        return StuckCode ?? HomeCode + (int)Math.Round(seenUm * CodesPerMm / 1_000);
    }

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
        double reachUm = (double)SpeedUmPerS * _speedPermille / 1_000 * (_clock.NowUs - _movedUs) / 1e6;
        bool isMoving = _isPulsing && !_isJammed;
        return isMoving ? _positionUm + Math.Clamp(_pulsedUm - _positionUm, -reachUm, reachUm) : _positionUm;
    }
}
