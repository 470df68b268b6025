using System;
using Smp.Simulator.Peripherals;

namespace Smp.Simulator.Plant;

/// <summary>From pack to needle: steps supply, cut-off chain, motor and current filter together through time.</summary>
/// <remarks>Steps only while the motor turns or could; at rest time moves in one piece.</remarks>
public sealed class DriveTrain
{
    private const long HeatUs = 100_000;
    private const double NoticedK = 1;

    private readonly WorldClock _clock;
    private readonly SupplyModel _supply;
    private readonly CutOffChain _chain;
    private readonly SimulatedMotorDrive _drive;
    private readonly MotorPlant _motor;
    private readonly SimulatedCurrentSense _sense;
    private readonly double _boardMa;
    private readonly double _frictionNm;
    private double _squareA2S;
    private double _turnedRad;
    private double _setWindingCelsius;
    private double _setHousingCelsius;
    private long _heatedUs;

    /// <summary>A train at rest.</summary>
    /// <param name="clock">The world's clock; this moves it.</param>
    /// <param name="supply">The pack.</param>
    /// <param name="chain">What may cut.</param>
    /// <param name="drive">The driver chip.</param>
    /// <param name="motor">Rotor and load.</param>
    /// <param name="sense">The current measurement.</param>
    /// <param name="heat">The motor's warmth.</param>
    /// <param name="frictionNm">Friction of the bare motor.</param>
    /// <param name="boardMa">What the board itself draws while powered, mA.</param>
    public DriveTrain(
        WorldClock clock, SupplyModel supply, CutOffChain chain, SimulatedMotorDrive drive,
        MotorPlant motor, SimulatedCurrentSense sense, MotorHeat heat, double frictionNm, double boardMa)
    {
        Heat = heat;
        _frictionNm = frictionNm;
        _clock = clock;
        _supply = supply;
        _chain = chain;
        _drive = drive;
        _motor = motor;
        _sense = sense;
        _boardMa = boardMa;
        SetMotor();
    }

    /// <summary>The board has power.</summary>
    public bool IsPowered { get; set; }

    /// <summary>Torque against forward rotation on top of the load, Nm: a drag; negative pulls forward.</summary>
    public double ExtraNm { get; set; }

    /// <summary>The motor's warmth.</summary>
    public MotorHeat Heat { get; }

    /// <summary>How long the motor has had a voltage in all, microseconds.</summary>
    public long EnergisedUs { get; private set; }

    /// <summary>Mean voltage across the motor in the last step, mV; 0 at rest and while coasting.</summary>
    public double MotorMv { get; private set; }

    /// <summary>Moves everything on to a time, a whole number of steps away.</summary>
    public void AdvanceTo(long untilUs)
    {
        while (_clock.NowUs < untilUs)
        {
            if (_motor.IsAtRest && !_chain.AwaitsContactsOnly)
            {
                Skip(untilUs);
                return;
            }
            Step();
        }
    }

    private void Step()
    {
        bool isDriving = _chain.IsDriving;
        int dutyPer10000 = isDriving ? _drive.OutputDutyPer10000 : 0;
        double share = dutyPer10000 / 10_000.0;
        MotorMv = isDriving ? share * _supply.LoadedMv : 0;
        _motor.Step(MotorMv / 1_000, isDriving || _chain.IsWindingClosed, ExtraNm);
        double motorMa = _motor.MotorA * 1_000;
        _sense.Take(motorMa);
        _supply.Draw((IsPowered ? _boardMa : 0) + (share * motorMa), MotorPlant.StepUs);
        EnergisedUs += dutyPer10000 > 0 ? MotorPlant.StepUs : 0;
        _clock.NowUs += MotorPlant.StepUs;
        _squareA2S += _motor.MotorA * _motor.MotorA;
        _turnedRad += _motor.SpeedRadPerS;
        if (_clock.NowUs - _heatedUs >= HeatUs)
        {
            Warm();
        }
    }

    // Temperatures take seconds and minutes: a tenth of a second is short enough.
    private void Warm()
    {
        double forS = (_clock.NowUs - _heatedUs) * 1e-6;
        _heatedUs = _clock.NowUs;
        double steps = forS / (MotorPlant.StepUs * 1e-6);
        Heat.Pass(forS, _squareA2S / steps * Heat.WindingOhm, Math.Abs(_turnedRad) / steps * _frictionNm);
        _squareA2S = 0;
        _turnedRad = 0;
        bool isNoticed = Math.Abs(Heat.WindingCelsius - _setWindingCelsius) >= NoticedK
            || Math.Abs(Heat.HousingCelsius - _setHousingCelsius) >= NoticedK;
        if (isNoticed)
        {
            SetMotor();
        }
    }

    private void SetMotor()
    {
        _setWindingCelsius = Heat.WindingCelsius;
        _setHousingCelsius = Heat.HousingCelsius;
        _motor.Warm(Heat.WindingOhm, Heat.TorqueConstantNmPerA);
    }

    private void Skip(long untilUs)
    {
        MotorMv = 0;
        _sense.Settle();
        _supply.Draw(IsPowered ? _boardMa : 0, untilUs - _clock.NowUs);
        _clock.NowUs = untilUs;
        if (untilUs - _heatedUs >= HeatUs)
        {
            Warm();
        }
    }
}
