using Smp.Core.Ports;

namespace Smp.Core.Drive;

/// <summary>
/// Turns limits and measurements into duty, and owns the order in which the motor is started and stopped.
/// </summary>
public sealed class MotorDriver
{
    /// <summary>The set-point rises from 0 to its value in this time.</summary>
    public const int SoftStartMs = 150;

    private const int RailMvMin = 1_000;
    private const int DutyMax = 10_000;

    private readonly IMotorDrive _motor;
    private readonly IGripDrive _grip;
    private readonly MotorModel _model;
    private readonly RateRegulator _regulator;
    private readonly int _tickMs;

    /// <summary>A driver at rest.</summary>
    public MotorDriver(IMotorDrive motor, IGripDrive grip, MotorModel model, int tickMs)
    {
        _motor = motor;
        _grip = grip;
        _model = model;
        _tickMs = tickMs;
        _regulator = new RateRegulator(model, tickMs);
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
        _regulator.Reset();
        IsSteady = false;
        _motor.SetDuty(0);
        _motor.StartPwm();
        _motor.SetEnable(true);
    }

    /// <summary>Stops, in the one order that is safe on this chip.</summary>
    /// <remarks>
    /// Enable first: it works when nothing else does. Stop before duty: stopping any PWM channel makes later duty
    /// writes to every other channel silent, so the grip's channel is started again after it (nanoFramework's ESP32
    /// PWM keeps one started flag for all its channels).
    /// </remarks>
    public void Stop()
    {
        _motor.SetEnable(false);
        _motor.StopPwm();
        _motor.SetDuty(0);
        _grip.Start();
        SetMhz = 0;
        MotorMv = 0;
        Duty = 0;
        IsSteady = false;
    }

    /// <summary>One step of the drive, <paramref name="drivenMs"/> after its start.</summary>
    public void Drive(DriveLimits limits, TickInputs inputs, RateMeter meter, int drivenMs)
    {
        long rampMs = Whole.Least(drivenMs + _tickMs, SoftStartMs);
        IsSteady = drivenMs >= SoftStartMs;
        int targetMhz = limits.HoldsVoltage ? limits.RateMhzMax : limits.SetMhz;
        SetMhz = (int)(targetMhz * rampMs / SoftStartMs);
        long slopeMhzPerS = IsSteady ? 0 : targetMhz * 1_000L / SoftStartMs;
        int limitMv = LimitMv(limits, inputs, meter.RateMhz);
        if (limits.HoldsVoltage)
        {
            limitMv = Whole.Least(limitMv, (int)(limits.SetMv * rampMs / SoftStartMs));
        }
        MotorMv = _regulator.VoltageMv(
            SetMhz, slopeMhzPerS, meter.RateMhz, meter.WindowUs, IsSteady, limits.HoldsVoltage, limitMv);
        long duty = inputs.RailMv < RailMvMin ? 0 : Whole.Divide((long)MotorMv * DutyMax, inputs.RailMv);
        Duty = Whole.Clamp(duty, 0, DutyMax);
        _motor.SetDuty(Duty);
    }

    private int LimitMv(DriveLimits limits, TickInputs inputs, int rateMhz)
    {
        long byCurrentMv = _model.BackEmfMv(rateMhz) + _model.WindingMv(limits.CurrentMaMax);
        long byPowerMv = inputs.CurrentMa > 0
            ? Whole.Divide(limits.PowerMwMax * 1_000L, inputs.CurrentMa)
            : limits.MotorMvMax;
        long least = byCurrentMv < byPowerMv ? byCurrentMv : byPowerMv;
        return Whole.Clamp(least, 0, limits.MotorMvMax);
    }
}
