using System.Device.Gpio;
using nanoFramework.Hardware.Esp32;
using Smp.Core.Ports;

namespace Smp.Esp32.Board;

/// <summary>Enable, PWM and brake of the motor's driver chip. Core owns the order of their use.</summary>
/// <remarks>
/// LEDC drives on by itself when the program hangs, throws or meets a breakpoint, and no watchdog of the chip is on
/// (sdkconfig: CONFIG_ESP_TASK_WDT_INIT=n): the lease of <see cref="WatchdogFeed"/> is what ends it then.
/// </remarks>
public sealed class MotorDrive : IMotorDrive
{
    /// <summary>Above hearing; LEDC has 11 bits there.</summary>
    public const int FrequencyHz = 20_000;

    private readonly OutputLine _enable;
    private readonly OutputLine _brake;
    private readonly PwmOutput _pwm;

    /// <summary>Both lines low first; then the PWM, which may fail, at rest.</summary>
    /// <remarks>
    /// A software reset (panic, Power.RebootDevice) resets neither pins nor LEDC (ESP-IDF, esp_restart): the share of
    /// a run cut short by one would stay on the pin. A Stop alone does nothing to a channel not yet configured.
    /// </remarks>
    public MotorDrive(GpioController gpio)
    {
        _enable = new OutputLine(gpio, Pins.MotorEnable);
        _brake = new OutputLine(gpio, Pins.MotorBrake);
        _pwm = new PwmOutput(Pins.MotorPwm, DeviceFunction.PWM1, FrequencyHz);
        StartPwm();
        StopPwm();
    }

    /// <inheritdoc/>
    public void StartPwm()
    {
        // Start configures the channel with the share stored last, which may be one of the run before.
        _pwm.SetShare(0);
        _pwm.Start();
    }

    /// <inheritdoc/>
    public void StopPwm() => _pwm.Stop();

    /// <inheritdoc/>
    public void SetDuty(int dutyPer10000) => _pwm.SetShare(dutyPer10000);

    /// <inheritdoc/>
    public void SetEnable(bool isEnabled) => _enable.Set(isEnabled);

    /// <inheritdoc/>
    public void SetBrake(bool isBraking) => _brake.Set(isBraking);
}
