using System;

namespace Smp.Simulator.Plant;

/// <summary>Rotor and winding: V = R i + k w and J dw/dt = k i - load, in fixed steps.</summary>
/// <remarks>
/// Over a step voltage and load are constant, so the linear part is solved exactly and is stable at any step length;
/// the load is that in the middle of the step. Undriven means an open winding: no current, the rotor runs out.
/// </remarks>
public sealed class MotorPlant
{
    /// <summary>Length of a step, microseconds; divides a millisecond.</summary>
    public const int StepUs = 500;

    private const double RadPerTurn = 2 * Math.PI;

    private readonly LoadTable _load;
    private readonly double _stepS;
    private readonly double _inertiaKgM2;
    private double _windingOhm;
    private double _kNmPerA;
    private double _tauS;
    private double _speedPerNm;
    private double _decay;
    private double _phaseTurns;
    private double _friction = 1;
    private double[] _forwardNm;

    /// <summary>A rotor at rest, needle fully in.</summary>
    /// <param name="motor">The motor.</param>
    /// <param name="load">What it turns.</param>
    /// <param name="stepUs">Step length, microseconds; a world uses <see cref="StepUs"/>.</param>
    public MotorPlant(MotorDatasheet motor, LoadTable load, int stepUs = StepUs)
    {
        ArgumentNullException.ThrowIfNull(motor);
        ArgumentNullException.ThrowIfNull(load);
        ArgumentOutOfRangeException.ThrowIfLessThan(stepUs, 1);
        _load = load;
        _forwardNm = load.ForwardNm(false);
        _stepS = stepUs * 1e-6;
        _inertiaKgM2 = motor.InertiaKgM2;
        Warm(motor.WindingOhm, motor.TorqueConstantNmPerA);
    }

    /// <summary>Speed at the end of the last step, rad/s; negative is backward.</summary>
    public double SpeedRadPerS { get; private set; }

    /// <summary>Speed at the end of the last step, turns a second, which are strokes a second.</summary>
    public double SpeedHz => SpeedRadPerS / RadPerTurn;

    /// <summary>Mean winding current of the last step, A; negative while the motor brakes into the supply.</summary>
    public double MotorA { get; private set; }

    /// <summary>Angle turned in both directions together, turns: what an encoder of one channel sees.</summary>
    public double PathTurns { get; private set; }

    /// <summary>Whole turns forward since the world began: the true strokes.</summary>
    public long Strokes { get; private set; }

    /// <summary>Angle of the cam, 0..1 turn; 0 is the needle fully in.</summary>
    public double PhaseTurns => _phaseTurns;

    /// <summary>No speed and nothing that would change it without a voltage.</summary>
    public bool IsAtRest { get; private set; } = true;

    /// <summary>Something holds the rotor.</summary>
    public bool IsLocked { get; set; }

    /// <summary>The needle goes into skin on every stroke.</summary>
    public bool IsTouching
    {
        get => ReferenceEquals(_forwardNm, _load.ForwardNm(true));
        set => _forwardNm = _load.ForwardNm(value);
    }

    /// <summary>The load as a multiple of its table, permille: a cartridge that ages or clogs.</summary>
    public int FrictionPermille
    {
        get => (int)Math.Round(_friction * 1_000);
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _friction = value / 1_000.0;
        }
    }

    /// <summary>The motor is warmer or colder than it was: another winding, another magnet.</summary>
    /// <param name="windingOhm">Resistance of the winding now.</param>
    /// <param name="torqueConstantNmPerA">Torque constant now.</param>
    public void Warm(double windingOhm, double torqueConstantNmPerA)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(windingOhm, 0);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(torqueConstantNmPerA, 0);
        _windingOhm = windingOhm;
        _kNmPerA = torqueConstantNmPerA;
        _speedPerNm = windingOhm / (_kNmPerA * _kNmPerA);
        _tauS = windingOhm * _inertiaKgM2 / (_kNmPerA * _kNmPerA);
        _decay = Math.Round(Math.Exp(-_stepS / _tauS) * 1e12) / 1e12;
    }

    /// <summary>One step.</summary>
    /// <param name="motorV">Mean voltage across the motor; 0 brakes.</param>
    /// <param name="isDriven">False leaves the winding open, whatever the voltage.</param>
    /// <param name="extraNm">
    /// Torque against forward rotation on top of the table, Nm: a drag, which never turns the rotor back by itself.
    /// Negative pulls it forward.
    /// </param>
    public void Step(double motorV, bool isDriven, double extraNm = 0)
    {
        double before = SpeedRadPerS;
        int slot = SlotAhead(before);
        double loadNm = before > 0
            ? (_forwardNm[slot] * _friction) + extraNm
            : (_load.BackwardNm()[slot] * _friction) + Math.Min(extraNm, 0);
        if (IsLocked || (before == 0 && IsHeld(motorV, isDriven, extraNm, slot, ref loadNm)))
        {
            Rest(motorV, isDriven);
            return;
        }
        IsAtRest = false;
        double turnedRad = isDriven ? Drive(motorV, before, loadNm) : Coast(before, loadNm);
        if ((before > 0 && SpeedRadPerS < 0) || (before < 0 && SpeedRadPerS > 0))
        {
            turnedRad = StopInside(before);
        }
        MotorA = isDriven ? (motorV - (_kNmPerA * turnedRad / _stepS)) / _windingOhm : 0;
        Turn(turnedRad / RadPerTurn);
    }

    // A rotor at rest moves only when the torque on it passes what friction and membrane hold, in either direction.
    private bool IsHeld(double motorV, bool isDriven, double extraNm, int slot, ref double loadNm)
    {
        double driveNm = isDriven ? _kNmPerA * motorV / _windingOhm : 0;
        double forwardNm = (_forwardNm[slot] * _friction) + extraNm;
        if (driveNm > forwardNm)
        {
            loadNm = forwardNm;
            return false;
        }
        return driveNm >= loadNm;
    }

    private void Rest(double motorV, bool isDriven)
    {
        SpeedRadPerS = 0;
        MotorA = isDriven ? motorV / _windingOhm : 0;
        IsAtRest = MotorA == 0;
    }

    private double Drive(double motorV, double before, double loadNm)
    {
        double endless = (motorV / _kNmPerA) - (loadNm * _speedPerNm);
        SpeedRadPerS = endless + ((before - endless) * _decay);
        return (endless * _stepS) + ((before - endless) * _tauS * (1 - _decay));
    }

    private double Coast(double before, double loadNm)
    {
        SpeedRadPerS = before - (loadNm / _inertiaKgM2 * _stepS);
        return (before + SpeedRadPerS) / 2 * _stepS;
    }

    // Friction changes its sign where the speed does, so a step never passes through rest: it ends there.
    private double StopInside(double before)
    {
        double share = before / (before - SpeedRadPerS);
        SpeedRadPerS = 0;
        return before / 2 * share * _stepS;
    }

    private void Turn(double turns)
    {
        PathTurns += Math.Abs(turns);
        _phaseTurns += turns;
        if (_phaseTurns >= 1)
        {
            _phaseTurns -= 1;
            Strokes++;
        }
        else if (_phaseTurns < 0)
        {
            _phaseTurns += 1;
            Strokes--;
        }
    }

    private int SlotAhead(double speedRadPerS)
    {
        double middleTurns = _phaseTurns + (speedRadPerS * _stepS / (2 * RadPerTurn));
        return (int)((middleTurns + 2) * LoadTable.SlotCount) & (LoadTable.SlotCount - 1);
    }
}
