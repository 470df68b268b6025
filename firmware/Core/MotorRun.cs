using Smp.Core.Drive;
using Smp.Core.Memory;
using Smp.Core.Safety;
using Smp.Wire;
using Smp.Wire.Messages;

namespace Smp.Core;

/// <summary>One run of the motor: self-test, drive under guard, stop. It never begins by itself.</summary>
public sealed class MotorRun
{
    private readonly Configuration _configuration;
    private readonly MotorDriver _driver;
    private readonly IGuard[] _guards;
    private readonly StopBrake _brake;
    private readonly SelfTest _selfTest = new SelfTest();
    private readonly DriveLimits _limits = new DriveLimits();
    private readonly Situation _situation = new Situation();
    private long _driveStartMs;
    private int _stillUs;

    /// <summary>A motor at rest.</summary>
    public MotorRun(
        DevicePorts ports, DeviceIdentity identity, int tickMs, IGuard[] guards, Configuration configuration)
    {
        _configuration = configuration;
        _guards = guards;
        MotorModel model = new MotorModel(identity, tickMs);
        Heat = new HeatModel(identity, model, ports.Memory, ports.Crc);
        Friction = new FrictionTrend(configuration);
        _driver = new MotorDriver(ports, model, Heat, tickMs);
        _brake = new StopBrake(ports.Motor);
        Meter = new RateMeter(Whole.Clamp(ports.Counter.CountsPerStroke, 1, 1_024));
        _situation.Limits = _limits;
        _situation.NoLoadMa = identity.NoLoadMa;
        _situation.WindingDeciCelsiusMax = identity.WindingDeciCelsiusMax;
        _situation.Profile = configuration.Profile;
    }

    /// <summary>Stroke rate measured.</summary>
    public readonly RateMeter Meter;

    /// <summary>How warm the pen is.</summary>
    public readonly HeatModel Heat;

    /// <summary>How much the cartridge has clogged.</summary>
    public readonly FrictionTrend Friction;

    /// <summary>The motor is driven; false while the self-test looks.</summary>
    public bool IsDriving;

    /// <summary>The run has no cartridge and its own gentle limits.</summary>
    public bool IsService;

    /// <summary>Stroke rate asked for now, mHz; 0 at rest.</summary>
    public int SetMhz => _driver.SetMhz;

    /// <summary>Mean motor voltage given now, mV; 0 at rest.</summary>
    public int MotorMv => _driver.MotorMv;

    /// <summary>Longest press of the run under way, ms.</summary>
    public int RunMsMax => IsService ? Ceilings.ServiceRunMsMax : Ceilings.RunMsMax;

    /// <summary>Takes over the profile in force; a lowered limit acts from the next step on.</summary>
    public void TakeProfile()
    {
        if (!IsService)
        {
            _limits.Take(_configuration.Profile);
        }
    }

    /// <summary>Measures rate and warmth; in every tick, running or not.</summary>
    public void Observe(TickInputs inputs)
    {
        Meter.Take(inputs.Counts, inputs.CountsUs);
        int modelMa = _driver.ModelMa(inputs, Meter.RateMhz);
        _situation.ModelMa = modelMa;
        Heat.Take(inputs.GapMs, modelMa / 2 > inputs.CurrentMa ? modelMa / 2 : inputs.CurrentMa, Meter.RateMhz);
    }

    /// <summary>Begins with the self-test; the motor is still off.</summary>
    public void Begin(bool isService)
    {
        _brake.LetGo();
        IsService = isService;
        if (isService)
        {
            _limits.TakeService();
        }
        _stillUs = 0;
        _selfTest.Begin();
        for (int i = 0; i < _guards.Length; i++)
        {
            _guards[i].Begin();
        }
    }

    /// <summary>One tick of the run.</summary>
    /// <returns>The fault to latch, or None. With a fault the motor is left as it was: the caller stops it.</returns>
    public FaultCode Step(TickInputs inputs, bool isGripAstray)
    {
        if (inputs.GapMs <= 0)
        {
            return StandStill(inputs);
        }
        _stillUs = 0;
        if (!IsDriving)
        {
            return Test(inputs);
        }
        int drivenMs = Whole.Clamp(inputs.NowMs - _driveStartMs, 0, int.MaxValue);
        Describe(inputs, drivenMs);
        _situation.IsGripAstray = isGripAstray;
        for (int i = 0; i < _guards.Length; i++)
        {
            FaultCode fault = _guards[i].Inspect(_situation);
            if (fault != FaultCode.None)
            {
                return fault;
            }
        }
        Friction.Take(inputs.GapMs, inputs.CurrentMa, _driver.IsSteady && !IsService);
        _driver.Drive(_limits, inputs, Meter, drivenMs, _situation.HasTurned);
        return FaultCode.None;
    }

    /// <summary>Takes all voltage from the motor. Harmless at rest.</summary>
    public void Stop()
    {
        _driver.Stop();
        IsDriving = false;
    }

    /// <summary>
    /// Brings the rotor to rest: behind a fault always, behind an ordinary stop if the profile wants it.
    /// </summary>
    public void Brake(bool isFault)
    {
        if (isFault || (_configuration.Profile.StopMode == ProfileStopMode.Brake && !IsService))
        {
            _brake.Begin();
        }
    }

    /// <summary>A tick without a run.</summary>
    public void Rest(TickInputs inputs) => _brake.Step(inputs);

    /// <summary>The run is over and booked; the limits of the profile are back.</summary>
    public void End()
    {
        IsService = false;
        TakeProfile();
    }

    // No time has passed since the tick before: nothing was measured, so there is nothing to judge but the clock
    // itself, by the counter's. When both stand still nobody feeds the watchdog, and it ends the run.
    private FaultCode StandStill(TickInputs inputs)
    {
        _stillUs += Whole.Clamp(inputs.CountsUs, 0, TickGapGuard.GapMsMax * 1_000);
        bool hasStood = _stillUs > TickGapGuard.GapMsMax * 1_000;
        return inputs.HasClockGoneBack || hasStood ? FaultCode.TickLate : FaultCode.None;
    }

    private FaultCode Test(TickInputs inputs)
    {
        FaultCode fault = _selfTest.Inspect(inputs);
        if (fault == FaultCode.None && _selfTest.HasPassed)
        {
            IsDriving = true;
            _driveStartMs = inputs.NowMs;
            _situation.HasTurned = false;
            _driver.Start();
            _driver.Drive(_limits, inputs, Meter, 0, false);
        }
        return fault;
    }

    private void Describe(TickInputs inputs, int drivenMs)
    {
        _situation.Inputs = inputs;
        _situation.RateMhz = Meter.RateMhz;
        _situation.StrokeMeanMhz = Meter.StrokeMeanMhz;
        _situation.SetMhz = _driver.SetMhz;
        _situation.MotorMv = _driver.MotorMv;
        _situation.DrivenMs = drivenMs;
        _situation.IsSteady = _driver.IsSteady;
        _situation.HasTurned |= inputs.Counts > 0;
        _situation.IsService = IsService;
        _situation.HousingDeciCelsius = Heat.HousingDeciCelsius;
        _situation.WindingDeciCelsius = Heat.WindingDeciCelsius;
    }
}
