using Smp.Core.Ports;

namespace Smp.Core.Drive;

/// <summary>
/// Turns limits and measurements into duty, and owns the order in which the motor is started and stopped.
/// </summary>
/// <remarks>
/// Voltage = what the rate asked for induces, steered one tick ahead, plus what the load was seen to take; then no more
/// than any limit allows, and not more than the slew limit above what it was.
/// </remarks>
public sealed class MotorDriver
{
    /// <summary>The set-point rises from 0 to its value in this time; it is within 2 % of it 27 ms before.</summary>
    public const int SoftStartMs = 210;

    /// <summary>The motor voltage rises by no more than this, mV/ms; it may fall at once.</summary>
    public const int SlewMvPerMs = 300;

    private const int RailMvMin = 1_000;
    private const int DutyMax = 10_000;
    private const long FlatteningMs = 120;
    private const long RampTop = FlatteningMs * ((2 * SoftStartMs) - FlatteningMs);
    private const int RiseTicks = 2;
    private const int FallTicks = 8;
    private const int ModelMaMax = 10_000;

    private readonly IMotorDrive _motor;
    private readonly IGripDrive _grip;
    private readonly IWatchdogFeed _watchdog;
    private readonly MotorModel _model;
    private readonly HeatModel _heat;
    private readonly LoadObserver _observer;
    private readonly int _tickMs;
    private int _meanDeciMa;

    /// <summary>A driver at rest.</summary>
    public MotorDriver(DevicePorts ports, MotorModel model, HeatModel heat, int tickMs)
    {
        _motor = ports.Motor;
        _grip = ports.Grip;
        _watchdog = ports.Watchdog;
        _model = model;
        _heat = heat;
        _tickMs = tickMs;
        _observer = new LoadObserver(model);
    }

    /// <summary>The set-point reached by the ramp, mHz; in voltage mode the rate limit.</summary>
    public int SetMhz;

    /// <summary>Mean voltage given, mV.</summary>
    public int MotorMv;

    /// <summary>Share of the rail given, 1/10000.</summary>
    public int Duty;

    /// <summary>The ramp has ended.</summary>
    public bool IsSteady;

    /// <summary>Starts PWM at duty 0 and lets the driver drive.</summary>
    public void Start()
    {
        _observer.Reset();
        _meanDeciMa = 0;
        SetMhz = 0;
        IsSteady = false;
        _motor.SetBrake(false);
        _motor.SetDuty(0);
        _motor.StartPwm();
        _motor.SetEnable(true);
    }

    /// <summary>Stops, in the one order that is safe on this chip.</summary>
    /// <remarks>
    /// Enable first: it works when nothing else does. The lease next: it opens the switch, so that a driver which
    /// conducts by itself is cut too. Stop before duty: stopping any PWM channel makes later duty writes to every other
    /// channel silent, so the grip's channel is started again after it (nanoFramework's ESP32 PWM keeps one started
    /// flag for all its channels).
    /// </remarks>
    public void Stop()
    {
        _motor.SetEnable(false);
        _watchdog.Drop();
        _motor.StopPwm();
        _motor.SetDuty(0);
        _grip.Start();
        SetMhz = 0;
        MotorMv = 0;
        Duty = 0;
        IsSteady = false;
    }

    /// <summary>One step of the drive, <paramref name="drivenMs"/> after its start.</summary>
    /// <param name="limits">What the motor may have now.</param>
    /// <param name="inputs">What this tick read.</param>
    /// <param name="meter">The rate measured.</param>
    /// <param name="drivenMs">Since the start, ms.</param>
    /// <param name="hasTurned">The rotor has broken away: what holds it back is load from here on.</param>
    public void Drive(DriveLimits limits, TickInputs inputs, RateMeter meter, int drivenMs, bool hasTurned)
    {
        bool isSilent = hasTurned && inputs.Counts <= 0;
        if (!isSilent)
        {
            _observer.Take(meter.WindowUs, meter.RateMhz, GivenMv(inputs), BeliefUs(hasTurned));
        }
        long ramp = RampAt(drivenMs + _tickMs);
        IsSteady = drivenMs >= SoftStartMs;
        int nextMhz = (int)((limits.HoldsVoltage ? limits.RateMhzMax : limits.SetMhz) * ramp / RampTop);
        long wantedMv = _model.BackEmfMv(_model.AheadMhz(SetMhz, nextMhz)) + _observer.LoadMv;
        SetMhz = nextMhz;
        int limitMv = LimitMv(limits, inputs, meter.RateMhz, ramp);
        // A turning rotor does not stop within a tick: a counter that says so may be lost, and is not given more.
        int raisedMv = isSilent ? MotorMv : MotorMv + (SlewMvPerMs * Whole.Clamp(inputs.GapMs, 1, _tickMs));
        MotorMv = Whole.Clamp(wantedMv, 0, Whole.Least(limitMv, raisedMv));
        long duty = inputs.RailMv < RailMvMin ? 0 : Whole.Divide((long)MotorMv * DutyMax, inputs.RailMv);
        Duty = Whole.Clamp(duty, 0, DutyMax);
        _motor.SetDuty(Duty);
    }

    /// <summary>Current that the voltage given since the tick before asks for at a rate, mA; 0 at rest.</summary>
    public int ModelMa(TickInputs inputs, int rateMhz) => Duty == 0
        ? 0
        : Whole.Clamp(_model.WindingMa(GivenMv(inputs) - _model.BackEmfMv(rateMhz)), 0, ModelMaMax);

    // Straight for 90 ms, then ever flatter: a rotor slower than its sheet lags by the slope, and would shoot over by
    // it where a straight ramp ends.
    private static long RampAt(int drivenMs)
    {
        long leftMs = SoftStartMs - drivenMs;
        if (leftMs <= 0)
        {
            return RampTop;
        }
        return leftMs >= FlatteningMs
            ? drivenMs * 2 * FlatteningMs
            : RampTop - (leftMs * leftMs);
    }

    // In the ramp at once, for the encoder's steps are small beside what a motor off its sheet misses; nothing before
    // the rotor has broken away.
    private int BeliefUs(bool hasTurned) => !hasTurned ? 0 : IsSteady ? _model.BeliefUs : MotorModel.RampBeliefUs;

    // What stood at the motor since the tick before: the duty given then, of the rail as it is seen now.
    private int GivenMv(TickInputs inputs) => (int)((long)Duty * inputs.RailMv / DutyMax);

    private int LimitMv(DriveLimits limits, TickInputs inputs, int rateMhz, long ramp)
    {
        long byCurrentMv = _model.BackEmfMv(rateMhz) + _model.WindingMv(limits.CurrentMaMax);
        int powerMwMax = _heat.PowerMwMax(limits.PowerMwMax, limits.HousingDeciCelsiusMax);
        // Of a mean that rises at once and falls slowly: one tick's current would answer its own cut, and the voltage
        // would leap from tick to tick.
        int apartDeciMa = (inputs.CurrentMa * 10) - _meanDeciMa;
        _meanDeciMa += apartDeciMa > 0 ? apartDeciMa / RiseTicks : apartDeciMa / FallTicks;
        long byPowerMv = _meanDeciMa > 0
            ? Whole.Divide(powerMwMax * 10_000L, _meanDeciMa)
            : limits.MotorMvMax;
        long least = byCurrentMv < byPowerMv ? byCurrentMv : byPowerMv;
        long setMv = limits.HoldsVoltage ? limits.SetMv * ramp / RampTop : limits.MotorMvMax;
        return Whole.Clamp(least < setMv ? least : setMv, 0, limits.MotorMvMax);
    }
}
