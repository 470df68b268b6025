using nanoFramework.Hardware.Esp32;
using Smp.Core.Ports;

namespace Smp.Esp32.Board;

/// <summary>The servo behind the wedge: 50 Hz on PWM3.</summary>
/// <remarks>
/// Its LEDC timer must not be the motor's, and PWM1 and PWM2 share one. A start configures the channel's timer anew
/// (nf-interpreter, ..._PwmChannel.cpp: ConfigureAndStart calls ledc_timer_config), which can make the pulse it falls
/// into up to twice as long: a servo would jump at a stop. So it is started once, and the flag that a stop of the motor
/// clears is set again by a channel on a third timer, whose pin moves nothing and stays low.
/// </remarks>
public sealed class GripServo : IGripDrive
{
    /// <summary>What servos take.</summary>
    public const int FrequencyHz = 50;

    private const int UsPerShare = 1_000_000 / FrequencyHz / 10_000;

    private readonly PwmOutput _pwm;
    private readonly PwmOutput _flag;
    private bool _isStarted;

    /// <summary>A servo without pulses.</summary>
    public GripServo()
    {
        _pwm = new PwmOutput(Pins.GripPwm, DeviceFunction.PWM3, FrequencyHz);
        _flag = new PwmOutput(Pins.PwmFlag, DeviceFunction.PWM5, FrequencyHz);
    }

    /// <inheritdoc/>
    public void Start()
    {
        (_isStarted ? _flag : _pwm).Start();
        _isStarted = true;
    }

    /// <inheritdoc/>
    public void SetPulseUs(int pulseUs) => _pwm.SetShare(pulseUs / UsPerShare);
}
