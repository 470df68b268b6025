using System;
using Smp.Core.Ports;

namespace Smp.Simulator.Peripherals;

/// <summary>The driver chip's two inputs, with the PWM's traps.</summary>
public sealed class SimulatedMotorDrive : IMotorDrive
{
    private readonly PwmBlock _pwm;
    private int _dutyPer10000;
    private int _outputDutyPer10000;

    /// <summary>A driver on this PWM block, off.</summary>
    public SimulatedMotorDrive(PwmBlock pwm)
    {
        _pwm = pwm;
    }

    /// <summary>The enable line is high.</summary>
    public bool IsEnabled { get; private set; }

    /// <summary>The brake line is high.</summary>
    public bool IsBraking { get; private set; }

    /// <summary>Share of the rail at the motor: the duty at the pin, not always the one set; all if shorted.</summary>
    public int OutputDutyPer10000 => IsShorted ? 10_000 : _outputDutyPer10000;

    /// <summary>The high FET conducts, whatever enable and PWM say.</summary>
    public bool IsShorted { get; set; }

    /// <inheritdoc/>
    public void StartPwm()
    {
        _pwm.IsStarted = true;
        _outputDutyPer10000 = _dutyPer10000;
    }

    /// <inheritdoc/>
    public void StopPwm()
    {
        _pwm.IsStarted = false;
        _outputDutyPer10000 = 0;
    }

    /// <inheritdoc/>
    public void SetDuty(int dutyPer10000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dutyPer10000, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dutyPer10000, 10_000);
        _dutyPer10000 = dutyPer10000;
        if (_pwm.IsStarted)
        {
            _outputDutyPer10000 = dutyPer10000;
        }
    }

    /// <inheritdoc/>
    public void SetEnable(bool isEnabled) => IsEnabled = isEnabled;

    /// <inheritdoc/>
    public void SetBrake(bool isBraking) => IsBraking = isBraking;

    /// <summary>The chip lost power: pull-downs hold both inputs low.</summary>
    internal void PowerDown()
    {
        IsEnabled = false;
        IsBraking = false;
        _pwm.IsStarted = false;
        _dutyPer10000 = 0;
        _outputDutyPer10000 = 0;
    }
}
