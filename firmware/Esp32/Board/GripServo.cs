using nanoFramework.Hardware.Esp32;
using Smp.Core.Ports;

namespace Smp.Esp32.Board;

/// <summary>The servo behind the wedge: 50 Hz on PWM3.</summary>
/// <remarks>Its LEDC timer must not be the motor's, and PWM1 and PWM2 share one.</remarks>
public sealed class GripServo : IGripDrive
{
    /// <summary>What servos take.</summary>
    public const int FrequencyHz = 50;

    private const int UsPerShare = 1_000_000 / FrequencyHz / 10_000;

    private readonly PwmOutput _pwm;

    /// <summary>A servo without pulses.</summary>
    public GripServo()
    {
        _pwm = new PwmOutput(Pins.GripPwm, DeviceFunction.PWM3, FrequencyHz);
    }

    /// <inheritdoc/>
    public void Start() => _pwm.Start();

    /// <inheritdoc/>
    public void SetPulseUs(int pulseUs) => _pwm.SetShare(pulseUs / UsPerShare);
}
